import { configure } from './jest.config.js';

/** `pnpm test:long`: the long forms of tests, and on PostgreSQL what `pnpm test` runs on SQLite only. */
export default configure({ isLong: true });
