import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { run, runPnpm } from './run-command.ts';

const SANDBOX = fileURLToPath(new URL('../../../packages/sandbox', import.meta.url));

/**
 * Packs the sandbox of the built repository as it would be published, and returns the tarball's path.
 * @param options `types: false` leaves out what only a compiler reads, which takes seconds to write.
 */
export async function packSandbox(
  folder: string,
  { types }: { readonly types: boolean },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await run(process.execPath, ['pack.js', ...(types ? [] : ['--without-types'])], SANDBOX);
  // The build has been made: the scripts of the package would repeat it.
  const pack = ['pack', '--config.ignore-scripts=true', '--json', '--pack-destination', folder];
  const output = await runPnpm(pack, SANDBOX);
  return (JSON.parse(output) as { readonly filename: string }).filename;
}
