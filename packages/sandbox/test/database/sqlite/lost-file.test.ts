import { copyFile, mkdir, mkdtemp, rename, rm, symlink, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../../eventually.ts';
import { type SandboxProcess, startProcess } from '../../start-process.ts';
import { createOrder, findOrder } from './orders-until-one-fails.ts';

// An open file continues to exist without its name: a sandbox could use it until a restart loses everything.
let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-lost-'));
  await mkdir(join(folder, 'data'));
  file = join(folder, 'data/gateway.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

const start = (path = file) => startProcess({ SANDBOX_DATABASE: path, SANDBOX_LOG_LEVEL: 'error' });

async function health({ url }: SandboxProcess, path = '') {
  const response = await fetch(`${url}/healthz${path}`);
  const { status, failed } = (await response.json()) as { status: string; failed?: object };
  return { httpStatus: response.status, status, failed };
}

const LOST = {
  file: 'the database file was deleted, moved or replaced while it was in use. Nothing is written until it is back, or the sandbox restarts.',
  log: 'the log of the database file was deleted, moved or replaced while it was in use. Nothing is written until it is back, or the sandbox restarts.',
};

const LOSSES: readonly (readonly [string, string, () => Promise<void>])[] = [
  ['its file is deleted', LOST.file, () => unlink(file)],
  [
    'another file takes its place',
    LOST.file,
    async () => {
      await copyFile(file, `${file}.new`);
      await rename(`${file}.new`, file);
    },
  ],
  ['its folder is moved', LOST.file, () => rename(join(folder, 'data'), join(folder, 'moved'))],
  ['its log is deleted', LOST.log, () => unlink(`${file}-wal`)],
];

test.each(sampleOf(LOSSES, 2))(
  'a sandbox acknowledges nothing more once %s, and says so',
  async (_, reason, lose) => {
    await using sandbox = await start();
    const before = await createOrder(sandbox.url, 'order-1');

    await lose();

    const after = await createOrder(sandbox.url, 'order-2');
    expect([before.status, after.status, after.body.status]).toEqual([200, 500, 'ERROR']);
    expect(await findOrder(sandbox.url, 'order-2')).toMatchObject({ status: 404 });
    expect(await findOrder(sandbox.url, 'order-1')).toMatchObject({ status: 200 });
    const failed = { database: reason };
    expect(await health(sandbox)).toEqual({ httpStatus: 503, status: 'ERROR', failed });
    expect(await health(sandbox, '/live')).toEqual({ httpStatus: 200, status: 'OK' });
    // The line may come after the answer.
    await eventually(
      async () => sandbox.output(),
      (output) => output.includes(reason),
    );
  },
);

test('what was acknowledged is in the file that was moved away, although another sandbox has taken its place', async () => {
  const moved = join(folder, 'data/moved.sqlite');
  await using first = await start();
  await createOrder(first.url, 'order-1');
  await rename(file, moved);
  // Starts with a new file, and deletes the log that it finds there.
  await using second = await start();

  const refused = await createOrder(first.url, 'order-2');
  await first.end('SIGKILL');
  await using third = await start(moved);

  expect(refused.status).toBe(500);
  expect(await findOrder(third.url, 'order-1')).toMatchObject({ status: 200 });
  expect(await findOrder(second.url, 'order-1')).toMatchObject({ status: 404 });
});

test('a sandbox goes on once its file is back', async () => {
  await using sandbox = await start();
  await rename(join(folder, 'data'), join(folder, 'moved'));
  const without = await createOrder(sandbox.url, 'order-1');
  await rename(join(folder, 'moved'), join(folder, 'data'));

  const again = await createOrder(sandbox.url, 'order-1');

  expect([without.status, again.status]).toEqual([500, 200]);
  expect(await health(sandbox)).toEqual({ httpStatus: 200, status: 'OK' });
});

test('a sandbox whose link leads elsewhere acknowledges nothing more', async () => {
  const link = join(folder, 'link.sqlite');
  await symlink(file, link);
  await using sandbox = await start(link);
  await copyFile(file, `${file}.other`);
  await unlink(link);
  await symlink(`${file}.other`, link);

  expect(await createOrder(sandbox.url, 'order-1')).toMatchObject({ status: 500 });
});

test('what was acknowledged before its log was deleted is in the file, even after kill -9', async () => {
  const sandbox = await start();
  await createOrder(sandbox.url, 'order-1');
  await unlink(`${file}-wal`);
  await createOrder(sandbox.url, 'order-2');
  await sandbox.end('SIGKILL');

  await using next = await start();

  expect(await findOrder(next.url, 'order-1')).toMatchObject({ status: 200 });
  expect(await findOrder(next.url, 'order-2')).toMatchObject({ status: 404 });
});

test('a sandbox that ends without its file leaves the one that another has put there alone', async () => {
  const first = await start();
  await unlink(file);
  await unlink(`${file}-wal`);
  const second = await start();
  await createOrder(second.url, 'order-1');

  expect(await createOrder(first.url, 'order-2')).toMatchObject({ status: 500 });
  expect(await first.end('SIGTERM')).toBe(0);

  expect(await createOrder(second.url, 'order-3')).toMatchObject({ status: 200 });
  await second.end('SIGKILL');
  await using third = await start();
  for (const orderId of ['order-1', 'order-3']) {
    expect(await findOrder(third.url, orderId)).toMatchObject({ status: 200 });
  }
});
