import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { serveSandbox } from '../../serve-sandbox.ts';
import { type SandboxProcess, startProcess } from '../../start-process.ts';
import { createOrder, ordersUntilOneFails } from './orders-until-one-fails.ts';

// A process writes order after order to its disk until that is full.
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-disk-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A disk of two megabytes that only the process sees, and that goes with it. */
function onSmallDisk(mountPoint: string): readonly string[] {
  const mount = 'mount -t tmpfs -o size=2m none "$0" && exec "$@"';
  return ['unshare', '--mount', '--map-root-user', 'sh', '-c', mount, mountPoint];
}

const [unshare = '', ...args] = onSmallDisk(tmpdir());
const canMount = spawnSync(unshare, [...args, 'true']).status === 0;

async function fill({ id }: SandboxProcess): Promise<{ makeRoom(): Promise<void> }> {
  const file = `/proc/${id}/root${folder}/filler`;
  await expect(writeFile(file, Buffer.alloc(4 * 2 ** 20))).rejects.toMatchObject({
    code: 'ENOSPC',
  });
  return { makeRoom: () => rm(file) };
}

(canMount ? test : test.skip)(
  'an order that no longer fits on the disk fails whole, and works once there is room',
  async () => {
    const env = { SANDBOX_DATABASE: join(folder, 'gateway.sqlite'), SANDBOX_LOG_LEVEL: 'silent' };
    await using sandbox = await startProcess(env, { through: onSmallDisk(folder) });
    const { makeRoom } = await fill(sandbox);

    const failed = await ordersUntilOneFails(sandbox.url);

    expect(failed.response).toMatchObject({ status: 500, body: { status: 'ERROR' } });
    expect(await failed.find()).toMatchObject({ status: 404 });
    await makeRoom();
    expect(await createOrder(sandbox.url, failed.orderId)).toMatchObject({ status: 200 });
  },
);

(canMount ? test : test.skip)(
  'a full disk can be read off /healthz until there is room',
  async () => {
    const env = { SANDBOX_DATABASE: join(folder, 'gateway.sqlite'), SANDBOX_LOG_LEVEL: 'silent' };
    await using sandbox = await startProcess(env, { through: onSmallDisk(folder) });
    const health = async () => (await fetch(`${sandbox.url}/healthz`)).status;

    const before = await health();
    const { makeRoom } = await fill(sandbox);
    await ordersUntilOneFails(sandbox.url);
    const full = await health();
    await makeRoom();

    expect([before, full, await health()]).toEqual([200, 503, 200]);
  },
);

test('an order fails whole in a database that SQLite itself forbids to grow', async () => {
  await using sandbox = await serveSandbox();
  await sql`pragma max_page_count = 1`.execute(sandbox.database);

  const failed = await ordersUntilOneFails(sandbox.url);

  expect(failed.response).toMatchObject({ status: 500, body: { status: 'ERROR' } });
  expect(await failed.find()).toMatchObject({ status: 404 });
  await sql`pragma max_page_count = 1000000`.execute(sandbox.database);
  expect(await createOrder(sandbox.url, failed.orderId)).toMatchObject({ status: 200 });
});
