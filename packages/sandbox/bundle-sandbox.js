import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const FOLDER = pathOf('dist/bundle');
/** A sandbox that runs meanwhile may still load a part of the bundle before. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** What all bundles of the package have in common. Names and lines stay as they are, so that a stack can be read. */
export const BUNDLING = {
  bundle: true,
  format: 'esm',
  target: 'node20.19',
  conditions: ['gateway-source'],
  absWorkingDir: pathOf('../..'),
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [{ name: 'no-charset-tables', setup: leaveOutCharsets }],
};

/**
 * Writes `dist/bundle/` from the sources: the command and the library for tests with all that they import. `pnpm start`
 * runs it and `pack.js` publishes the same without blanks. What is already there stays untouched.
 * @returns the paths of its files, and those of its sources relative to the root.
 */
export async function bundleSandbox() {
  const { outputFiles, metafile } = await build({
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
    write: false,
  });
  await mkdir(FOLDER, { recursive: true });
  await Promise.all(outputFiles.map(replace));
  const files = outputFiles.map(({ path }) => path);
  await removeOld(new Set(files.map((path) => basename(path))));
  return { files, sources: Object.keys(metafile.inputs) };
}

/** Leaves out the tables of Chinese, Japanese and Korean charsets, half a megabyte: the sandbox reads UTF-8 only. */
function leaveOutCharsets({ onLoad }) {
  onLoad({ filter: /iconv-lite[\\/]encodings[\\/]dbcs-data\.js$/ }, () => ({ contents: '' }));
}

/** In one step, as a test may just start the command. */
async function replace({ path, contents }) {
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(contents)) return;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}

async function removeOld(present) {
  const others = (await readdir(FOLDER)).filter((name) => !present.has(name));
  for (const path of others.map((name) => join(FOLDER, name))) {
    const changedAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (changedAt < Date.now() - KEPT_MS) await rm(path, { force: true });
  }
}
