import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../document/command-error.ts';
import { repositoryRoot } from '../../document/load-document.ts';
import type { SitePicture } from './site-page.ts';

/** Below `docs/`. */
const FOLDER = 'guides/pictures';

/** Returns the pictures of the guides. */
export async function loadPictures(): Promise<readonly SitePicture[]> {
  const names = await readdir(join(repositoryRoot, 'docs', FOLDER));
  return Promise.all(
    names.sort().map(async (name) => {
      const content = await readFile(join(repositoryRoot, 'docs', FOLDER, name));
      return { path: `${FOLDER}/${name}`, ...sizeOf(name, content) };
    }),
  );
}

/** Reads the size where a browser's WebP has it, so that a page keeps the room of a picture to come. */
function sizeOf(name: string, content: Buffer): Pick<SitePicture, 'width' | 'height'> {
  if (content.toString('latin1', 8, 16) !== 'WEBPVP8X')
    throw new CommandError(`docs/${FOLDER}/${name} is not an extended WebP, as browsers make them`);
  return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
}
