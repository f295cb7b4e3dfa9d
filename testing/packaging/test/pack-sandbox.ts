import { mkdir, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run-command.ts';

const SANDBOX = fileURLToPath(new URL('../../../packages/sandbox', import.meta.url));

/**
 * Packs the sandbox of the built repository, and what the registry would give with it.
 * @returns the tarballs: the sandbox first, then its dependencies.
 */
export async function packSandbox(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  await run(process.execPath, ['pack.js'], SANDBOX);
  // The build has been made: packing would repeat it.
  const own = [
    '--yes',
    '--prefer-offline',
    'pnpm@12',
    'pack',
    '--json',
    '--config.ignore-scripts=true',
  ];
  const output = await run('npx', [...own, '--pack-destination', folder], SANDBOX);
  const { filename } = JSON.parse(output) as { filename: string };
  const driver = await realpath(join(SANDBOX, 'node_modules/@photostructure/sqlite'));
  const others = ['node-addon-api', 'node-gyp-build'].map((name) => join(driver, '../..', name));
  for (const path of [driver, ...others]) {
    const options = ['--ignore-scripts', '--silent', '--pack-destination', folder];
    await run('npm', ['pack', await realpath(path), ...options], folder);
  }
  const packed = (await readdir(folder)).map((name) => join(folder, name));
  return [filename, ...packed.filter((path) => path !== filename)];
}
