import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { writeBundle } from '../../scripts/write-bundle.js';
import { BUNDLING, readBundle } from './bundle-sandbox.js';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const require = createRequire(import.meta.url);
const LIBRARIES = ['testing', 'msw'];
/** Packages whose types are written into the declarations. */
const INLINED = ['core', 'contract', 'generated-sandbox', 'generated-server', 'server'].map(
  (name) => `@cashfree-rest/${name}`,
);

/**
 * Writes `dist/packed/`, which is the published package: a command and its libraries, each with all that it imports, so that
 * `npx` has four packages to fetch instead of some hundred and fifty. Needs a built repository.
 * With `--without-types`, for tests that run it only, it saves the compiler's seconds.
 */
await rm(pathOf('dist/packed'), { recursive: true, force: true });
await mkdir(pathOf('dist/packed'), { recursive: true });
const alone = { ...BUNDLING, outdir: pathOf('dist/packed') };
const [{ files, sources }, places, anywhere] = await Promise.all([
  // The build has made it.
  readBundle(),
  writeBundle({ ...alone, entryPoints: [pathOf('src/packed-assets.ts')], platform: 'node' }),
  // Runs in a browser as well: nothing of Node or Express is in it.
  writeBundle({
    ...alone,
    entryPoints: [pathOf('src/msw.ts')],
    platform: 'browser',
    external: ['msw'],
  }),
]);
const others = [places, anywhere].flatMap(({ metafile }) => Object.keys(metafile.inputs));
await Promise.all([
  ...files.map(copyWithoutBlanks),
  process.argv.includes('--without-types') ? undefined : writeDeclarations(),
  copyAssets(),
  describeContents([...sources, ...others]),
]);

/** Blanks are a tenth of the package. */
async function copyWithoutBlanks(path) {
  const { code } = await transform(await readFile(path), { minifyWhitespace: true });
  await writeFile(pathOf(`dist/packed/${basename(path)}`), code);
}

/** One file a library, with the types of other packages in it. */
async function writeDeclarations() {
  const { generateDtsBundle } = await import('dts-bundle-generator');
  const entries = LIBRARIES.map((name) => ({
    filePath: pathOf(`dist/${name}.d.ts`),
    libraries: { inlinedLibraries: INLINED },
    output: { noBanner: true, exportReferencedTypes: false },
  }));
  const options = { preferredConfigPath: pathOf('tsconfig.pack.json') };
  const bundles = generateDtsBundle(entries, options);
  await Promise.all(
    bundles.map((text, index) => writeFile(pathOf(`dist/packed/${LIBRARIES[index]}.d.ts`), text)),
  );
}

/** Where `src/packed-assets.ts` looks for them. */
async function copyAssets() {
  const console = dirname(require.resolve('@cashfree-rest/console/look.css'));
  // The compiler leaves its notes beside the console.
  const filter = (path) => !/(?:\.tsbuildinfo|[\\/]types)$/u.test(path);
  const copy = (from, to) =>
    cp(from, pathOf(`dist/packed/assets/${to}`), { recursive: true, filter });
  await copy(pathOf('../../docs/site'), 'docs');
  await copy(join(console, '../dist'), 'console');
  await copy(join(console, 'look.css'), 'look.css');
  await copy(pathOf('scenarios'), 'scenarios');
}

/** What is in the bundle: the licences, as most of them ask for, and for the bill of materials the names. */
async function describeContents(paths) {
  const folders = new Set(
    paths.flatMap((path) => {
      return /^(?:.*\/node_modules\/(?:@[^/]+\/)?|packages\/|generated\/)[^/]+/u.exec(path) ?? [];
    }),
  );
  const contents = await Promise.all([...folders].sort().map(describePackage));
  const foreign = contents.filter(({ licence }) => licence !== undefined);
  const texts = foreign.map(({ licence }) => licence);
  await writeFile(pathOf('dist/packed/THIRD-PARTY-LICENSES.txt'), texts.join('\n\n'));
  await writeFile(pathOf('dist/packed/bundled.json'), JSON.stringify(contents.map(({ id }) => id)));
}

/** Refuses a package that does not say under which terms it may be passed on. */
async function describePackage(folder) {
  const home = pathOf(`../../${folder}`);
  const manifest = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const { name, version, licenses = [] } = manifest;
  const id = `${name}@${version}`;
  if (!folder.includes('node_modules')) return { id };
  // Old packages have a list.
  const license = manifest.license ?? licenses[0]?.type;
  if (license === undefined) throw new Error(`${name} names no licence`);
  const file = (await readdir(home)).find((each) => /^licen[cs]e/iu.test(each));
  const text = file === undefined ? '' : await readFile(join(home, file), 'utf8');
  return { id, licence: `${name} ${version}, ${license}\n\n${text.trim()}` };
}
