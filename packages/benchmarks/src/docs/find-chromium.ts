import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else one in `PATH`, else playwright's own, as for the tests of pages.
 * @throws {Error} if there is none.
 */
export function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...inPath, chromium.executablePath()];
  const found = candidates.find((path) => path !== '' && existsSync(path));
  if (found === undefined)
    throw new Error(
      'this benchmark needs a Chromium: set CHROMIUM_PATH to one, or have chromium in PATH',
    );
  return found;
}
