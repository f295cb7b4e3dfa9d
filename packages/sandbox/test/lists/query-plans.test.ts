import { anOrder } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import { CompiledQuery, type Kysely, type KyselyPlugin, type RootOperationNode, sql } from 'kysely';
import { gatherOrder } from '../../src/control/order-record.ts';
import { randomIdentifiers } from '../../src/database/identifiers.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import type { Database } from '../../src/database/schema.ts';
import { createGateway, type Gateway } from '../../src/gateway.ts';
import { createHandlers } from '../../src/handlers.ts';

// Imports nothing that lends databases: this is about SQLite alone, whose plans say what they do in one line.

const NOW = new Date('2026-03-04T05:30:00Z');
const CREDENTIALS = { appId: 'shop', name: 'Shop', secretKey: 'key' };
const MARCH = { startDate: '2026-03-01', endDate: '2026-03-31', lastId: 100, count: 20 };

const NEWEST = { appId: 'shop', before: 100, count: 20 };
const ORDERS = {
  appId: 'shop',
  now: NOW,
  search: undefined,
  status: undefined,
  from: undefined,
  until: undefined,
  after: { id: 100, added_at: NOW.getTime() },
  count: 20,
};

type Action = (
  gateway: Gateway,
  handlers: ReturnType<typeof createHandlers>,
  merchant: typeof CREDENTIALS & {
    clock: { readonly offsetMs: number; readonly frozenAt: undefined };
  },
) => Promise<unknown>;

/** How SQLite finds the rows of each statement that reads or changes any, while an action runs. */
async function plansOf(action: Action): Promise<readonly string[]> {
  const database = await openDatabase(':memory:');
  const statements: RootOperationNode[] = [];
  const gateway = await createGateway({
    database: database.withPlugin(collect(statements)),
    clock: { now: () => NOW },
    identifiers: randomIdentifiers,
    merchant: CREDENTIALS,
    baseUrl: () => 'http://sandbox.example',
    docsFolder: 'no-docs',
  });
  try {
    const merchant = { ...CREDENTIALS, clock: { offsetMs: 0, frozenAt: undefined } };
    statements.length = 0;
    await action(gateway, createHandlers(gateway), merchant);
    return await explain(database, [...statements]);
  } finally {
    await gateway.worker.close();
    await database.destroy();
  }
}

async function explain(database: Kysely<Database>, statements: readonly RootOperationNode[]) {
  const executor = database.getExecutor();
  const plans: string[] = [];
  for (const statement of statements) {
    const { sql, parameters } = executor.compileQuery(statement, { queryId: 'plan' });
    const { rows } = await database.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    if (rows.length > 0) plans.push(rows.map(({ detail }) => detail).join('; '));
  }
  return plans;
}

