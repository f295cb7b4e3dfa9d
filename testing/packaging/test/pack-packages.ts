import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runPnpm } from './run-command.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What would be published, and where it is written. */
export const PUBLISHED = {
  '@cashfree-rest/contract': 'generated/contract',
  '@cashfree-rest/core': 'packages/core',
  '@cashfree-rest/generated-client': 'generated/client',
  '@cashfree-rest/generated-server': 'generated/server',
  '@cashfree-rest/client': 'packages/client',
  '@cashfree-rest/server': 'packages/server',
  '@cashfree-rest/conformance': 'packages/conformance',
} as const;

export type PackageName = keyof typeof PUBLISHED;

export interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly type?: string;
  readonly sideEffects?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface PackedPackage {
  readonly name: PackageName;
  /** The `.tgz`. */
  readonly tarball: string;
  /** The same, unpacked. */
  readonly contents: string;
  readonly files: readonly string[];
  readonly manifest: Manifest;
  /** Where the repository keeps what the package depends on. */
  readonly dependencyFolder: string;
}

/** The packages by their names. */
export type Packed = ReadonlyMap<PackageName, PackedPackage>;

/**
 * Packs everything that is published, as `pnpm publish` would. A clone that is not built is built by that.
 * @param folder where the tarballs go.
 * @param root a clone of the repository in which packages are installed; default this one.
 */
export async function packPackages(folder: string, root: string = ROOT): Promise<Packed> {
  const filters = Object.keys(PUBLISHED).flatMap((name) => ['--filter', name]);
  // The build of this one has been made: the scripts of the packages would repeat it.
  const scripts = root === ROOT ? ['--config.ignore-scripts=true'] : [];
  const pack = ['pack', '--json', '--pack-destination', folder, ...scripts];
  const output = await runPnpm(['--recursive', ...filters, ...pack], root);
  const reports = JSON.parse(output) as readonly Report[];
  const published = reports.filter(({ name }) => name in PUBLISHED);
  const packed = await Promise.all(published.map(unpack));
  return new Map(packed.map((one) => [one.name, one]));
}

interface Report {
  readonly name: PackageName;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

async function unpack({ name, filename, files }: Report): Promise<PackedPackage> {
  // Every tarball calls its one folder `package`.
  const home = filename.replace(/\.tgz$/u, '');
  await mkdir(home);
  await run('tar', ['-xzf', filename], home);
  const contents = join(home, 'package');
  return {
    name,
    tarball: filename,
    contents,
    files: files.map(({ path }) => path),
    manifest: JSON.parse(await readFile(join(contents, 'package.json'), 'utf8')) as Manifest,
    dependencyFolder: join(ROOT, PUBLISHED[name], 'node_modules'),
  };
}
