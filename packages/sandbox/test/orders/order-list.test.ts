import { countOf, sampleOf } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { createControlClient } from '../../src/control/control-client.ts';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

type Filter = NonNullable<Parameters<ServedSandbox['control']['orders']['list']>[0]>;

/** Reads a list to its end, page by page. */
async function readAll({ control }: Pick<ServedSandbox, 'control'>, filter: Filter = {}) {
  const rows = [];
  for (let lastId: number | undefined; ; ) {
    const page = await control.orders.list({ count: 3, ...filter, lastId });
    rows.push(...page.orders);
    if (page.lastId === undefined) return rows;
    lastId = page.lastId;
  }
}

async function idsOf(sandbox: Pick<ServedSandbox, 'control'>, filter: Filter = {}) {
  return (await readAll(sandbox, filter)).map(({ orderId }) => orderId);
}

describe('a reader who pages through the orders', () => {
  test('sees the newest first, each once, whatever is added meanwhile', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    for (let number = 1; number <= 7; number += 1) {
      await control.orders.create({ orderId: `order-${number}` });
    }

    const seen: string[] = [];
    for (let lastId: number | undefined, page = 0; ; page += 1) {
      const { orders, ...rest } = await control.orders.list({ count: 2, lastId });
      seen.push(...orders.map(({ orderId }) => orderId));
      if (rest.lastId === undefined) break;
      lastId = rest.lastId;
      await control.orders.create({ orderId: `added-${page}` });
    }

    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((number) => `order-${number}`));
  });

  test('misses and repeats none whose time is earlier than that of orders before it', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    for (const [orderId, now] of [
      ['second', '2026-03-05T10:00:00Z'],
      ['first', '2026-03-04T10:00:00Z'],
      ['third', '2026-03-06T10:00:00Z'],
    ] as const) {
      await control.clock.set({ now });
      await control.clock.set({ frozen: true });
      await control.orders.create({ orderId });
      await control.orders.create({ orderId: `${orderId}-too` });
    }

    const seen = await idsOf(sandbox, { count: 1 });

    expect(seen).toEqual(['third-too', 'third', 'second-too', 'second', 'first-too', 'first']);
  });

  test('is told if the order that lastId names is gone', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.orders.create({});
    const { lastId } = await sandbox.control.orders.list();
    await sandbox.control.world.reset();

    await expect(sandbox.control.orders.list({ lastId })).rejects.toMatchObject({
      httpStatus: 400,
      reason: expect.stringContaining('lastId'),
    });
  });
});

test('a page has the number and the sum of its orders', async () => {
  await using sandbox = await serveSandbox();
  const { control } = sandbox;
  for (const orderAmount of ['0.10', '0.20', '1154.50'])
    await control.orders.create({ orderAmount });

  expect((await control.orders.list({ count: 2 })).sums).toEqual([
    { currency: 'INR', count: 2, amount: '1154.70' },
  ]);
  expect((await control.orders.list({ search: 'none' })).sums).toEqual([]);
});

test('a world shows its own orders only', async () => {
  await using sandbox = await serveSandbox();
  const { appId } = await sandbox.control.merchants.create({ appId: 'other_shop' });
  const control = createControlClient({ baseUrl: sandbox.url, appId });
  await sandbox.control.orders.create({ orderId: 'ours' });
  await control.orders.create({ orderId: 'theirs' });
  const { lastId } = await sandbox.control.orders.list();

  expect(await idsOf(sandbox)).toEqual(['ours']);
  expect(await idsOf({ control })).toEqual(['theirs']);
  expect(await idsOf({ control }, { search: 'customer@example.com' })).toEqual(['theirs']);
  expect(await idsOf({ control }, { search: 'ours' })).toEqual([]);
  await expect(control.orders.list({ lastId })).rejects.toMatchObject({ httpStatus: 400 });
  await expect(control.orders.read({ orderId: 'ours' })).rejects.toMatchObject({
    httpStatus: 404,
  });
});

