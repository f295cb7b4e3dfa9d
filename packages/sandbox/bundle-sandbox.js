import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeLeftovers, writeBundle } from '../../scripts/write-bundle.js';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const FOLDER = pathOf('dist/bundle');
const CONTENTS = join(FOLDER, 'contents.json');
/** A sandbox that runs meanwhile may still load a part of the bundle before. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** What all bundles of the package have in common. Names and lines stay as they are, so that a stack can be read. */
export const BUNDLING = {
  conditions: ['gateway-source'],
  absWorkingDir: pathOf('../..'),
  minifySyntax: true,
  plugins: [{ name: 'no-charset-tables', setup: leaveOutCharsets }],
};

/**
 * Writes `dist/bundle/` from the sources: the command and the library for tests with all that they import. `pnpm start`
 * runs it and `pack.js` publishes the same without blanks. What is already there stays untouched.
 */
export async function bundleSandbox() {
  const { files, metafile } = await writeBundle({
    ...BUNDLING,
    entryPoints: ['cli', 'testing'].map((name) => pathOf(`src/${name}.ts`)),
    outdir: FOLDER,
    platform: 'node',
    splitting: true,
    // The driver finds its binary beside itself; `pg` tries another one that is not installed. Where the assets are,
    // the manifest says: in the repository elsewhere than in the published package.
    external: ['@photostructure/sqlite', 'pg-native', '#assets'],
    // Modules of CommonJS among the bundled ones call it.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
    },
  });
  const contents = {
    files: files.map((path) => basename(path)),
    sources: Object.keys(metafile.inputs),
  };
  await writeFile(CONTENTS, JSON.stringify(contents));
  await removeLeftovers({ folder: FOLDER, kept: [...files, CONTENTS], minAgeMs: KEPT_MS });
}

/** Returns the paths of the last bundle's files, and those of its sources relative to the root. */
export async function readBundle() {
  const { files, sources } = JSON.parse(await readFile(CONTENTS, 'utf8'));
  return { files: files.map((name) => join(FOLDER, name)), sources };
}

/** Leaves out the tables of Chinese, Japanese and Korean charsets, half a megabyte: the sandbox reads UTF-8 only. */
function leaveOutCharsets({ onLoad }) {
  onLoad({ filter: /iconv-lite[\\/]encodings[\\/]dbcs-data\.js$/ }, () => ({ contents: '' }));
}
