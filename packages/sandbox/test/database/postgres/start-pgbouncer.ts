import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../eventually.ts';

/** Debian's `nobody`: pgbouncer refuses to run as root. */
const UNPRIVILEGED_USER = 65_534;

export interface Bouncer extends AsyncDisposable {
  /** The address of a server's database through the pooler. */
  readonly url: string;
  /** Its whole log so far. */
  readonly log: () => string;
}

/**
 * Starts pgbouncer as Debian ships it, but lending its connections for one transaction each, in front of a server that
 * listens on a socket. Fewer connections than the sandbox opens make sure that they change hands.
 */
export async function startPgbouncer(serverUrl: string): Promise<Bouncer> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-pgbouncer-'));
  const identity =
    process.getuid?.() === 0 ? { uid: UNPRIVILEGED_USER, gid: UNPRIVILEGED_USER } : {};
  if (identity.uid !== undefined) await chown(folder, identity.uid, identity.gid);
  const serverFolder = new URL(serverUrl).searchParams.get('host');
  await writeFile(join(folder, 'users.txt'), '"postgres" ""\n');
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=${serverFolder}
[pgbouncer]
listen_addr =
listen_port = 6432
unix_socket_dir = ${folder}
auth_type = trust
auth_file = ${folder}/users.txt
pool_mode = transaction
default_pool_size = 3
`,
  );
  const bouncer = spawn('pgbouncer', [join(folder, 'pgbouncer.ini')], { ...identity, cwd: folder });
  let log = '';
  bouncer.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const ended = once(bouncer, 'close');
  const isUp = eventually(
    async () => log,
    (lines) => lines.includes('process up'),
  );
  await Promise.race([
    isUp,
    ended.then(() => {
      throw new Error(`pgbouncer did not start:\n${log}`);
    }),
  ]);
  return {
    url: `postgres://postgres@localhost/postgres?host=${folder}&port=6432`,
    log: () => log,
    async [Symbol.asyncDispose]() {
      bouncer.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