function collect(statements: RootOperationNode[]): KyselyPlugin {
  return {
    transformQuery({ node }) {
      statements.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

test.each<[string, Action, string[]]>([
  [
    'a page of transactions',
    (_, handlers, merchant) =>
      handlers.listTransactions({
        body: MARCH,
        merchant,
        requestId: 'test',
        signal: new AbortController().signal,
      }),
    ['payments_app_id_number (app_id=? AND number>? AND number<?)'],
  ],
  [
    'a page of transactions of one txStatus',
    (_, handlers, merchant) =>
      handlers.listTransactions({
        body: { ...MARCH, txStatus: 'FAILED' },
        merchant,
        requestId: 'test',
        signal: new AbortController().signal,
      }),
    // By either index of payments; SQLite takes that of the numbers, and so reads the other statuses of those days.
    ['number>? AND number<?)'],
  ],
  [
    'a page of refunds',
    (_, handlers, merchant) =>
      handlers.listRefunds({
        body: MARCH,
        merchant,
        requestId: 'test',
        signal: new AbortController().signal,
      }),
    ['sqlite_autoindex_refunds_1 (app_id=? AND number>? AND number<?)'],
  ],
  [
    'a page of settlements',
    (_, handlers, merchant) =>
      handlers.listSettlements({
        body: MARCH,
        merchant,
        requestId: 'test',
        signal: new AbortController().signal,
      }),
    ['sqlite_autoindex_settlements_1 (app_id=? AND number>? AND number<?)'],
  ],
  [
    'a page of a settlement',
    ({ settlements }) =>
      settlements.listPayments({ appId: 'shop', number: 7, after: 100, count: 20 }),
    ['payments_app_id_settlement_number (app_id=? AND settlement_number=? AND id>?)'],
  ],
  [
    'a page of orders',
    ({ orderList, database }) => orderList.list(database, ORDERS),
    [
      'orders_app_id_added_at (app_id=? AND added_at=? AND id<?)',
      'orders_app_id_added_at (app_id=? AND added_at<?)',
    ],
  ],
  [
    'a page of orders of some days',
    ({ orderList, database }) => orderList.list(database, { ...ORDERS, from: NOW, until: NOW }),
    ['orders_app_id_added_at (app_id=? AND added_at>? AND added_at<?)'],
  ],
  ...(['PAID', 'ACTIVE', 'EXPIRED'] as const).map((status): [string, Action, string[]] => [
    `a page of ${status} orders`,
    ({ orderList, database }) => orderList.list(database, { ...ORDERS, status }),
    ['orders_app_id_status (app_id=? AND order_status=? AND added_at='],
  ]),
  [
    'the longest time for which an order can be paid',
    ({ orderList, database }) => orderList.list(database, { ...ORDERS, status: 'ACTIVE' }),
    ['orders_app_id_lifetime (app_id=?)'],
  ],
  [
    'a page of orders of a customer',
    async ({ orderList, database }) => {
      for (const search of ['asha@example.com', '+919000000001']) {
        await orderList.list(database, { ...ORDERS, search });
      }
    },
    [
      'orders_app_id_email (app_id=? AND customer_email=? AND added_at<?)',
      'orders_app_id_phone (app_id=? AND customer_phone=? AND added_at<?)',
    ],
  ],
  ...(['SUCCESS', undefined] as const).map((status): [string, Action, string[]] => [
    `the newest payments (${status})`,
    ({ transactions }) => transactions.listNewest({ ...NEWEST, status, orderId: undefined }),
    [
      status === undefined
        ? 'payments_app_id_number (app_id=? AND number>? AND number<?)'
        : 'payments_app_id_status_number (app_id=? AND status=? AND number>? AND number<?)',
    ],
  ]),
  ...([true, false, undefined] as const).map((isProcessed): [string, Action, string[]] => [
    `the newest refunds (${isProcessed})`,
    ({ refunds, database }) =>
      refunds.listNewest(database, { ...NEWEST, isProcessed, orderId: undefined }),
    [
      isProcessed === undefined
        ? 'sqlite_autoindex_refunds_1 (app_id=? AND number<?)'
        : `refunds_${isProcessed ? 'processed' : 'pending'} (app_id=? AND number<?)`,
    ],
  ]),
  [
    'the newest settlements',
    ({ settlements }) => settlements.listNewest(NEWEST),
    ['sqlite_autoindex_settlements_1 (app_id=? AND number<?)'],
  ],
  [
    'a look for what is due of a merchant',
    ({ agenda }) => agenda.listDueUntil('shop', NOW, 8),
    ['agenda_app_id_due_at (app_id=? AND due_at<?)'],
  ],
  [
    'a settlement',
    async ({ settlements, database }) => {
      await settlements.listDueCurrencies(database, 'shop', NOW);
      const settlement = { appId: 'shop', currency: 'INR', number: 7 };
      // Without a payment there is no sum; all statements have been sent by then.
      await settlements.gather(database, settlement, NOW).catch(() => {});
    },
    [
      'payments_unsettled (app_id=?',
      'payments_unsettled (app_id=? AND currency=? AND settles_at<?)',
      'refunds_not_adjusted (app_id=? AND currency=?)',
      'payments_app_id_settlement_number (app_id=? AND settlement_number=?)',
    ],
  ],
])('%s is found by its indexes, without a scan or a sort', async (_, action, indexes) => {
  const plans = await plansOf(action);

  for (const index of indexes) expect(plans).toContainEqual(expect.stringContaining(index));
  expect(plans.filter((plan) => /\bSCAN\b|TEMP B-TREE/u.test(plan))).toEqual([]);
  // A bare app_id means: all that this merchant has ever had.
  expect(plans.filter((plan) => /refunds \S* ?USING .*\(app_id=\?\)/u.test(plan))).toEqual([]);
});

test('all that belongs to an order is found by its indexes, without a scan', async () => {
  const plans = await plansOf(async (gateway, handlers, merchant) => {
    const body = anOrder({ orderId: 'order-1' });
    await handlers.createOrder({
      body,
      merchant,
      requestId: 'test',
      signal: new AbortController().signal,
    });
    await gatherOrder(gateway.database, 'shop', 'order-1', gateway);
  });

  for (const index of [
    '(app_id=? AND order_id=?)',
    'payments_2 (order_key=?)',
    'refunds_payment_key (payment_key=?)',
    'notifications_app_id_order_id (app_id=? AND order_id=?',
    'mails_app_id_order_id (app_id=? AND order_id=?',
  ]) {
    expect(plans).toContainEqual(expect.stringContaining(index));
  }
  expect(plans.filter((plan) => /\bSCAN\b/u.test(plan))).toEqual([]);
});

test('a rare beginning of an orderId is found by the index of the ids', async () => {
  const plans = await plansOf(async ({ orderList, database }, handlers, merchant) => {
    await handlers.createOrder({
      body: anOrder(),
      merchant,
      requestId: 'test',
      signal: new AbortController().signal,
    });
    // More than are looked through without the index.
    await sql`insert into orders (app_id, order_id, amount, currency, customer_name, customer_phone,
        customer_email, return_url, token, added_at, expires_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000)
      select app_id, 'bulk-' || i, amount, currency, customer_name, customer_phone,
        customer_email, return_url, 'bulk-' || i, added_at, expires_at
      from n, orders where order_id not like 'bulk-%'`.execute(database);
    await orderList.list(database, { ...ORDERS, after: undefined, search: 'order-1' });
  });

  expect(plans).toContainEqual(expect.stringContaining('(app_id=? AND order_id>? AND order_id<?)'));
});
