import { test } from '@jest/globals';

// Stands in the report for all the tests that need PostgreSQL, where there is none.
test.skip('the sandbox on PostgreSQL: needs initdb, postgres and pg_ctl, or TEST_POSTGRES_URL', () => {});