describe('a search', () => {
  test('finds the beginning of an orderId, and no character is a wildcard', async () => {
    await using sandbox = await serveSandbox();
    for (const orderId of ['a_b', 'axb', 'A_b', 'a.b', 'b-a_b', '12345678', '123456789']) {
      await sandbox.control.orders.create({ orderId });
    }

    const found = async (search: string) => (await idsOf(sandbox, { search })).sort();

    expect(await found('a')).toEqual(['a.b', 'a_b', 'axb']);
    expect(await found('a_')).toEqual(['a_b']);
    expect(await found('A')).toEqual(['A_b']);
    expect(await found('a.b')).toEqual(['a.b']);
    expect(await found('12345678')).toEqual(['12345678', '123456789']);
    for (const search of [
      'a%',
      '%',
      '_',
      '%b',
      '*',
      "a' or '1'='1",
      'ä',
      '~',
      'a~',
      ' a',
      'a b',
      'a+b',
    ]) {
      expect(await found(search)).toEqual([]);
    }
  });

  test('finds exactly the referenceId, customerEmail or customerPhone', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    const asha = { customerEmail: 'asha@example.com', customerPhone: '+919000000007' };
    await control.orders.create({ orderId: 'asha', ...asha });
    await control.orders.create({ orderId: 'other', customerPhone: '919000000007' });
    await control.orders.pay({ orderId: 'asha', outcome: 'FAILED' });
    const { referenceId } = await control.orders.pay({ orderId: 'asha', outcome: 'SUCCESS' });
    const { referenceId: other } = await control.orders.pay({
      orderId: 'other',
      outcome: 'FAILED',
    });

    expect(await idsOf(sandbox, { search: referenceId })).toEqual(['asha']);
    expect(await idsOf(sandbox, { search: other })).toEqual(['other']);
    expect(await idsOf(sandbox, { search: 'asha@example.com' })).toEqual(['asha']);
    expect(await idsOf(sandbox, { search: '+919000000007' })).toEqual(['asha']);
    expect(await idsOf(sandbox, { search: '919000000007' })).toEqual(['other']);
    for (const search of ['asha@example', '@', 'ASHA@example.com', '%@example.com', '9000000007']) {
      expect(await idsOf(sandbox, { search })).toEqual([]);
    }
    expect(await idsOf(sandbox, { search: referenceId.slice(0, -1) })).toEqual([]);
  });

  test('finds a rare beginning behind many newer orders, and a frequent one newest first', async () => {
    await using sandbox = await serveSandbox();
    const { control, database } = sandbox;
    for (const orderId of ['rare-1', 'rare-2']) await control.orders.create({ orderId });
    await control.orders.create({ orderId: 'pattern' });
    const { id: _, ...pattern } = await database
      .selectFrom('orders')
      .selectAll()
      .where('order_id', '=', 'pattern')
      .executeTakeFirstOrThrow();
    const changed = new Map([
      ['order_id', sql`'bulk-' || numbers.number`],
      ['token', sql`'bulk-' || numbers.number`],
      ['added_at', sql`added_at + numbers.number`],
    ]);
    const columns = Object.keys(pattern);
    // The database copies the rows itself: sending so many would take longer than the rest of the file.
    await sql`
      with recursive numbers (number) as (
        select 0 union all select number + 1 from numbers where number < 5099
      )
      insert into orders (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(columns.map((column) => changed.get(column) ?? sql.ref(column)))}
      from orders cross join numbers where order_id = 'pattern'`.execute(database);

    expect(await idsOf(sandbox, { search: 'rare', count: 1 })).toEqual(['rare-2', 'rare-1']);
    const { orders } = await control.orders.list({ search: 'bulk', count: 2 });
    expect(orders.map(({ orderId }) => orderId)).toEqual(['bulk-5099', 'bulk-5098']);
  });
});

