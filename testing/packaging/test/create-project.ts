import { cpSync, linkSync, mkdirSync } from 'node:fs';
import { mkdir, realpath, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageName, Packed } from './pack-packages.ts';

const CONSUMER = fileURLToPath(new URL('../consumer', import.meta.url));
const OWN_DEPENDENCIES = fileURLToPath(new URL('../node_modules', import.meta.url));

/**
 * A project outside the repository, with the files of `consumer/` and these dependencies: ours from their tarballs, the
 * others from the repository's store. Laid out as pnpm does it without hoisting, so that a package finds what its own
 * manifest declares and nothing else; and without network.
 */
export async function createProject(
  folder: string,
  packed: Packed,
  dependencies: readonly string[],
): Promise<void> {
  const modules = join(folder, 'node_modules');
  const homeOf = (name: string) => join(modules, '.store', name.replace('/', '+'), 'node_modules');
  cpSync(CONSUMER, folder, { recursive: true });
  for (const { name, contents, files, manifest, dependencyFolder } of packed.values()) {
    layDown(contents, files, join(homeOf(name), name));
    for (const dependency of Object.keys(manifest.dependencies ?? {})) {
      const target = ours(dependency) ?? join(dependencyFolder, dependency);
      await link(target, join(homeOf(name), dependency));
    }
    for (const peer of Object.keys(manifest.peerDependencies ?? {})) {
      if (dependencies.includes(peer)) {
        await link(join(OWN_DEPENDENCIES, peer), join(homeOf(name), peer));
      }
    }
  }
  for (const name of dependencies) {
    await link(ours(name) ?? join(OWN_DEPENDENCIES, name), join(modules, name));
  }

  function ours(name: string): string | undefined {
    return packed.has(name as PackageName) ? join(homeOf(name), name) : undefined;
  }
}

/** Each project has the files of each package. To copy them would take seconds. */
function layDown(contents: string, files: readonly string[], home: string): void {
  for (const folder of new Set(files.map(dirname))) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  for (const file of files) linkSync(join(contents, file), join(home, file));
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // A package of ours may be linked to before it is laid down; the others lead into the repository's store.
  await symlink(await realpath(target).catch(() => target), path, 'junction');
}
