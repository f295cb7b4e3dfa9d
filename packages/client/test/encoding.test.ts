import { operations } from '@cashfree-rest/contract';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aClient, SECRET } from './a-client.ts';
import { jsonReply } from './scripted-fetch.ts';

const text = fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed());
/** What the lists need to have. */
const NO_ROWS = { transactions: [], refunds: [], settlements: [] };
const CREDENTIALS: readonly string[] = ['appId', 'secretKey'];

type Method = (request: object) => PromiseLike<unknown> & { page?: () => Promise<unknown> };

describe.each(Object.entries(operations))('%s', (_, facts) => {
  test('sends every field exactly as it is given', async () => {
    const names = facts.fields.filter((name) => !CREDENTIALS.includes(name));
    const integers: readonly string[] = facts.integers;
    const value = (name: string) =>
      integers.includes(name) ? fc.oneof(text, fc.maxSafeInteger()) : text;
    const requests = fc.record(Object.fromEntries(names.map((name) => [name, value(name)])), {
      requiredKeys: [],
    });

    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const { client, gateway } = aClient([jsonReply({ status: 'OK', ...NO_ROWS })]);
        const [group, method] = facts.client;
        const call = (client as never as Record<string, Record<string, Method>>)[group]?.[method];
        const pending = names.length === 0 ? call?.(undefined as never) : call?.(request);

        await (pending?.page?.() ?? pending);

        const sent = Object.fromEntries(new URLSearchParams(gateway.requests[0]?.body));
        // The client gives a refund an id if it has none.
        if (!request.merchantRefundId) delete sent.merchantRefundId;
        const { merchantRefundId, ...others } = request;
        expect(sent).toEqual({
          ...Object.fromEntries(Object.entries(others).map(([name, given]) => [name, `${given}`])),
          ...(merchantRefundId && { merchantRefundId }),
          appId: 'app',
          secretKey: SECRET,
        });
      }),
      { numRuns: 50 },
    );
  });
});

test('a blank note is sent blank', async () => {
  const { client, gateway } = aClient([jsonReply({ status: 'OK' })]);

  await client.orders.create({ orderId: 'o', orderNote: '' } as never);

  expect(new URLSearchParams(gateway.requests[0]?.body).get('orderNote')).toBe('');
});
