import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORT = "from '@cashfree-rest/test-scale'";

/**
 * Returns the test files below a folder that do more in a long run.
 * @param {string} folder an absolute path
 * @returns {readonly string[]} paths below it
 */
export function findLongTests(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules/'))
    .filter((name) => readFileSync(join(folder, name), 'utf8').includes(IMPORT));
}
