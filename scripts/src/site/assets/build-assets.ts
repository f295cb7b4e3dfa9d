import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { repositoryRoot } from '../../document/load-document.ts';
import type { GeneratedFile } from '../../model/model.ts';
import { PICTURE_RULES } from '../../pictures/picture-style.ts';
import { withThemes } from './with-themes.ts';

const STATIC_FILES = fileURLToPath(new URL('static', import.meta.url));

/** Colours and fonts that all pages of the project share. */
const LOOK = join(repositoryRoot, 'packages/console/src/look.css');
/** What the console's frame and ours have in common. */
const BRAND = join(repositoryRoot, 'packages/console/src/brand.css');

/** What a page loads: the theme before it is painted, the rest after, and the search once it is opened. */
const SCRIPTS = ['theme', 'site', 'search'];

/** Returns the style and the scripts of our pages. */
export async function buildAssets(): Promise<readonly GeneratedFile[]> {
  const look = withThemes(await readFile(LOOK, 'utf8'));
  const brand = await readFile(BRAND, 'utf8');
  const names = (await readdir(join(STATIC_FILES, 'style'))).sort();
  const styles = names.map((name) => readFile(join(STATIC_FILES, 'style', name), 'utf8'));
  const { outputFiles } = await build({
    entryPoints: SCRIPTS.map((name) => join(STATIC_FILES, 'scripts', `${name}.js`)),
    bundle: true,
    minify: true,
    write: false,
    // A page opened from disk may not load modules.
    format: 'iife',
    outdir: '.',
    charset: 'utf8',
  });
  return [
    {
      path: 'site.css',
      content: await minified(
        [look, brand, ...(await Promise.all(styles)), PICTURE_RULES].join('\n'),
      ),
    },
    ...outputFiles.map(({ path, text }) => ({
      path: path.replace(/^.*[\\/]/u, ''),
      content: text,
    })),
  ];
}

async function minified(style: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: style, loader: 'css' },
    minify: true,
    write: false,
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
