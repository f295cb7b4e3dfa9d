import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Packed } from './pack-all.ts';
import { SOURCE_SCOPE } from './published-scope.ts';
import { runPnpm, runProgram } from './run-program.ts';

const TEXTS = /\.(?:js|ts|json|map|md|html|txt|yaml)$/u;

/**
 * Writes a tarball into a folder with another scope in each name of a package of ours: in its manifest, in imports, and
 * in what people read. With the scope of the sources it is copied as it is.
 */
export async function renameScope(packed: Packed, scope: string, folder: string): Promise<Packed> {
  if (scope === SOURCE_SCOPE) {
    const tarball = join(folder, basename(packed.tarball));
    await copyFile(packed.tarball, tarball);
    return { ...packed, tarball };
  }
  const home = await mkdtemp(join(tmpdir(), 'renaming-'));
  await runProgram('tar', ['-xzf', packed.tarball, '-C', home]);
  const contents = join(home, 'package');
  for (const file of packed.files.filter((path) => TEXTS.test(path))) {
    const text = await readFile(join(contents, file), 'utf8');
    await writeFile(join(contents, file), text.replaceAll(`${SOURCE_SCOPE}/`, `${scope}/`));
  }
  const options = ['--json', '--config.ignore-scripts=true', '--pack-destination', folder];
  const output = await runPnpm(['--dir', contents, '--ignore-workspace', 'pack', ...options]);
  await rm(home, { recursive: true });
  const { name, filename } = JSON.parse(output) as { name: string; filename: string };
  return { ...packed, name, tarball: filename };
}
