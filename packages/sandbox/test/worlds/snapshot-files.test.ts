import { createClient } from '@cashfree-rest/client';
import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../src/control/control-client.ts';
import { eventually } from '../eventually.ts';
import { openShop } from '../notifications/merchant-server.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

const DAYS = { startDate: '2026-01-01', endDate: '2027-01-01' };
const name = 'taken';

/** A world with a settled and a pending payment, a refund, a mail and a shop that is down; as a snapshot. */
async function fill({ client, control }: ServedSandbox, notifyUrl: string): Promise<string> {
  await control.clock.set({ frozen: true });
  await client.orders.create(anOrder({ notifyUrl }));
  const { referenceId } = await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
  await client.refunds.create(aRefund({ referenceId, refundAmount: '10', refundNote: 'a gift' }));
  await control.clock.set({ advance: 'P4D' });
  await client.orders.create(anOrder({ orderId: 'order-2', notifyUrl }));
  await client.orders.sendEmail({ orderId: 'order-2' });
  await control.orders.pay({ orderId: 'order-2', outcome: 'PENDING' });
  // The clock stands still, so there is no further try.
  await eventually(
    () => control.notifications.list({ orderId: 'order-2' }),
    ({ notifications }) => notifications[0]?.attempts.length === 1,
  );
  await control.snapshots.create({ name });
  return referenceId;
}

/** What a world shows, without ids that are unique over all worlds. */
async function show({ url }: ServedSandbox, appId: string, secretKey: string) {
  const control = createControlClient({ baseUrl: url, appId });
  const client = createClient({ appId, secretKey, baseUrl: url });
  const { transactions } = await client.transactions.list(DAYS).page();
  const { notifications } = await control.notifications.list();
  return {
    clock: await control.clock.read(),
    ledger: await control.ledger.read(),
    transactions: transactions.map(({ referenceId: _, ...row }) => row),
    refunds: (await client.refunds.list(DAYS).page()).refunds.map(
      ({ referenceId: _, ...row }) => row,
    ),
    settlements: (await client.settlements.list(DAYS).page()).settlements,
    notifications: notifications.map(({ id: _, referenceId: __, ...row }) => row),
    tasks: (await control.tasks.list()).tasks.map(({ kind, dueAt }) => ({ kind, dueAt })),
    orders: (await control.orders.list({})).orders.map(({ id: _, ...row }) => row),
  };
}

async function down() {
  return openShop((_request, response) => response.writeHead(503).end());
}

describe('a forked snapshot', () => {
  test('is the same world with links and referenceIds of its own, which goes on as the first one', async () => {
    await using shop = await down();
    await using sandbox = await serveSandbox();
    await fill(sandbox, shop.url);

    const fork = await sandbox.control.snapshots.fork({ name, newAppId: 'fork', newName: 'Fork' });

    const [own, forked] = [
      await show(sandbox, CREDENTIALS.appId, CREDENTIALS.secretKey),
      await show(sandbox, 'fork', fork.secretKey),
    ];
    expect(forked).toEqual(own);
    expect(own.ledger.unbalancedPostings).toBe(0);
    expect(own.settlements).toHaveLength(1);
    expect(own.tasks.map(({ kind }) => kind)).toContain('DECIDE');
    const other = createClient({ ...fork, baseUrl: sandbox.url });
    const [first, second] = await Promise.all(
      [sandbox.client, other].map((client) => client.orders.getLink({ orderId: 'order-1' })),
    );
    expect(second?.paymentLink).not.toBe(first?.paymentLink);
    const control = createControlClient({ baseUrl: sandbox.url, appId: 'fork' });
    // The mail to the customer leads to the order of the fork.
    const { mails } = await control.mailbox.list();
    expect(mails[0]?.text).toContain(
      (await other.orders.getLink({ orderId: 'order-2' })).paymentLink,
    );

    await control.clock.set({ advance: 'P20D' });

    // The bank has answered, by the new referenceId; the first world has not moved.
    expect(await other.orders.getStatus({ orderId: 'order-2' })).toMatchObject({
      txStatus: 'SUCCESS',
    });
    expect(await sandbox.client.orders.getStatus({ orderId: 'order-2' })).toMatchObject({
      txStatus: 'PENDING',
    });
    expect((await control.ledger.read()).unbalancedPostings).toBe(0);
    expect((await control.tasks.list({ state: 'PARKED' })).tasks).toEqual([]);
  });

  test('needs a snapshot and a new appId', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.snapshots.create({ name });
    const { snapshots } = sandbox.control;

    const unknown = snapshots.fork({ name: 'none', newAppId: 'fork' });
    const taken = snapshots.fork({ name, newAppId: CREDENTIALS.appId });

    await expect(unknown).rejects.toMatchObject({ httpStatus: 404 });
    await expect(taken).rejects.toMatchObject({ httpStatus: 409 });
    expect((await sandbox.control.merchants.list()).merchants).toHaveLength(1);
  });
});

