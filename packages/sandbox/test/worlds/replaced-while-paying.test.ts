import { formatAmount, parseAmount } from '@cashfree-rest/core';
import { aRefund } from '@cashfree-rest/test-requests';
import { countOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import { systemClock } from '../../src/time/clock.ts';
import { administer, ENGINE } from '../database/test-database.ts';
import { serveGateway } from '../serve-gateway.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

const ORDERS = 12;
/** How often the world is replaced while others pay in it. */
const REPLACEMENTS = countOf({ short: 8, long: 20 });
const DAYS = { startDate: '2020-01-01', endDate: '2099-12-31', count: 50 };

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Without a client, which would try again by itself. */
async function send(url: string, body: string | URLSearchParams): Promise<Answer> {
  const headers = typeof body === 'string' ? { 'Content-Type': 'application/json' } : {};
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const anyOrderId = () => `order-${1 + Math.floor(Math.random() * ORDERS)}`;

test('whoever pays, buys, refunds and settles while the world is reset and restored gets an answer, and the books balance', async () => {
  await using sandbox = await serveSandbox({ clock: systemClock });
  const { url, control } = sandbox;
  const create = (orderId: string) =>
    send(
      `${url}/api/v1/order/create`,
      new URLSearchParams({ ...CREDENTIALS, ...anOrder({ orderId }) }),
    );
  const pay = () =>
    send(`${url}/sandbox/v1/orders/${anyOrderId()}/payments`, '{"outcome":"SUCCESS"}');
  const paid: string[] = [];
  const actions: Readonly<Record<string, () => Promise<Answer>>> = {
    create: () => create(anyOrderId()),
    pay: async () => {
      const answer = await pay();
      if (answer.status === 200) paid.push(String(answer.body.referenceId));
      return answer;
    },
    payAgain: pay,
    payOnce: pay,
    refund: () => {
      const referenceId = paid.at(-1) ?? '1';
      const wish = aRefund({ referenceId, refundAmount: '1.00', refundNote: 'a gift' });
      return send(`${url}/api/v1/order/refund`, new URLSearchParams({ ...CREDENTIALS, ...wish }));
    },
    settle: () => send(`${url}/sandbox/v1/settlements`, '{}'),
  };
  for (let number = 1; number <= ORDERS; number += 1) await create(`order-${number}`);
  await control.snapshots.create({ name: 'start' });

  const answers = new Map<string, number>();
  let isOver = false;
  const loops = Object.entries(actions).map(async ([name, act]) => {
    while (!isOver) {
      const { status, body } = await act();
      const key = status < 500 ? `${name} ${status}` : `${name} ${status} ${body.reason}`;
      answers.set(key, (answers.get(key) ?? 0) + 1);
    }
  });
  const replacing: number[] = [];
  for (let count = 0; count < REPLACEMENTS; count += 1) {
    const path = count % 2 === 0 ? 'snapshots/start/restore' : 'reset';
    replacing.push((await send(`${url}/sandbox/v1/${path}`, '{}')).status);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await send(`${url}/sandbox/v1/snapshots/start/restore`, '{}');
  await Promise.all([pay(), pay(), pay()]);
  isOver = true;
  await Promise.all(loops);

  expect([...answers.keys()].filter((key) => / 5\d\d/u.test(key))).toEqual([]);
  expect(replacing).toEqual(Array(REPLACEMENTS).fill(200));
  expect(answers.get('pay 200')).toBeGreaterThan(0);
  await expectBalancedBooks(sandbox);
  expect(await countDeadlocks(sandbox)).toBe(0);
});

test('an attempt at an order whose world was reset meanwhile changes nothing', async () => {
  await using served = await serveGateway();
  const { paymentDesk, payments, orders, archive } = served.gateway;
  const { appId } = CREDENTIALS;
  const referenceId = await served.pay({ orderId: 'order-1', outcome: 'PENDING' });
  await served.call('createOrder', anOrder({ orderId: 'order-2' }));
  const [first, second] = [
    await orders.find(appId, 'order-1'),
    await orders.find(appId, 'order-2'),
  ];
  if (first === undefined || second === undefined) throw new Error('there are no such orders');

  await archive.reset(appId);

  const instrument = { paymentMode: 'UPI', outcome: 'SUCCESS', details: undefined } as const;
  expect(await paymentDesk.pay(second, instrument, 'late')).toBeUndefined();
  expect(await paymentDesk.release(first, referenceId, 'SUCCESS')).toBe(false);
  expect(await payments.findLast(second)).toBeUndefined();
});

/** How many transactions PostgreSQL had to undo because they waited for each other. */
async function countDeadlocks({ location }: ServedSandbox): Promise<number> {
  if (ENGINE === 'sqlite') return 0;
  const [row] = await administer(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
    location,
  );
  return Number(row?.deadlocks);
}

/** What the lists show is what the ledger holds, and no attempt, refund or posting is without its order. */
async function expectBalancedBooks({ client, control, database }: ServedSandbox): Promise<void> {
  const sum = (amounts: readonly string[]) =>
    amounts.reduce((total, amount) => total + parseAmount(amount), 0n);
  const { transactions } = await client.transactions.list(DAYS).page();
  const { refunds } = await client.refunds.list(DAYS).page();
  const { settlements } = await client.settlements.list(DAYS).page();

  const { balances, unbalancedPostings } = await control.ledger.read();

  expect(unbalancedPostings).toBe(0);
  expect(transactions.map(({ id }) => id)).toEqual(transactions.map((_, index) => index + 1));
  const account = (name: string) =>
    balances.find((balance) => balance.account === name)?.balance ?? '0.00';
  const paidOut = sum(settlements.map(({ amountSettled }) => amountSettled));
  const held = sum(transactions.map(({ txAmount }) => txAmount)) - paidOut;
  expect(account('bank')).toBe(formatAmount(held));
  const refunded = sum(refunds.map(({ refundAmount }) => refundAmount));
  expect(account('refunds')).toBe(formatAmount(-refunded));
  const strays = await database
    .selectFrom('postings')
    .where('kind', '=', 'payment')
    .where(
      'subject',
      'not in',
      database.selectFrom('payments').select('reference_id').where('status', '=', 'SUCCESS'),
    )
    .selectAll()
    .execute();
  expect(strays).toEqual([]);
}
