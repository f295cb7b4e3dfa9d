import { fileURLToPath } from 'node:url';
import type { Packed } from './pack-all.ts';
import { runProgram } from './run-program.ts';

/** What a package may weigh, in kilobytes of its tarball: somewhat more than today, so that growth is noticed. */
const MAX_KILOBYTES: Readonly<Record<string, number>> = { sandbox: 2_800 };
const MAX_KILOBYTES_OF_OTHERS = 400;

const NEEDED = ['LICENSE', 'README.md', 'package.json'];
const TEST_CODE = /(?:(?:^|\/)(?:test|tests|__tests__)\/.*|\.(?:test|spec))\.[cm]?[jt]sx?$/u;

/** Returns what is wrong with a package that is to be published, a sentence each, also by publint and attw. */
export async function checkPackage(
  packed: Packed,
  manifest: Readonly<Record<string, unknown>>,
  bytes: number,
): Promise<readonly string[]> {
  return [
    ...checkContents(packed, manifest, bytes),
    ...(await complaintOf('publint/src/cli.js', ['--strict', packed.tarball])),
    ...(await complaintOf('@arethetypeswrong/cli/dist/index.js', [
      '--profile',
      'esm-only',
      packed.tarball,
    ])),
  ];
}

/** Returns what is wrong with its files, its manifest and its size, a sentence each. */
export function checkContents(
  { name, files }: Packed,
  manifest: Readonly<Record<string, unknown>>,
  bytes: number,
): readonly string[] {
  const [, bare = ''] = name.split('/');
  const kilobytes = Math.ceil(bytes / 1_000);
  const limit = MAX_KILOBYTES[bare] ?? MAX_KILOBYTES_OF_OTHERS;
  const { dependencies = {}, peerDependencies = {}, license } = manifest as Manifest;
  const ranges = Object.entries({ ...dependencies, ...peerDependencies });
  return [
    ...NEEDED.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files.filter((file) => TEST_CODE.test(file)).map((file) => `${file} is test code`),
    ...ranges
      .filter(([, range]) => /^(?:workspace|catalog|link|file):/u.test(range))
      .map(([dependency, range]) => `${dependency} is ${range}, which no registry has`),
    ...(license === undefined ? ['its manifest names no licence'] : []),
    ...(kilobytes > limit ? [`it has ${kilobytes} kB, above the limit of ${limit} kB`] : []),
  ];
}

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Returns what a checking program prints if it fails. */
async function complaintOf(program: string, args: readonly string[]): Promise<readonly string[]> {
  const path = fileURLToPath(new URL(`../../../node_modules/${program}`, import.meta.url));
  try {
    await runProgram(process.execPath, [path, ...args]);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
