import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import bundleForTests from '../bundle-for-tests.js';
import { findPostgres } from './find-postgres.js';

/** Debian's `nobody`: PostgreSQL refuses to run as root. */
const UNPRIVILEGED_USER = 65_534;

// No port: the socket's folder is closed to other users, so no password is needed.
const SETTINGS = [
  'listen_addresses=',
  'max_connections=200',
  'shared_buffers=32MB',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

/**
 * Lives as long as its standard input, which ends with jest in every case, and leaves nothing behind. Prints `ready`,
 * and again after each line that it reads, which restarts the server like a crash. The role `guarded` needs a password.
 */
const keeperOf = (settings) => `
cd "$FOLDER"
start() {
  pg_ctl start -w -D data -l log -o "-k '$FOLDER' ${settings.map((setting) => `-c ${setting}`).join(' ')}" >/dev/null
}
stop() { pg_ctl stop -m immediate -D data >/dev/null 2>&1; }
initdb -D data -U postgres -A trust -E UTF8 --locale=C --no-sync >log 2>&1 &&
echo 'local all guarded scram-sha-256' | cat - data/pg_hba.conf >hba && mv hba data/pg_hba.conf &&
start && echo ready && while read -r line; do stop; start && echo ready; done || cat log >&2
stop
cd / && rm -rf "$FOLDER"
`;

/** True if this machine can start one. */
export const canStartServer = findPostgres() !== undefined;

/** Starts a server for the caller; start-postgres.d.ts documents its methods. */
export async function startServer(settings = []) {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-postgres-'));
  const identity =
    process.getuid?.() === 0 ? { uid: UNPRIVILEGED_USER, gid: UNPRIVILEGED_USER } : {};
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const PATH = `${findPostgres()}:${process.env.PATH}`;
  const keeper = spawn('/bin/sh', ['-c', keeperOf([...SETTINGS, ...settings])], {
    ...identity,
    env: { PATH, FOLDER: folder },
    // In a group of its own: Ctrl-C is meant for jest, and has to leave the keeper time to clean up.
    detached: true,
  });
  const complaint = text(keeper.stderr);
  const ended = new Promise((resolve) => keeper.once('close', resolve));
  const untilReady = () =>
    Promise.race([
      new Promise((resolve) => keeper.stdout.once('data', resolve)),
      ended.then(async () => {
        throw new Error(`PostgreSQL did not start:\n${await complaint}`);
      }),
    ]);
  await untilReady();
  const stop = async () => {
    keeper.stdin.end();
    await ended;
  };
  return {
    url: `postgres://postgres@localhost/postgres?host=${folder}`,
    async restart() {
      keeper.stdin.write('restart\n');
      await untilReady();
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Starts one server for the whole run, and leaves its address in TEST_POSTGRES_URL; none if that is set. */
export default async function startPostgres() {
  await bundleForTests();
  if (process.env.TEST_POSTGRES_URL) return;
  const { url, stop } = await startServer();
  process.env.TEST_POSTGRES_URL = url;
  globalThis.stopPostgres = stop;
}
