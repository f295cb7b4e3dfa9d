import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@cashfree-rest/client';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';
import { failToStart, startProcess } from '../../start-process.ts';

// Each sandbox that gives up has waited for a second.
let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-file-'));
  file = join(folder, 'gateway.sqlite');
});

afterEach(() => rm(folder, { recursive: true }));

test('a second sandbox on a file says why it does not start, by whatever path it comes', async () => {
  await using first = await startProcess({ SANDBOX_DATABASE: file });
  await symlink(file, join(folder, 'link'));
  await symlink(folder, join(folder, 'folder-link'));

  const paths = ['folder-link/link', join(folder, 'link'), 'gateway.sqlite', file];

  for (const path of sampleOf(paths, 1)) {
    const second = await failToStart({ SANDBOX_DATABASE: path }, { workingFolder: folder });

    expect(second.code).toBe(1);
    expect(second.output).toBe(
      `SANDBOX_DATABASE: ${path} cannot be used: another sandbox, or another program, has this file open. ` +
        'Stop that one, or give this one another file.\n',
    );
  }
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
});

test('a second sandbox starts as soon as the first has been killed, and has what that acknowledged', async () => {
  const first = await startProcess({ SANDBOX_DATABASE: file });
  await createClient({ ...CREDENTIALS, baseUrl: first.url }).orders.create(anOrder());
  await first.end('SIGKILL');

  await using second = await startProcess({ SANDBOX_DATABASE: file });

  const client = createClient({ ...CREDENTIALS, baseUrl: second.url });
  await expect(client.orders.getLink({ orderId: 'order-1' })).resolves.toBeDefined();
});

test('a sandbox that is started while the first one ends waits for it', async () => {
  const first = await startProcess({ SANDBOX_DATABASE: file });

  const ending = first.end('SIGTERM');
  await using second = await startProcess({ SANDBOX_DATABASE: file });

  expect(await ending).toBe(0);
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200);
});

test('two sandboxes in memory do not meet', async () => {
  await using first = await startProcess({ SANDBOX_DATABASE: ':memory:' });
  await using second = await startProcess({ SANDBOX_DATABASE: ':memory:' });

  for (const { url } of [first, second]) {
    const client = createClient({ ...CREDENTIALS, baseUrl: url });
    await expect(client.orders.create(anOrder())).resolves.toBeDefined();
  }
});
