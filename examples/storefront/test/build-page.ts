import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

export interface BuiltPage extends AsyncDisposable {
  readonly folder: string;
}

/** What Vite makes of the page, from the client's `dist`, in a folder of its own. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), 'storefront-'));
  const vite = join(PACKAGE, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', 'page', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  // Jest's own condition must not reach the build: it is made as users make theirs.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, args, { cwd: PACKAGE, env });
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
