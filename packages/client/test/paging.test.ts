import { describe, expect, test } from '@jest/globals';
import { aClient, DAYS, failureOf, refusal } from './a-client.ts';
import { jsonReply } from './scripted-fetch.ts';

const page = (...ids: readonly number[]) =>
  jsonReply({
    status: 'OK',
    message: '',
    transactions: ids.map((id) => ({ id })),
    lastId: ids.at(-1),
  });

async function collect<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

describe('a list', () => {
  test('is walked page by page until one has no rows', async () => {
    const { client, gateway } = aClient([page(1, 2), page(3), page()]);

    const rows = await collect(client.transactions.list({ ...DAYS, count: 2 }));

    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(gateway.requests.map(({ body }) => new URLSearchParams(body).get('lastId'))).toEqual([
      null,
      '2',
      '3',
    ]);
    expect(gateway.requests.map(({ body }) => new URLSearchParams(body).get('count'))).toEqual([
      '2',
      '2',
      '2',
    ]);
  });

  test('ends also with a page that names no next one', async () => {
    const last = jsonReply({ status: 'OK', message: '', transactions: [{ id: 1 }] });
    const { client, gateway } = aClient([last]);

    expect(await collect(client.transactions.list(DAYS))).toHaveLength(1);
    expect(gateway.requests).toHaveLength(1);
  });

  test('requests no page before it is read', async () => {
    const { client, gateway } = aClient([page(1, 2), page(3)]);

    const list = client.transactions.list(DAYS);
    expect(gateway.requests).toHaveLength(0);
    for await (const { id } of list) if (id === 2) break;

    expect(gateway.requests).toHaveLength(1);
  });

  test('starts where the caller says', async () => {
    const { client, gateway } = aClient([page()]);

    await collect(client.transactions.list({ ...DAYS, lastId: 40 }));

    expect(new URLSearchParams(gateway.requests[0]?.body).get('lastId')).toBe('40');
  });

  test('gives one page, with its response if that is wanted', async () => {
    const { client } = aClient([page(1), page(2)]);

    const first = await client.transactions.list(DAYS).page();
    const { reply, httpStatus, headers } = await client.transactions
      .list({ ...DAYS, lastId: 1 })
      .page()
      .withResponse();

    expect(first).toMatchObject({ transactions: [{ id: 1 }], lastId: 1 });
    expect(reply.lastId).toBe(2);
    expect(httpStatus).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/json');
  });

  test('whose page leads to itself is given up', async () => {
    const { client } = aClient([page(1, 2), page(1, 2)], { retry: { times: 0 } });

    const failure = await failureOf(collect(client.transactions.list(DAYS)));

    expect(failure).toMatchObject({
      code: 'unexpected_reply',
      message: 'listTransactions: a page whose lastId does not lead on',
    });
  });

  test.each([
    ['to one before it', [page(3), page(1)]],
    [
      'to nothing that is a number',
      [jsonReply({ status: 'OK', transactions: [{}], lastId: null })],
    ],
    [
      'to a number that is not exact',
      [jsonReply({ status: 'OK', transactions: [{}], lastId: 2 ** 53 })],
    ],
  ])('whose page leads %s is given up', async (_, pages) => {
    const { client } = aClient(pages, { retry: { times: 0 } });

    const failure = await failureOf(collect(client.transactions.list(DAYS)));

    expect(failure).toMatchObject({ code: 'unexpected_reply' });
    expect(String(failure)).toContain('lastId does not lead on');
  });

  test('whose page has no rows to read is given up', async () => {
    const { client } = aClient([jsonReply({ status: 'OK' })], { retry: { times: 0 } });

    const failure = await failureOf(collect(client.refunds.list(DAYS)));

    expect(failure).toMatchObject({ code: 'unexpected_reply' });
    expect(String(failure)).toContain('a page without refunds');
  });

  test('asks for what it was made with, though its caller goes on using the object', async () => {
    const { client, gateway } = aClient([page(1), page()]);
    const wish = { settlementId: 7 };
    const list = client.settlements.listTransactions(wish);
    wish.settlementId = 8;

    await collect(list);

    expect(
      gateway.requests.map(({ body }) => new URLSearchParams(body).get('settlementId')),
    ).toEqual(['7', '7']);
  });

  test('goes on where a page had to be asked for twice', async () => {
    const { client } = aClient([page(1), new TypeError('fetch failed'), page(2), page()]);

    const rows = await collect(client.transactions.list(DAYS));

    expect(rows.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('ends with the failure of a page', async () => {
    const { client } = aClient([page(1), refusal(400, 'endDate is not valid')]);
    const seen: number[] = [];

    const failure = await failureOf(
      (async () => {
        for await (const { id } of client.transactions.list(DAYS)) seen.push(id);
      })(),
    );

    expect(seen).toEqual([1]);
    expect(failure).toMatchObject({ code: 'refused', reason: 'endDate is not valid' });
  });
});

test('days may be dates, which count as days in Asia/Kolkata', async () => {
  const { client, gateway } = aClient([page()]);

  await client.transactions
    .list({ startDate: new Date('2026-03-01T18:30:00Z'), endDate: '2026-03-05' })
    .page();

  const form = new URLSearchParams(gateway.requests[0]?.body);
  expect([form.get('startDate'), form.get('endDate')]).toEqual(['2026-03-02', '2026-03-05']);
});

test('a failing page rejects withResponse, and leaves no unhandled rejection', async () => {
  const { client } = aClient([refusal(404, 'no such settlement')]);

  const failure = await failureOf(
    client.settlements.listTransactions({ settlementId: 1 }).page().withResponse(),
  );

  expect(failure).toMatchObject({ httpStatus: 404 });
});
