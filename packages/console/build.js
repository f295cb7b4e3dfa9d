import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The style of what the documentation shows of the console; it must not touch the rest of its pages. */
const PART_STYLES = ['elements', 'controls', 'parts'];
/** Takes back what the documentation gives elements of the same names. */
const RESET =
  '.fields, .field, .code, .notice, .actions, summary { margin: 0; padding: 0; border: 0; }';

async function partStyle() {
  const read = (name) => readFile(pathOf(`src/style/${name}.css`), 'utf8');
  const parts = await Promise.all(PART_STYLES.map(read));
  return `.try-it { ${RESET}${parts.join('')} }${await read('try-it')}`;
}

/** Writes `dist/`: the console's page, and a part of it for pages of the documentation, each with script and style. */
await mkdir(pathOf('dist'), { recursive: true });
await Promise.all([
  build({
    entryPoints: { console: pathOf('src/main.tsx'), 'try-it': pathOf('src/try-it.tsx') },
    outdir: pathOf('dist'),
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Our packages' sources, so that the bundle needs no earlier build.
    conditions: ['gateway-source'],
    // Without comments of licences; all of them are MIT, and LICENSES.txt would be a fourth file.
    legalComments: 'none',
    logLevel: 'warning',
  }),
  build({
    stdin: { contents: await partStyle(), loader: 'css', resolveDir: pathOf('src/style') },
    outfile: pathOf('dist/try-it.css'),
    bundle: true,
    minify: true,
    logLevel: 'warning',
  }),
  copyFile(pathOf('src/index.html'), pathOf('dist/index.html')),
]);
