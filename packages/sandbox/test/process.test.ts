import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@cashfree-rest/client';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS } from './serve-sandbox.ts';
import { failToStart, hasCommand, startProcess } from './start-process.ts';

describe('the sandbox as a process', () => {
  let folder = '';
  let database = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-process-'));
    database = join(folder, 'new/folder/gateway.sqlite');
  });

  afterEach(() => rm(folder, { recursive: true }));

  test('keeps what it has acknowledged when it is killed', async () => {
    let paymentLink: string;
    {
      await using sandbox = await startProcess({ SANDBOX_DATABASE: database });
      const client = createClient({ ...CREDENTIALS, baseUrl: sandbox.url });
      ({ paymentLink } = await client.orders.create(anOrder()));
      expect(await sandbox.end('SIGKILL')).toBeNull();
    }
    await using sandbox = await startProcess({ SANDBOX_DATABASE: database });
    const client = createClient({ ...CREDENTIALS, baseUrl: sandbox.url });

    const again = await client.orders.getLink({ orderId: 'order-1' });

    expect(new URL(again.paymentLink).pathname).toBe(new URL(paymentLink).pathname);
    await expect(client.orders.create(anOrder())).rejects.toMatchObject({
      httpStatus: 409,
      reason: 'An order with the same id exists.',
    });
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s', async (signal) => {
    await using sandbox = await startProcess({ SANDBOX_DATABASE: database });
    await fetch(`${sandbox.url}/healthz`);

    expect(await sandbox.end(signal)).toBe(0);
  });

  (hasCommand('curl') ? test : test.skip)('prints a curl line that creates an order', async () => {
    await using sandbox = await startProcess({ SANDBOX_DATABASE: database });
    const [line] = /^curl [\s\S]*?(?=\n\n)/mu.exec(sandbox.output()) ?? [];

    const { stdout } = await promisify(execFile)('sh', ['-c', `${line} --silent`]);

    expect(JSON.parse(stdout)).toMatchObject({ status: 'OK' });
  });

  test('never prints a secret key of the team’s own', async () => {
    const env = { SANDBOX_DATABASE: database, SANDBOX_SECRET_KEY: 'canary-secret-key' };
    await using sandbox = await startProcess(env);
    const client = createClient({
      appId: CREDENTIALS.appId,
      secretKey: 'canary-secret-key',
      baseUrl: sandbox.url,
    });

    await expect(client.credentials.verify()).resolves.toMatchObject({ status: 'OK' });
    const page = await (await fetch(sandbox.url)).text();

    expect(sandbox.output() + page).not.toContain('canary-secret-key');
    expect(page).toContain('SANDBOX_SECRET_KEY');
  });

  test('names the port that is taken', async () => {
    await using sandbox = await startProcess({ SANDBOX_DATABASE: ':memory:' });
    const { port } = new URL(sandbox.url);

    const { code, output } = await failToStart({ PORT: port, SANDBOX_DATABASE: ':memory:' });

    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`:${port}: another program listens there\\. Set PORT`, 'u'));
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['SANDBOX_BASE_URL', 'localhost:4010'],
    ['SANDBOX_ERROR_STATUS', '201'],
    ['SANDBOX_CURRENCIES', 'inr'],
    ['SANDBOX_LOG_LEVEL', 'loud'],
    ['SANDBOX_DATABASE', 'mysql://localhost/x'],
  ])('refuses %s=%s in one line that names it', async (variable, value) => {
    const { code, output } = await failToStart({ SANDBOX_DATABASE: ':memory:', [variable]: value });

    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^${variable} must be [^\n]+\n$`, 'u'));
  });
});
