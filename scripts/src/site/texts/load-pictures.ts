import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../document/command-error.ts';
import { repositoryRoot } from '../../document/load-document.ts';
import type { SitePicture } from './site-page.ts';

/** Photographs of the console and drawings, below `docs/`. */
const FOLDERS = [
  { folder: 'guides/pictures', ending: '.webp', describe: sizeOf },
  { folder: 'pictures', ending: '.svg', describe: drawing },
];

/** Returns the pictures of the guides. */
export async function loadPictures(): Promise<readonly SitePicture[]> {
  const lists = FOLDERS.map(async ({ folder, ending, describe }) => {
    const names = await readdir(join(repositoryRoot, 'docs', folder));
    const pictures = names.filter((name) => name.endsWith(ending)).sort();
    return Promise.all(
      pictures.map(async (name) => {
        const path = `${folder}/${name}`;
        return { path, ...describe(path, await readFile(join(repositoryRoot, 'docs', path))) };
      }),
    );
  });
  return (await Promise.all(lists)).flat();
}

function drawing(path: string, content: Buffer): Omit<SitePicture, 'path'> {
  const svg = content.toString('utf8');
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  if (height === undefined) throw new CommandError(`docs/${path} has no size`);
  return { width: Number(width), height: Number(height), svg };
}

/** Reads the size where a browser's WebP has it, so that a page keeps the room of a picture to come. */
function sizeOf(path: string, content: Buffer): Pick<SitePicture, 'width' | 'height'> {
  if (content.toString('latin1', 8, 16) !== 'WEBPVP8X')
    throw new CommandError(`docs/${path} is not an extended WebP, as browsers make them`);
  return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 };
}
