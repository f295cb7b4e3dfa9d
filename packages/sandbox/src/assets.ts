import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// In the published package `packed-assets.ts` stands in for this module: see the imports of package.json, and those of
// its publishConfig.

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

/** Found beside a source, because the console need not be built yet. */
const CONSOLE_SOURCE = dirname(
  createRequire(import.meta.url).resolve('@cashfree-rest/console/look.css'),
);

/** The documentation that `docs:build` writes. */
export const DOCS_FOLDER: string = join(REPOSITORY, 'docs/site');
/** What `packages/console/build.js` writes. */
export const CONSOLE_FOLDER: string = join(CONSOLE_SOURCE, '../dist');
/** Colours and fonts that the pages share with the console. */
export const LOOK_FILE: string = join(CONSOLE_SOURCE, 'look.css');
/** The scenarios of the sandbox. */
export const SCENARIOS_FOLDER: string = fileURLToPath(new URL('../scenarios', import.meta.url));
/** Where the database is kept unless a setting names another place. */
export const DATA_FOLDER: string = join(REPOSITORY, '.sandbox');
