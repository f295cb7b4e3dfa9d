import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GeneratedFile } from '../model/model.ts';
import { pictureStyle } from './picture-style.ts';
import { renderPicture } from './render-picture.ts';

const LOOK = 'packages/console/src/look.css';

/** Where descriptions and pictures are, in a project. */
export const PICTURES = 'docs/pictures';

/** Returns a picture for each description in a project's `docs/pictures/`; none for a project without. */
export async function emitPictures(root: string): Promise<readonly GeneratedFile[]> {
  const names = await readdir(join(root, PICTURES)).catch((): string[] => []);
  const described = names.filter((name) => name.endsWith('.yaml')).sort();
  if (described.length === 0) return [];
  const style = pictureStyle(await readFile(join(root, LOOK), 'utf8'));
  return Promise.all(
    described.map(async (file) => {
      const name = file.replace(/\.yaml$/u, '');
      const picture = parse(await readFile(join(root, PICTURES, file), 'utf8'));
      return { path: `${name}.svg`, content: renderPicture(name, picture, style) };
    }),
  );
}