describe('the status in the list', () => {
  test('follows the attempts and the clock, and the filter finds by it', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    const pay = async (outcome: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED', orderId: string) => {
      await control.orders.create({ orderId });
      return control.orders.pay({ orderId, outcome });
    };
    await control.orders.create({ orderId: 'free' });
    await pay('SUCCESS', 'paid');
    await pay('FAILED', 'failed');
    await pay('PENDING', 'pending');
    await pay('FLAGGED', 'flagged');
    const { referenceId } = await pay('FLAGGED', 'cancelled');
    await control.payments.decide({ referenceId, outcome: 'CANCELLED' });

    const byStatus = async () => {
      const lists = await Promise.all(
        (['ACTIVE', 'PAID', 'PROCESSED', 'EXPIRED'] as const).map(async (orderStatus) => {
          const rows = await readAll(sandbox, { orderStatus });
          expect(rows.every((row) => row.orderStatus === orderStatus)).toBe(true);
          return [orderStatus, rows.map(({ orderId }) => orderId)] as const;
        }),
      );
      return Object.fromEntries(lists);
    };

    expect(await byStatus()).toEqual({
      ACTIVE: ['cancelled', 'pending', 'failed', 'free'],
      PAID: ['paid'],
      PROCESSED: ['flagged'],
      EXPIRED: [],
    });
    const rows = await readAll(sandbox);
    expect(rows.map(({ lastTxStatus }) => lastTxStatus)).toEqual([
      'CANCELLED',
      'FLAGGED',
      'PENDING',
      'FAILED',
      'SUCCESS',
      null,
    ]);

    await control.clock.set({ advance: 'P40D' });
    await control.orders.create({ orderId: 'new' });

    expect(await byStatus()).toEqual({
      ACTIVE: ['new'],
      PAID: ['pending', 'paid'],
      PROCESSED: ['flagged'],
      EXPIRED: ['cancelled', 'failed', 'free'],
    });
  });

  test('is right for orders with another lifetime', async () => {
    await using sandbox = await serveSandbox();
    const { control, database } = sandbox;
    for (const orderId of ['short', 'usual']) await control.orders.create({ orderId });
    await database
      .updateTable('orders')
      .set(({ ref, eb }) => ({ expires_at: eb(ref('added_at'), '+', 3_600_000) }))
      .where('order_id', '=', 'short')
      .execute();

    expect(await idsOf(sandbox, { orderStatus: 'ACTIVE' })).toEqual(['usual', 'short']);
    await control.clock.set({ advance: 'PT1H' });
    expect(await idsOf(sandbox, { orderStatus: 'ACTIVE' })).toEqual(['usual']);
    expect(await idsOf(sandbox, { orderStatus: 'EXPIRED' })).toEqual(['short']);
  });

  test('survives a snapshot, also one from before orders had a status', async () => {
    await using sandbox = await serveSandbox();
    const { control, database } = sandbox;
    for (const [orderId, outcome] of [
      ['failed', 'FAILED'],
      ['flagged', 'FLAGGED'],
      ['paid', 'SUCCESS'],
    ] as const) {
      await control.orders.create({ orderId });
      await control.orders.pay({ orderId, outcome });
    }
    const before = await readAll(sandbox);
    await control.snapshots.create({ name: 'now' });
    await control.snapshots.create({ name: 'old' });
    const { content } = await database
      .selectFrom('snapshots')
      .select('content')
      .where('name', '=', 'old')
      .executeTakeFirstOrThrow();
    const old = JSON.parse(content) as { orders: Record<string, unknown>[] };
    for (const order of old.orders) {
      delete order.order_status;
      delete order.opened_at;
    }
    await database
      .updateTable('snapshots')
      .set({ content: JSON.stringify(old) })
      .where('name', '=', 'old')
      .execute();

    for (const name of ['now', 'old']) {
      await control.snapshots.restore({ name });

      expect(await readAll(sandbox)).toEqual(before);
      expect(await idsOf(sandbox, { orderStatus: 'PAID' })).toEqual(['paid']);
      expect(await idsOf(sandbox, { orderStatus: 'PROCESSED' })).toEqual(['flagged']);
      expect(await idsOf(sandbox, { orderStatus: 'ACTIVE' })).toEqual(['failed']);
    }
  });
});

