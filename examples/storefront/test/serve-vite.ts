import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VITE = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));

export interface ServedVite extends AsyncDisposable {
  readonly url: string;
}

/**
 * Vite's development server, as a program of its own, with these ways to the backend, by path: Jest's realm has regular
 * expressions that Vite's binary does not know.
 */
export async function serveVite(
  proxy: Readonly<Record<string, string | object>>,
): Promise<ServedVite> {
  const root = await mkdtemp(join(tmpdir(), 'vite-dev-'));
  const server = { host: '127.0.0.1', port: 0, proxy };
  await writeFile(join(root, 'index.html'), '<title>shop</title>');
  await writeFile(join(root, 'vite.config.mjs'), `export default ${JSON.stringify({ server })};`);
  const vite = spawn(process.execPath, [VITE], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const ended = once(vite, 'close');
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed) ?? [];
      if (found) resolve(found);
    };
    vite.stdout.on('data', read);
    vite.stderr.on('data', read);
    vite.once('close', () => reject(new Error(`Vite has ended: ${printed}`)));
  });
  return {
    url,
    async [Symbol.asyncDispose]() {
      vite.kill();
      await ended;
      await rm(root, { recursive: true });
    },
  };
}
