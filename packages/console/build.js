import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Writes `dist/`: one page, one script and one style sheet, which the sandbox serves below `/console/`. */
await mkdir(pathOf('dist'), { recursive: true });
await Promise.all([
  build({
    entryPoints: { console: pathOf('src/main.tsx') },
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
  copyFile(pathOf('src/index.html'), pathOf('dist/index.html')),
]);
