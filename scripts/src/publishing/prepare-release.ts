import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../document/load-document.ts';
import { checkPackage } from './check-package.ts';
import { type Packed, packAll } from './pack-all.ts';
import { renameScope } from './rename-scope.ts';
import { runProgram } from './run-program.ts';
import { writeBills } from './write-bills.ts';

export interface Release {
  readonly packages: readonly Packed[];
  /** What must be corrected before, a line each. */
  readonly faults: readonly string[];
  /** A table of what would be published. */
  readonly report: string;
}

/** Packs everything into `dist/release/`, twice, and checks it. */
export async function prepareRelease(scope: string): Promise<Release> {
  const folder = join(repositoryRoot, 'dist/release');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [once, again] = [await temporaryFolder(), await temporaryFolder()];
  const first = await packAll(once);
  const second = await packAll(again, { force: true });
  const differing = await findDiffering(first, second);
  const packages: Packed[] = [];
  for (const packed of first) packages.push(await renameScope(packed, scope, folder));
  await Promise.all([once, again].map((each) => rm(each, { recursive: true })));
  const rows = await Promise.all(packages.map(describe));
  await writeBills(join(folder, 'sbom'), first);
  return {
    packages,
    faults: [
      ...differing.map((name) => `${name}: packing it twice gives different bytes`),
      ...rows.flatMap(({ packed, faults }) => faults.map((fault) => `${packed.name}: ${fault}`)),
    ],
    report: `${[...rows.map(({ line }) => line), '', `in ${folder}`].join('\n')}\n`,
  };
}

function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'release-'));
}

async function findDiffering(
  first: readonly Packed[],
  second: readonly Packed[],
): Promise<readonly string[]> {
  const digests = async (packages: readonly Packed[]) =>
    new Map(
      await Promise.all(
        packages.map(async ({ name, tarball }) => [name, await digestOf(tarball)] as const),
      ),
    );
  const again = await digests(second);
  const differing = [...(await digests(first))].filter(([name, digest]) => {
    return again.get(name) !== digest;
  });
  return differing.map(([name]) => name);
}

async function describe(packed: Packed) {
  const { name, version, tarball, files } = packed;
  const bytes = await readFile(tarball);
  const text = await runProgram('tar', ['-xzOf', tarball, 'package/package.json']);
  const faults = await checkPackage(packed, JSON.parse(text), bytes.length);
  const size = `${(bytes.length / 1_000).toFixed(1)} kB`;
  const digest = (await digestOf(tarball)).slice(0, 16);
  const line = `${`${name}@${version}`.padEnd(44)} ${size.padStart(10)} ${String(files.length).padStart(5)} files  sha256 ${digest}…`;
  return { packed, faults, line };
}

async function digestOf(tarball: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(tarball))
    .digest('hex');
}
