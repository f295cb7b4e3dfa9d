import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findDatabaseTests } from './packages/sandbox/test/database/find-database-tests.js';
import { findPostgres } from './packages/sandbox/test/database/find-postgres.js';

const project = {
  roots: ['packages', 'testing', 'examples', 'scripts'].map((folder) => `<rootDir>/${folder}`),
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
  },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['gateway-source', 'node', 'node-addons'] },
};

// Patterns are relative: one that holds the clone's own path matches nothing where that has a bracket or a `!`.
const SANDBOX = '**/packages/sandbox/test';
const DATABASE = `${SANDBOX}/database`;
const SANDBOX_FOLDER = fileURLToPath(new URL('packages/sandbox/test', import.meta.url));
const hasPostgres = Boolean(process.env.TEST_POSTGRES_URL || findPostgres());

/** Everything, with the sandbox on SQLite. */
const onSqlite = {
  ...project,
  displayName: 'sqlite',
  globals: { sandboxTestEngine: 'sqlite' },
  testMatch: [
    '**/test/**/*.test.ts',
    `!${DATABASE}/postgres/**`,
    `!${DATABASE}/no-postgres.test.ts`,
  ],
};

/** Again what needs a database; not what takes long to show something else. */
const onPostgres = {
  ...project,
  displayName: 'postgres',
  globals: { sandboxTestEngine: 'postgres' },
  globalSetup: `${SANDBOX_FOLDER}/database/start-postgres.js`,
  globalTeardown: `${SANDBOX_FOLDER}/database/stop-postgres.js`,
  testMatch: [
    ...findDatabaseTests(SANDBOX_FOLDER).map((path) => `${SANDBOX}/${path}`),
    `!${DATABASE}/sqlite/**`,
    `!${SANDBOX}/{docs,pages}/**`,
    `!${SANDBOX}/{browser,conformance,process,readme}.test.ts`,
  ],
};

const withoutPostgres = {
  ...project,
  displayName: 'postgres',
  testMatch: [`${DATABASE}/no-postgres.test.ts`],
};

/** @type {import('jest').Config} */
export default {
  // On two cores Jest would use one; most of the tests wait for other processes.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // A test that hangs ends. A limit that a machine ten times slower, or as busy, could reach would be a false alarm.
  testTimeout: 600_000,
  projects: [onSqlite, hasPostgres ? onPostgres : withoutPostgres],
  // Ends with "Tests: 12 passed, 0 failed, 1 skipped", after the names of what was skipped.
  reporters: [['<rootDir>/scripts/jest-reporter.js', { projects: ['sqlite', 'postgres'] }]],
};
