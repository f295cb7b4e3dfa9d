/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/{packages,scripts}/**/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
  },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['gateway-source', 'node', 'node-addons'] },
  // Ends with "Tests: 12 passed, 0 failed, 1 skipped", after the names of what was skipped.
  reporters: ['<rootDir>/scripts/jest-reporter.js'],
};
