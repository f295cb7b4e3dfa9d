import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Returns the test files below a folder that are wanted, or import such a file of tests, directly or not.
 * @param {string} folder an absolute path
 * @param {(file: string, source: string) => boolean} isWanted
 * @returns {readonly string[]} paths below it
 */
export function findTests(folder, isWanted) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules/'))
    .filter((name) => reaches(join(folder, name), isWanted, new Set()));
}

function reaches(file, isWanted, seen) {
  if (seen.has(file) || !file.includes('/test/')) return false;
  seen.add(file);
  // Some tests write programs, whose imports lead elsewhere.
  if (!existsSync(file)) return false;
  const source = readFileSync(file, 'utf8');
  if (isWanted(file, source)) return true;
  const imports = source.matchAll(/from '(\.[^']+\.ts)'/gu);
  return [...imports].some(([, path]) => reaches(resolve(dirname(file), path), isWanted, seen));
}
