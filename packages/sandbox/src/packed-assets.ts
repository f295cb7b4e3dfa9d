import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// What `assets.ts` is in the repository, for the published package: `pack.js` puts the files beside its modules.

const ASSETS = fileURLToPath(new URL('assets', import.meta.url));

export const DOCS_FOLDER: string = join(ASSETS, 'docs');
export const CONSOLE_FOLDER: string = join(ASSETS, 'console');
export const LOOK_FILE: string = join(ASSETS, 'look.css');
export const SCENARIOS_FOLDER: string = join(ASSETS, 'scenarios');
/** In the folder of the shop that starts the sandbox: an installed package is replaced with every update. */
export const DATA_FOLDER: string = resolve('.sandbox');
