import { test } from '@jest/globals';

// Represents all tests that need PostgreSQL in the report of a machine without it.
test.skip('the sandbox on PostgreSQL: needs initdb, postgres and pg_ctl, or TEST_POSTGRES_URL', () => {});
