import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@hey-api/openapi-ts';
import { bundle } from './bundle.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Modules in the folder that `generateClients` fills. */
export const HEY_API_OPERATIONS = './hey-api/sdk.gen.ts';
export const HEY_API_CLIENT = './hey-api/client.gen.ts';
export const REDOCLY_CLIENT = './redocly.ts';
/** The subfolder that `bundleClients` fills. */
export const BUNDLED = 'bundled';

/** Runs other generators for our document and writes their clients into a folder. */
export async function generateClients(folder: string): Promise<void> {
  const document = join(folder, 'document.json');
  await copyFile(require.resolve('@cashfree-rest/contract/document.json'), document);
  await createClient({
    input: document,
    output: join(folder, 'hey-api'),
    plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
    logs: { level: 'silent' },
  });
  const redocly = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js');
  // Run in this folder, which has no redocly.yaml of ours.
  await run(process.execPath, [redocly, 'generate-client', document, '-o', REDOCLY_CLIENT], {
    cwd: folder,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off' },
  });
}

/**
 * Bundles what `callers.ts` loads, because Node does not run TypeScript here. Does not minify or change it otherwise.
 */
export async function bundleClients(folder: string): Promise<void> {
  const modules = {
    'hey-api.mjs': `export * from '${HEY_API_OPERATIONS}'; export { client } from '${HEY_API_CLIENT}'`,
    'redocly.mjs': `export * from '${REDOCLY_CLIENT}'`,
  };
  await mkdir(join(folder, BUNDLED));
  for (const [file, source] of Object.entries(modules)) {
    const code = await bundle({ source, folder, platform: 'node', minify: false });
    await writeFile(join(folder, BUNDLED, file), code);
  }
}
