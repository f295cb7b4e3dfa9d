import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run-command.ts';

const STORE = fileURLToPath(new URL('../../../node_modules/.pnpm', import.meta.url));

export interface Registry extends AsyncDisposable {
  readonly url: string;
}

/** Where a version of a package comes from: a tarball of ours, or what the repository has installed. */
interface Version {
  readonly manifest: { readonly name: string; readonly version: string };
  readonly tarball?: string;
  readonly folder?: string;
}

/** Serves packages as npm's registry does: these tarballs, and everything that the repository has installed. */
export async function serveRegistry(tarballs: readonly string[]): Promise<Registry> {
  const own = await Promise.all(
    tarballs.map(async (tarball): Promise<Version> => {
      const text = await run('tar', ['-xzOf', tarball, 'package/package.json'], '.');
      return { manifest: JSON.parse(text), tarball };
    }),
  );
  const entries = await readdir(STORE);
  let url = '';

  async function versionsOf(name: string): Promise<readonly Version[]> {
    const ours = own.filter(({ manifest }) => manifest.name === name);
    if (ours.length > 0) return ours;
    const prefix = `${name.replace('/', '+')}@`;
    const folders = entries.filter((entry) => entry.startsWith(prefix));
    return await Promise.all(
      folders.map(async (entry) => {
        const folder = await realpath(join(STORE, entry, 'node_modules', name));
        const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
        return { manifest, folder };
      }),
    );
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    const [, name = path, wanted] = /^(.+)\/-\/(.+)\.tgz$/u.exec(path) ?? [];
    const versions = await versionsOf(name);
    const version = versions.find(({ manifest }) => manifest.version === wanted);
    if (version !== undefined) return sendTarball(version, response);
    if (versions.length === 0) return response.writeHead(404).end('{}');
    const listed = versions.map(({ manifest }) => {
      const tarball = `${url}/${name}/-/${manifest.version}.tgz`;
      return [manifest.version, { ...manifest, dist: { tarball } }];
    });
    const latest = versions.at(-1)?.manifest.version;
    const packument = { name, 'dist-tags': { latest }, versions: Object.fromEntries(listed) };
    response.setHeader('Content-Type', 'application/json');
    return response.end(JSON.stringify(packument));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sendTarball({ tarball, folder }: Version, response: ServerResponse): void {
  if (tarball !== undefined) createReadStream(tarball).pipe(response);
  else {
    // pnpm stores equal files once, and npm leaves out hard links. To compress a driver takes seconds.
    const options = ['--hard-dereference', '--exclude=./node_modules'];
    const args = ['-c', ...options, '--transform=s,^\\.,package,', '.'];
    spawn('tar', args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] }).stdout.pipe(response);
  }
}
