import { type Client, createClient } from '@cashfree-rest/client';
import { formatAmount, parseAmount, sum } from '@cashfree-rest/core';
import { countOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type ControlClient, createControlClient } from '../../src/control/control-client.ts';
import { createTestDatabase, ENGINE, type TestDatabase } from '../database/test-database.ts';
import { eventually } from '../eventually.ts';
import { openShop } from '../notifications/merchant-server.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';
import { type SandboxProcess, startProcess } from '../start-process.ts';
import { type Acknowledged, buyUntilItIsGone, nothingYet } from './shop-under-load.ts';

jest.setTimeout(600_000);

/** The file matters most; PostgreSQL protects itself, and some of the rounds are enough to test our part. */
const ROUNDS =
  ENGINE === 'sqlite' ? countOf({ short: 2, long: 50 }) : countOf({ short: 1, long: 10 });
/** A round ends soon after so many answers: counted in answers, so that a slow machine has as much to lose. */
const LEAST_ANSWERS = 20;
const MOST_ANSWERS = countOf({ short: 60, long: 120 });
const DAYS = { startDate: '2020-01-01', endDate: '2099-12-31', count: 50 };

describe(`after kill -9 (${ROUNDS} times) in the middle of load`, () => {
  const acknowledged: Acknowledged = nothingYet();
  let database: TestDatabase;
  let shop: Awaited<ReturnType<typeof openShop>>;
  let sandbox: SandboxProcess;
  let client: Client;
  let control: ControlClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    shop = await openShop();
    const start = () => startProcess({ SANDBOX_DATABASE: database.location });
    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = await start();
      const load = buyUntilItIsGone(victim.url, shop.url, acknowledged);
      const enough =
        count(acknowledged) + LEAST_ANSWERS + Math.random() * (MOST_ANSWERS - LEAST_ANSWERS);
      try {
        await eventually(
          async () => count(acknowledged),
          (answers) => answers >= enough,
        );
      } finally {
        await victim.end('SIGKILL');
        await load;
      }
    }
    sandbox = await start();
    client = createClient({ ...CREDENTIALS, baseUrl: sandbox.url });
    control = createControlClient({ baseUrl: sandbox.url });
  });

  afterAll(async () => {
    await sandbox?.end('SIGTERM');
    await shop?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
  });

  test('orders, payments and refunds were acknowledged', () => {
    const { orders, payments, refunds } = acknowledged;

    expect(orders.size).toBeGreaterThan(ROUNDS);
    expect(payments.size).toBeGreaterThan(ROUNDS / 2);
    expect(refunds.size).toBeGreaterThan(ROUNDS / 2);
  });

  test('every acknowledged order is there', async () => {
    const missing: string[] = [];
    for (const orderId of acknowledged.orders) {
      await client.orders.getLink({ orderId }).catch(() => missing.push(orderId));
    }

    expect(missing).toEqual([]);
  });

  test('every acknowledged payment is there, and no order was paid twice', async () => {
    const rows = await allTransactions(client);

    const paid = new Map(rows.map((row) => [row.referenceId, row.orderId]));
    for (const [referenceId, orderId] of acknowledged.payments) {
      expect(paid.get(referenceId)).toBe(orderId);
    }
    expect(new Set(rows.map(({ orderId }) => orderId)).size).toBe(rows.length);
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => index + 1));
  });

  test('every acknowledged refund is there, once', async () => {
    const rows = await allRefunds(client);

    const given = new Map(rows.map((row) => [row.refundId, row]));
    for (const [refundId, { referenceId, amount }] of acknowledged.refunds) {
      expect(given.get(refundId)).toMatchObject({ referenceId, refundAmount: amount });
    }
    expect(new Set(rows.map(({ referenceId }) => referenceId)).size).toBe(rows.length);
  });

  test('every payment has one notification, and the shop was told of it', async () => {
    const rows = await allTransactions(client);

    const told = await eventually(
      () => allNotifications(control),
      (all) => all.every(({ state }) => state === 'DELIVERED'),
    );

    expect(told.map(({ referenceId }) => referenceId).sort()).toEqual(
      rows.map(({ referenceId }) => referenceId).sort(),
    );
    const heard = new Set(
      shop.received.map(({ body }) => new URLSearchParams(body).get('referenceId')),
    );
    expect(rows.filter(({ referenceId }) => !heard.has(referenceId))).toEqual([]);
  });

  test('the books balance: what the bank holds is what was paid, and what is owed is what was paid less refunds', async () => {
    const transactions = await allTransactions(client);
    const refunds = await allRefunds(client);
    const paid = sum(transactions.map(({ txAmount }) => parseAmount(txAmount)));
    const refunded = sum(refunds.map(({ refundAmount }) => parseAmount(refundAmount)));

    const { balances, unbalancedPostings } = await control.ledger.read();

    expect(unbalancedPostings).toBe(0);
    const balance = Object.fromEntries(balances.map((each) => [each.account, each.balance]));
    expect(balance).toEqual({
      bank: formatAmount(paid),
      merchant: formatAmount(refunded - paid),
      refunds: formatAmount(-refunded),
      fees: '0.00',
      tax: '0.00',
    });
  });
});

function count({ orders, payments, refunds }: Acknowledged): number {
  return orders.size + payments.size + refunds.size;
}

async function allTransactions(client: Client) {
  return collect(client.transactions.list(DAYS));
}

async function allRefunds(client: Client) {
  return collect(client.refunds.list(DAYS));
}

async function collect<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

async function allNotifications(control: ControlClient) {
  const rows = [];
  let lastId: number | undefined;
  do {
    const page = await control.notifications.list({ count: 50, lastId });
    rows.push(...page.notifications);
    lastId = page.lastId;
  } while (lastId !== undefined);
  return rows;
}
