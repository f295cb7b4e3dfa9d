// Tells `start`, `test` and `conformance` if the last build is still good: exits with 0 if no file has changed since.
// `--record` remembers the present state; `build` calls it as its last step.
import { fileURLToPath } from 'node:url';
import { isBuilt, recordBuild } from './build-record.js';

const root = fileURLToPath(new URL('..', import.meta.url));

if (process.argv.includes('--record')) recordBuild(root);
else if (!isBuilt(root)) process.exitCode = 1;