describe('an exported snapshot', () => {
  test('is a file that another sandbox takes and goes on with, under the same referenceIds', async () => {
    await using shop = await down();
    await using first = await serveSandbox();
    await using second = await serveSandbox();
    const referenceId = await fill(first, shop.url);
    // Rows of another world, whose ids the file has as well.
    await second.control.merchants.create({ appId: 'before' });
    const before = createControlClient({ baseUrl: second.url, appId: 'before' });
    await before.orders.create({ orderId: 'order-1' });
    await second.client.orders.create(anOrder({ orderId: 'order-9' }));

    const response = await fetch(`${first.url}/sandbox/v1/snapshots/${name}/content`);
    const file = await response.text();
    const imported = await fetch(`${second.url}/sandbox/v1/snapshots/copy/content`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: file,
    });
    expect(await imported.json()).toMatchObject({ status: 'OK', snapshot: { name: 'copy' } });
    // Nothing has changed yet.
    expect(await second.client.orders.getLink({ orderId: 'order-9' })).toMatchObject({
      status: 'OK',
    });
    await second.control.snapshots.restore({ name: 'copy' });

    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="taken.json"');
    expect(file).not.toContain(CREDENTIALS.secretKey);
    expect(file).not.toContain(CREDENTIALS.appId);
    const { appId, secretKey } = CREDENTIALS;
    expect(await show(second, appId, secretKey)).toEqual(await show(first, appId, secretKey));
    expect(await second.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
      referenceId,
    });
    expect((await before.orders.list({})).orders).toHaveLength(1);
    // Twice, and exported again.
    await second.control.snapshots.restore({ name: 'copy' });
    const again = await second.control.snapshots.export({ name: 'copy' });
    expect(again).toEqual(JSON.parse(file));
  });

  test('has to exist, and is gone once it is deleted', async () => {
    await using sandbox = await serveSandbox();
    const { snapshots } = sandbox.control;
    await snapshots.create({ name });

    await snapshots.delete({ name });

    for (const call of [snapshots.delete({ name }), snapshots.export({ name })]) {
      await expect(call).rejects.toMatchObject({
        httpStatus: 404,
        reason: 'No snapshot has this name',
      });
    }
    expect(await snapshots.list()).toMatchObject({ snapshots: [] });
  });
});

type Row = Record<string, unknown>;
type Tables = Record<string, Row[]>;

