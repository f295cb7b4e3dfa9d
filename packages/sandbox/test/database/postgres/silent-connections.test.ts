import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../eventually.ts';
import { openShop } from '../../notifications/merchant-server.ts';
import { anOrder, type ServedSandbox, serveSandbox } from '../../serve-sandbox.ts';
import { startProcess } from '../../start-process.ts';
import { administer, createTestDatabase, type TestDatabase } from '../test-database.ts';

/** A statement that is unanswered for two seconds longer ends its connection. */
const QUICK = { statementTimeoutMs: 2_000 };
const MINUTE = { days: 1 / 1440 };

const socketFolder = new URL(process.env.TEST_POSTGRES_URL ?? 'none:').searchParams.get('host');
const isServerHere = socketFolder !== null && existsSync(socketFolder);

/**
 * Silences the server's side of each connection of a sandbox, like a failover or a forgetful firewall: data arrives,
 * but no answer comes back. Waits for a moment in which none of them holds a lock.
 */
async function silenceConnections({ location }: TestDatabase | ServedSandbox): Promise<Disposable> {
  const database = new URL(location).pathname.slice(1);
  const ask = async () =>
    (await administer(
      `select pid, state from pg_stat_activity
       where datname = '${database}' and application_name = 'cashfree-rest sandbox'`,
    )) as readonly { readonly pid: number; readonly state: string }[];
  for (;;) {
    const before = await ask();
    for (const { pid } of before) process.kill(pid, 'SIGSTOP');
    // The server's status of a stopped process does not change.
    const after = await ask();
    const goOn = () => {
      for (const { pid } of before) process.kill(pid, 'SIGCONT');
    };
    if (after.length === before.length && after.every(({ state }) => state === 'idle')) {
      return { [Symbol.dispose]: goOn };
    }
    goOn();
    await wait(20);
  }
}

const statusOf = async (url: string) => (await fetch(url)).status;

async function pay({ client, control }: ServedSandbox, orderIds: readonly string[], url: string) {
  await Promise.all(
    orderIds.map(async (orderId) => {
      await client.orders.create(anOrder({ orderId, notifyUrl: url }));
      await control.orders.pay({ orderId, outcome: 'SUCCESS' });
    }),
  );
}

(isServerHere ? test : test.skip)(
  'a sandbox whose connections fall silent says so, opens others, and tells of each payment that it has acknowledged',
  async () => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await using shop = await openShop((_request, response) => {
      void answered.then(() => response.end('OK'));
    });
    await using sandbox = await serveSandbox({ health: { timeoutMs: 300 } }, QUICK);
    const [first, second] = [
      ['order-1', 'order-2', 'order-3', 'order-4'],
      ['order-5', 'order-6'],
    ];
    await pay(sandbox, first, shop.url);
    await eventually(
      async () => shop.received.length,
      (count) => count === first.length,
    );

    using _ = await silenceConnections(sandbox);
    const silent = await fetch(`${sandbox.url}/healthz`);
    const alive = await statusOf(`${sandbox.url}/healthz/live`);
    // Their results cannot be stored, and other connections must take over.
    answer();
    await eventually(
      () => statusOf(`${sandbox.url}/healthz`),
      (status) => status === 200,
    );
    await pay(sandbox, second, shop.url);

    expect([silent.status, alive]).toEqual([503, 200]);
    expect(await silent.json()).toMatchObject({ failed: { database: 'no answer within 0.3 s' } });
    const { notifications } = await eventually(
      () => {
        // Tasks that ran when the connections fell silent are leased for a while, or pause after their failure.
        sandbox.clock.advance(MINUTE);
        return sandbox.control.notifications.list({ count: 50 });
      },
      (page) => page.notifications.every(({ state }) => state === 'DELIVERED'),
    );
    expect(notifications.map(({ orderId }) => orderId).sort()).toEqual([...first, ...second]);
  },
);

(isServerHere ? test : test.skip)(
  'a sandbox ends on SIGTERM although its connections are silent',
  async () => {
    await using testDatabase = await createTestDatabase();
    await using sandbox = await startProcess({ SANDBOX_DATABASE: testDatabase.location });

    using _ = await silenceConnections(testDatabase);

    expect(await sandbox.end('SIGTERM')).toBe(0);
  },
);

test('a sandbox whose worker gets nowhere says so, and is well again when it does', async () => {
  await using sandbox = await serveSandbox({ health: { maxRoundAgeMs: 2_000 } }, QUICK);
  const health = async () => {
    const response = await fetch(`${sandbox.url}/healthz`);
    return { status: response.status, body: await response.json() };
  };
  const client = new pg.Client({ connectionString: sandbox.location });
  await client.connect();
  await client.query('begin; lock table agenda in access exclusive mode');

  const stuck = await eventually(health, ({ status }) => status === 503);
  await client.query('rollback');
  await client.end();

  const failed = { worker: expect.stringMatching(/^has not got through its work for \d+ s$/u) };
  expect(stuck.body).toMatchObject({ status: 'ERROR', failed });
  await eventually(health, ({ status }) => status === 200);
});
