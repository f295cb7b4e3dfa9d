import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const REPOSITORY: string = fileURLToPath(new URL('../../..', import.meta.url));
const SANDBOX = join(REPOSITORY, 'packages/sandbox');

/** Runs a program and returns its standard output. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd, maxBuffer: 2 ** 26 });
  return stdout;
}

/**
 * Packs the sandbox as it would be published, and installs the tarball in an empty folder, as a shop would.
 * @param folder exists; the tarball is kept in it.
 * @returns the shop's folder.
 */
export async function installSandbox(folder: string): Promise<string> {
  const pnpm = ['--yes', '--prefer-offline', 'pnpm@12'];
  await run('npx', [...pnpm, 'run', 'build'], REPOSITORY);
  await run(process.execPath, ['pack.js'], SANDBOX);
  // The scripts of the package would build and print once more.
  const pack = ['pack', '--json', '--pack-destination', folder, '--config.ignore-scripts=true'];
  const report: { readonly filename: string } = JSON.parse(
    await run('npx', [...pnpm, ...pack], SANDBOX),
  );
  const shop = join(folder, 'shop');
  await mkdir(shop);
  await writeFile(join(shop, 'package.json'), '{ "private": true, "type": "module" }');
  const install = ['install', '--ignore-scripts', '--prefer-offline', '--silent', report.filename];
  await run('npm', install, shop);
  return shop;
}
