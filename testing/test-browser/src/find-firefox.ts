import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];

/** Path of a Firefox: `FIREFOX_PATH`, else one in `PATH`; `undefined` if there is none. */
export function findFirefox(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.FIREFOX_PATH ?? '', ...inPath].find(
    (path) => path !== '' && existsSync(path),
  );
}
