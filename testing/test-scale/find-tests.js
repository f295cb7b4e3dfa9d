import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const SKIPPED = ['node_modules', 'dist'];

/**
 * Returns the test files below a folder that are wanted, or import such a file of tests, directly or not.
 * @param {string} folder an absolute path
 * @param {(file: string, source: string) => boolean} isWanted
 * @returns {readonly string[]} paths below it
 */
export function findTests(folder, isWanted) {
  return list(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => reaches(join(folder, name), isWanted, new Set()));
}

/** Relative paths of files, without what is installed or built: that is a hundred times as much. */
function list(folder, path = '') {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    if (!entry.isDirectory()) return [below];
    return SKIPPED.includes(entry.name) ? [] : list(folder, below);
  });
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
