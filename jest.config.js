import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { KYSELY } from './packages/sandbox/test/bundle-for-tests.js';
import { findPostgres } from './packages/sandbox/test/database/find-postgres.js';
import { findTests } from './testing/test-scale/find-tests.js';

const FOLDERS = ['packages', 'testing', 'examples', 'scripts'];

// Patterns are relative: one that holds the clone's own path matches nothing where that has a bracket or a `!`.
const SANDBOX = '**/packages/sandbox/test';
const DATABASE = `${SANDBOX}/database`;
const SANDBOX_FOLDER = fileURLToPath(new URL('packages/sandbox/test', import.meta.url));
const hasPostgres = Boolean(process.env.TEST_POSTGRES_URL || findPostgres());

/**
 * Tests of the sandbox that the short run repeats on PostgreSQL, and what engines do differently there: one for each such
 * fact. `pnpm test:long` runs the others.
 */
const SHOWS_ENGINE = {
  'crash/': 'what survives a kill in the middle of commits',
  'database/': 'connections, migrations, transactions, whole numbers, several processes',
  'events/published-events.test.ts': 'what shares a transaction that is rolled back',
  'ledger/ledger.test.ts': 'triggers, and sums by account',
  'lists/paging.test.ts': 'the order of rows while others are written',
  'orders/order-fields.test.ts': 'texts in any script',
  'orders/order-list.test.ts': 'the collation of a search, plans with a limit, sums of a page',
  'orders/order-rules.test.ts': 'a race for one id',
  'orders/order-store.test.ts': 'rows that are inserted together',
  'orders/payment-store.test.ts': 'constraints and indexes of a part of the rows',
  'refunds/refunds.test.ts': 'locks: a race for the money of one row',
  'settlements/large-sums.test.ts': 'sums beyond 2^53',
  'worlds/replaced-while-paying.test.ts': 'deadlocks',
  'worlds/snapshot-files.test.ts': 'the types of columns, and the names of broken constraints',
};

const NOT_ON_SQLITE = [`!${DATABASE}/postgres/**`, `!${DATABASE}/no-postgres.test.ts`];

/** What never opens a database, or takes long to show something else. */
const NOT_ON_POSTGRES = [
  `!${DATABASE}/sqlite/**`,
  `!${SANDBOX}/{docs,pages}/**`,
  `!${SANDBOX}/{conformance,process,readme}.test.ts`,
];

const showsEngine = (path) => Object.keys(SHOWS_ENGINE).some((start) => path.startsWith(start));
const usesDatabase = (file) => file.endsWith('/sandbox/test/database/test-database.ts');
const asksForScale = (_, source) => source.includes("from '@cashfree-rest/test-scale'");
const longTests = FOLDERS.flatMap((folder) =>
  findTests(fileURLToPath(new URL(folder, import.meta.url)), asksForScale).map(
    (path) => `${folder}/${path}`,
  ),
);
const isLongTest = (path) => longTests.includes(`packages/sandbox/test/${path}`);

/**
 * Returns the configuration of one run. The short run has every test file, on SQLite, and again on PostgreSQL what shows
 * the engine. The long run has the files that do more then, and on PostgreSQL those of the sandbox that the short one
 * leaves out.
 * @param {{ isLong: boolean }} options
 * @returns {import('jest').Config}
 */
export function configure({ isLong }) {
  const project = {
    roots: FOLDERS.map((folder) => `<rootDir>/${folder}`),
    extensionsToTreatAsEsm: ['.ts'],
    transform: {
      '\\.c?ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
    },
    moduleNameMapper: {
      '^kysely$': KYSELY,
      // A file would spend half a second on the schema of OpenAPI documents, which the lint compares with ours.
      '^\\./openapi\\.schema\\.validator$':
        '<rootDir>/packages/server/test/engine/no-schema-of-documents.cjs',
    },
    testEnvironment: 'node',
    testEnvironmentOptions: { customExportConditions: ['gateway-source', 'node', 'node-addons'] },
  };
  const onSqlite = {
    ...project,
    displayName: 'sqlite',
    globalSetup: `${SANDBOX_FOLDER}/bundle-for-tests.js`,
    globals: { sandboxTestEngine: 'sqlite', isLongRun: isLong },
    testMatch: [
      ...(isLong ? longTests.map((path) => `**/${path}`) : ['**/test/**/*.test.ts']),
      ...NOT_ON_SQLITE,
    ],
  };
  const onPostgres = {
    ...project,
    displayName: 'postgres',
    globals: { sandboxTestEngine: 'postgres', isLongRun: isLong },
    globalSetup: `${SANDBOX_FOLDER}/database/start-postgres.js`,
    globalTeardown: `${SANDBOX_FOLDER}/database/stop-postgres.js`,
    testMatch: [
      ...findTests(SANDBOX_FOLDER, usesDatabase)
        .filter((path) => (isLong ? isLongTest(path) || !showsEngine(path) : showsEngine(path)))
        .map((path) => `${SANDBOX}/${path}`),
      ...NOT_ON_POSTGRES,
    ],
  };
  const withoutPostgres = {
    ...project,
    displayName: 'postgres',
    testMatch: [`${DATABASE}/no-postgres.test.ts`],
  };
  return {
    // Jest keeps what a file has loaded, up to gigabytes, and collecting that garbage was a third of the processor time.
    workerIdleMemoryLimit: '400MB',
    // On two cores Jest would use one; most of the tests wait for other processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A test that hangs ends. A limit that a machine ten times slower, or as busy, could reach would be a false alarm.
    testTimeout: 600_000,
    projects: [onSqlite, hasPostgres ? onPostgres : withoutPostgres],
    // Ends with "Tests: 12 passed, 0 failed, 1 skipped", after the names of what was skipped.
    reporters: [['<rootDir>/scripts/jest-reporter.js', { projects: ['sqlite', 'postgres'] }]],
  };
}

export default configure({ isLong: false });
