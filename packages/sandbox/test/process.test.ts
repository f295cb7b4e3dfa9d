import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@cashfree-rest/client';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createControlClient } from '../src/control/control-client.ts';
import { anOrder, CREDENTIALS } from './serve-sandbox.ts';
import { failToStart, hasCommand, type SandboxProcess, startProcess } from './start-process.ts';
import { openSilentShop } from './worlds/silent-shop.ts';

const withCurl = hasCommand('curl') ? test : test.skip;

describe('the sandbox as a process', () => {
  let folder = '';
  let database = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-process-'));
    database = join(folder, 'new/folder/gateway.sqlite');
  });

  afterEach(() => rm(folder, { recursive: true }));

  /** For tests that neither change nor end it. */
  let shared: SandboxProcess;

  beforeAll(async () => {
    shared = await startProcess({ SANDBOX_DATABASE: ':memory:' });
  });

  afterAll(() => shared.end('SIGKILL'));

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

  const validations = [
    ['compiled, in which no text becomes code', ['--disallow-code-generation-from-strings']],
    ['express-openapi-validator', []],
  ] as const;

  // The judges compare both, in the test's own process.
  test.each(sampleOf(validations, 1))('validates both APIs by %s', async (name, nodeOptions) => {
    const env = {
      SANDBOX_DATABASE: database,
      ...(nodeOptions.length === 0 && { SANDBOX_VALIDATION: name }),
    };
    await using sandbox = await startProcess(env, { nodeOptions });
    const client = createClient({ ...CREDENTIALS, baseUrl: sandbox.url });
    const control = createControlClient({ baseUrl: sandbox.url });

    await client.orders.create(anOrder());
    await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });

    expect(await client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
      txStatus: 'SUCCESS',
    });
    await expect(
      client.orders.create(anOrder({ orderAmount: '0x10' as '1.00' })),
    ).rejects.toMatchObject({ httpStatus: 400, reason: /^orderAmount is not valid/u });
    await expect(control.orders.list({ count: '0x10' as never })).rejects.toMatchObject({
      httpStatus: 400,
      reason: expect.stringMatching(/^count is not valid/u),
    });
  });

  const signals = ['SIGINT', 'SIGTERM'] as const;

  // In a short run, it ends with streams on SIGINT, and with a shop that does not answer on SIGTERM.
  if (IS_LONG_RUN) {
    test.each(signals)('ends cleanly on %s', async (signal) => {
      await using sandbox = await startProcess({ SANDBOX_DATABASE: database });
      await fetch(`${sandbox.url}/healthz`);

      expect(await sandbox.end(signal)).toBe(0);
    });
  }

  test.each(sampleOf(signals, 1))(
    'ends its streams of events on %s, and so does not wait for their readers',
    async (signal) => {
      await using sandbox = await startProcess({ SANDBOX_DATABASE: database });
      const { events } = createControlClient({ baseUrl: sandbox.url });
      const stream = await events.stream();
      const received: unknown[] = [];
      const reading = (async () => {
        for await (const event of stream) received.push(event);
      })();

      expect(await sandbox.end(signal)).toBe(0);

      // A stream that is cut off, after the grace for pending answers, would reject.
      await reading;
      expect(received).toEqual([]);
    },
  );

  test('ends although a shop does not answer a notification, and posts it again at the next start', async () => {
    await using shop = await openSilentShop();
    const env = { SANDBOX_DATABASE: database, SANDBOX_NOTIFY_TIMEOUT_MS: '60000' };
    await using sandbox = await startProcess(env);
    const client = createClient({ ...CREDENTIALS, baseUrl: sandbox.url });
    await client.orders.create(anOrder({ notifyUrl: shop.url }));
    const control = createControlClient({ baseUrl: sandbox.url });
    await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    await shop.untilWaiting(1);

    const code = await sandbox.end('SIGTERM');

    expect([code, shop.cutOff()]).toEqual([0, 1]);
    await using _ = await startProcess(env);
    await shop.untilWaiting(1);
  });

  withCurl('prints a curl line that creates an order', async () => {
    const [line] = /^curl [\s\S]*?(?=\n\n)/mu.exec(shared.output()) ?? [];

    const { stdout } = await promisify(execFile)('sh', ['-c', `${line} --silent`]);

    expect(JSON.parse(stdout)).toMatchObject({ status: 'OK' });
  });

  test('names the port that is taken', async () => {
    const { port } = new URL(shared.url);

    const { code, output } = await failToStart({ PORT: port, SANDBOX_DATABASE: ':memory:' });

    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`:${port}: another program listens there\\. Set PORT`, 'u'));
  });

  test('names a database that it cannot use, why, and what to do', async () => {
    const file = join(folder, 'no-database');
    await writeFile(file, 'this is no database, but long enough to be looked at as one'.repeat(20));
    const places = [
      [file, /it is not a database of SQLite\. Give the sandbox a file of its own\.$/u],
      [
        join(file, 'below'),
        /no-database is a file, not a folder\. Give a file in another folder\.$/u,
      ],
      [
        join(file, 'further/below'),
        /no-database is a file, not a folder\. Give a file in another/u,
      ],
      [
        folder,
        /it cannot be opened as a file\. Let the sandbox read and write it and its folder\.$/u,
      ],
      ['/proc/x/y.sqlite', /its folder cannot be created: .*\. Give a file in a folder that/u],
      ['postgres://127.0.0.1:9/shop', /ECONNREFUSED 127\.0\.0\.1:9\. Start the server, or check/u],
    ] as const;
    // A start that goes on forever must not outlive the test.
    const through = hasCommand('timeout') ? ['timeout', '200'] : [];

    for (const [path, remedy] of sampleOf(places, 1)) {
      const { code, output } = await failToStart({ SANDBOX_DATABASE: path }, { through });

      expect(code).toBe(1);
      expect(output).toMatch(/^SANDBOX_DATABASE: [^\n]+ cannot be used: [^\n]+\n$/u);
      expect(output).toContain(path);
      expect(output.trim()).toMatch(remedy);
    }
  });

  // Another reason not to listen than the port that is taken.
  if (IS_LONG_RUN) {
    test('names a HOST that is not this machine', async () => {
      const { code, output } = await failToStart({
        HOST: '192.0.2.1',
        SANDBOX_DATABASE: ':memory:',
      });

      expect(code).toBe(1);
      expect(output).toContain('HOST must be an address of this machine');
    });
  }

  describe('with a secret key of the team’s own, full of special characters', () => {
    const secretKey = 'canary-a+b&c%41$x"y';
    let own: SandboxProcess;

    beforeAll(async () => {
      own = await startProcess({ SANDBOX_DATABASE: ':memory:', SANDBOX_SECRET_KEY: secretKey });
    });

    afterAll(() => own.end('SIGKILL'));

    test('never prints it', async () => {
      const client = createClient({ appId: CREDENTIALS.appId, secretKey, baseUrl: own.url });

      await expect(client.credentials.verify()).resolves.toMatchObject({ status: 'OK' });
      const shown = await (await fetch(`${own.url}/console/sandbox.json`)).text();

      expect(own.output() + shown).not.toContain('canary');
      expect(JSON.parse(shown)).toMatchObject({ appId: CREDENTIALS.appId, secretKey: null });
    });

    withCurl('prints a curl line that works with it', async () => {
      const [line] = /^curl [\s\S]*?(?=\n\n)/mu.exec(own.output()) ?? [];
      const shell = { env: { ...process.env, SANDBOX_SECRET_KEY: secretKey } };

      const { stdout } = await promisify(execFile)('sh', ['-c', `${line} --silent`], shell);

      expect(JSON.parse(stdout)).toMatchObject({ status: 'OK' });
    });
  });
});
