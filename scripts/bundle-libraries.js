// Bundles the package in each folder that is named, by default the present one: every entry becomes one file, beside
// those that entries share. Node spends most of a server's start on finding and linking modules. Other packages stay
// imports, and declarations are the compiler's.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { removeLeftovers, writeBundle } from './write-bundle.js';

const SCRIPT = /\.c?js(?:\.map)?$/u;

async function bundleLibrary(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const entries = Object.values(manifest.exports).map((entry) =>
    join(folder, entry['gateway-source']),
  );
  const sources = await readdir(join(folder, 'src'), { recursive: true });
  const commonJs = sources
    .filter((name) => name.endsWith('.cts'))
    .map((name) => join(folder, 'src', name));
  const outdir = join(folder, 'dist');
  // A package's sources are published beside it.
  const shared = {
    outdir,
    absWorkingDir: folder,
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
  };
  const bundles = await Promise.all([
    writeBundle({
      ...shared,
      entryPoints: entries,
      platform: 'node',
      splitting: true,
      plugins: [commonJsBeside],
    }),
    writeBundle({
      ...shared,
      entryPoints: commonJs,
      platform: 'node',
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
    }),
  ]);
  const kept = bundles.flatMap(({ files }) => files);
  await removeLeftovers({ folder: outdir, kept, isOutput: (name) => SCRIPT.test(name) });
}

/** Leaves modules of CommonJS files of their own, beside the bundle: `require` exists only there. */
const commonJsBeside = {
  name: 'common-js-beside',
  setup({ onResolve }) {
    onResolve({ filter: /\.cts$/ }, ({ path }) => ({
      path: `./${basename(path, '.cts')}.cjs`,
      external: true,
    }));
  },
};

const folders = process.argv.slice(2);
await Promise.all(
  (folders.length > 0 ? folders : ['.']).map((folder) => bundleLibrary(resolve(folder))),
);
