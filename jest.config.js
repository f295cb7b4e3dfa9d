import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findDatabaseTests } from './packages/sandbox/test/database/find-database-tests.js';
import { findPostgres } from './packages/sandbox/test/database/find-postgres.js';

const project = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
  },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['gateway-source', 'node', 'node-addons'] },
};

const SANDBOX = fileURLToPath(new URL('packages/sandbox/test', import.meta.url));
const DATABASE = `${SANDBOX}/database`;
const hasPostgres = Boolean(process.env.TEST_POSTGRES_URL || findPostgres());

/** Everything, with the sandbox on SQLite. */
const onSqlite = {
  ...project,
  displayName: 'sqlite',
  globals: { sandboxTestEngine: 'sqlite' },
  testMatch: [
    '<rootDir>/{packages,scripts}/**/test/**/*.test.ts',
    `!${DATABASE}/postgres/**`,
    `!${DATABASE}/no-postgres.test.ts`,
  ],
};

/** Again what needs a database; not what takes long to show something else. */
const onPostgres = {
  ...project,
  displayName: 'postgres',
  globals: { sandboxTestEngine: 'postgres' },
  globalSetup: `${DATABASE}/start-postgres.js`,
  globalTeardown: `${DATABASE}/stop-postgres.js`,
  testMatch: [
    ...findDatabaseTests(SANDBOX),
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
  // A test that hangs ends; one on a busy machine does not fail for that.
  testTimeout: 60_000,
  projects: [onSqlite, hasPostgres ? onPostgres : withoutPostgres],
  // Ends with "Tests: 12 passed, 0 failed, 1 skipped", after the names of what was skipped.
  reporters: ['<rootDir>/scripts/jest-reporter.js'],
};