describe('a file is no snapshot if', () => {
  const FAULTS: readonly (readonly [string, (tables: Tables) => void, string])[] = [
    [
      'it has an unknown table',
      (tables) => Object.assign(tables, { merchants: [] }),
      '"merchants"',
    ],
    ['a table is no list', (tables) => Object.assign(tables, { orders: {} }), 'orders must be'],
    ['a row is no object', ({ orders }) => orders?.push([] as never), 'orders, row 3:'],
    [
      'a field is unknown',
      ({ orders }) => Object.assign(orders?.[1] ?? {}, { 'id) --': 1 }),
      'orders, row 2, "id) --": is no field',
    ],
    [
      'a row names a merchant',
      ({ orders }) => Object.assign(orders?.[0] ?? {}, { app_id: 'other' }),
      'orders, row 1, "app_id": is no field',
    ],
    ['a field is missing', ({ orders }) => delete orders?.[0]?.amount, 'row 1, amount: is missing'],
    [
      'an amount is no number',
      ({ orders }) => Object.assign(orders?.[0] ?? {}, { amount: '1 or 1=1' }),
      'orders, row 1, "amount": must be a whole number',
    ],
    [
      'an amount is a fraction',
      ({ payments }) => Object.assign(payments?.[0] ?? {}, { amount: 0.5 }),
      'payments, row 1, "amount": must be a whole number',
    ],
    [
      'a needed value is null',
      ({ orders }) => Object.assign(orders?.[0] ?? {}, { order_id: null }),
      'orders, row 1, "order_id": must not be null',
    ],
    [
      'a text has a zero character',
      ({ orders }) => Object.assign(orders?.[0] ?? {}, { customer_name: 'a\0' }),
      'orders, row 1, "customer_name": must be a text',
    ],
    [
      'a returnUrl is a script',
      ({ orders }) => Object.assign(orders?.[0] ?? {}, { return_url: 'javascript:alert(1)' }),
      '"return_url": must be an http or https address',
    ],
    [
      'a notification would go to an inner network',
      ({ notifications }) => Object.assign(notifications?.[0] ?? {}, { url: 'http://10.0.0.1/' }),
      'notifications, row 1, "url": must be an address',
    ],
    [
      'fields of a notification are no JSON',
      ({ notifications }) => Object.assign(notifications?.[0] ?? {}, { fields: '{"a":1}' }),
      'notifications, row 1, "fields": must be a JSON object of texts',
    ],
    [
      'a state is unknown',
      ({ payments }) => Object.assign(payments?.[1] ?? {}, { status: 'PAID' }),
      'payments, row 2, "status": must be one of',
    ],
    [
      'a moment is none',
      ({ orders }) => Object.assign(orders?.[0] ?? {}, { added_at: 9e15 }),
      'orders, row 1, "added_at": must be milliseconds',
    ],
    [
      'a payment is of no order',
      ({ payments }) => Object.assign(payments?.[0] ?? {}, { order_key: 999_999 }),
      'payments, row 1, order_key: must be the id of a row of orders',
    ],
    [
      'two orders have the same id',
      ({ orders }) => Object.assign(orders?.[1] ?? {}, { order_id: 'order-1' }),
      'orders: rows contradict each other',
    ],
    [
      'a posting does not sum to zero',
      ({ postings }) => Object.assign(postings?.[0] ?? {}, { merchant: 1 }),
      'postings: rows contradict each other or break a rule of the books',
    ],
  ];

  test('(each is refused with table, row and field, and the world stays)', async () => {
    await using shop = await down();
    await using sandbox = await serveSandbox();
    await fill(sandbox, shop.url);
    const file = JSON.stringify(await sandbox.control.snapshots.export({ name }));
    const { appId, secretKey } = CREDENTIALS;
    const before = await show(sandbox, appId, secretKey);

    for (const [, change, reason] of FAULTS) {
      const changed = JSON.parse(file);
      change(changed.tables);
      const call = sandbox.control.snapshots.import({ ...changed, name: 'bad' });
      await expect(call).rejects.toMatchObject({
        httpStatus: 400,
        reason: expect.stringContaining(reason),
      });
    }

    expect(await show(sandbox, appId, secretKey)).toEqual(before);
    expect((await sandbox.control.snapshots.list()).snapshots).toHaveLength(1);
  });

  test.each([
    ['it has another version', { version: 2 }],
    ['it has no tables', { tables: undefined }],
    ['its time is none', { takenAt: 'now' }],
  ])('%s', async (_, changed) => {
    await using sandbox = await serveSandbox();
    await sandbox.control.snapshots.create({ name });
    const file = await sandbox.control.snapshots.export({ name });

    const call = sandbox.control.snapshots.import({ ...file, ...changed, name } as typeof file & {
      name: string;
    });

    await expect(call).rejects.toMatchObject({ httpStatus: 400 });
  });

  test('it is larger than 32 MiB', async () => {
    await using sandbox = await serveSandbox();

    const response = await fetch(`${sandbox.url}/sandbox/v1/snapshots/${name}/content`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: `{"tables":"${'x'.repeat(32 * 1024 * 1024)}"}`,
    });

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ reason: 'The body is larger than 32 MiB' });
  });
});
