import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '@cashfree-rest/test-programs';
import { eventually } from '../eventually.ts';

const nginx = findProgram('nginx');

/** Without an nginx, tests that need one are skipped, and reported by name. */
export const HAS_NGINX: boolean = nginx !== undefined;

export interface ServedNginx extends AsyncDisposable {
  /** A socket in the file system, so that no free port is needed. */
  readonly socketPath: string;
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Starts a real nginx in front of a server, with a plain `proxy_pass` and nothing else. */
export async function serveNginx(target: string): Promise<ServedNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const socketPath = join(folder, 'socket');
  const settings = join(folder, 'nginx.conf');
  await writeFile(
    settings,
    `daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  access_log off;
  ${TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen unix:${socketPath};
    location / { proxy_pass ${target}; }
  }
}
`,
  );
  const child = spawn(nginx ?? '', ['-e', 'stderr', '-c', settings], { stdio: 'ignore' });
  const exit = once(child, 'exit');
  await eventually(
    async () => existsSync(socketPath) || child.exitCode !== null,
    (isThere) => isThere,
  );
  return {
    socketPath,
    async [Symbol.asyncDispose]() {
      child.kill();
      await exit;
      await rm(folder, { recursive: true });
    },
  };
}