test('days are those of Asia/Kolkata, both included', async () => {
  await using sandbox = await serveSandbox();
  const { control } = sandbox;
  for (const [orderId, now] of [
    ['before', '2026-03-04T18:29:59.999Z'],
    ['first', '2026-03-04T18:30:00.000Z'],
    ['last', '2026-03-06T18:29:59.999Z'],
    ['after', '2026-03-06T18:30:00.000Z'],
  ] as const) {
    await control.clock.set({ now });
    await control.clock.set({ frozen: true });
    await control.clock.set({ now });
    await control.orders.create({ orderId });
  }

  expect(await idsOf(sandbox, { startDate: '2026-03-05', endDate: '2026-03-06' })).toEqual([
    'last',
    'first',
  ]);
  expect(await idsOf(sandbox, { startDate: '2026-03-06' })).toEqual(['after', 'last']);
  expect(await idsOf(sandbox, { endDate: '2026-03-05' })).toEqual(['first', 'before']);
  await expect(
    control.orders.list({ startDate: '2026-03-06', endDate: '2026-03-05' }),
  ).rejects.toMatchObject({ httpStatus: 400, reason: expect.stringContaining('endDate') });
});

test('every combination of filters gives what a plain filter of all orders gives', async () => {
  await using sandbox = await serveSandbox();
  const { control } = sandbox;
  const outcomes = [undefined, 'SUCCESS', 'FAILED', 'FLAGGED', 'PENDING'] as const;
  const emails = ['a@example.com', 'b@example.com'];
  const emailOf = new Map<string, string>();
  for (let index = 0; index < countOf({ short: 20, long: 40 }); index += 1) {
    const now = new Date(Date.UTC(2026, 2, 1 + ((index * 7) % 50), 6)).toISOString();
    await control.clock.set({ now });
    const orderId = `${['x', 'y', 'xy'][index % 3]}-${index}`;
    const customerEmail = emails[index % 2] ?? '';
    await control.orders.create({ orderId, customerEmail });
    emailOf.set(orderId, customerEmail);
    const outcome = outcomes[index % 5];
    if (outcome !== undefined) await control.orders.pay({ orderId, outcome });
  }
  await control.clock.set({ now: '2026-04-10T06:00:00Z' });
  const all = await readAll(sandbox, { count: 50 });
  const filters = [undefined, 'x', 'xy-', 'a@example.com'].flatMap((search) =>
    ([undefined, 'ACTIVE', 'PAID', 'PROCESSED', 'EXPIRED'] as const).flatMap((orderStatus) =>
      [[], ['2026-03-10'], ['2026-03-10', '2026-04-02']].map(([startDate, endDate]) => ({
        search,
        orderStatus,
        startDate,
        endDate,
      })),
    ),
  );
  const found = new Set<string>();

  for (const filter of sampleOf(filters, 10)) {
    const { search, orderStatus, startDate, endDate } = filter;
    const expected = all.filter(
      (row) =>
        (search === undefined ||
          row.orderId.startsWith(search) ||
          emailOf.get(row.orderId) === search) &&
        (orderStatus === undefined || row.orderStatus === orderStatus) &&
        (startDate === undefined || row.addedAt >= `${startDate}T`) &&
        (endDate === undefined || row.addedAt <= `${endDate}T23`),
    );

    expect(await readAll(sandbox, { ...filter, count: 4 })).toEqual(expected);
    for (const row of expected) found.add(row.orderStatus);
  }

  expect([...found].sort()).toEqual(['ACTIVE', 'EXPIRED', 'PAID', 'PROCESSED']);
});
