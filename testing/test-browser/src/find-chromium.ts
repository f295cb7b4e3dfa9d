import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from './load-playwright.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of a Chromium: `CHROMIUM_PATH`, else one in `PATH`, else playwright's own; `undefined` if there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...inPath, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path));
}
