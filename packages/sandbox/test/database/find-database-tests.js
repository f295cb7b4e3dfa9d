import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const TEST_DATABASE = fileURLToPath(new URL('test-database.ts', import.meta.url));

/**
 * Returns the test files below a folder that use a database from here, directly or through their imports.
 * @param {string} folder an absolute path
 * @returns {readonly string[]} paths below it
 */
export function findDatabaseTests(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts') && reaches(join(folder, name), new Set()));
}

function reaches(file, seen) {
  if (file === TEST_DATABASE) return true;
  if (seen.has(file) || !file.includes('/test/')) return false;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.ts)'/gu);
  return [...imports].some(([, path]) => reaches(resolve(dirname(file), path), seen));
}
