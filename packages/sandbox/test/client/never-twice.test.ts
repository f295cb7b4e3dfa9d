import { type Client, createClient, OutcomeUnknownError } from '@cashfree-rest/client';
import { aRefund } from '@cashfree-rest/test-requests';
import { countOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ENGINE } from '../database/test-database.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

/** Fault sequences per kind of call. Both engines run the same code, and PostgreSQL waits for its disk. */
const RUNS = countOf({ short: 30, long: ENGINE === 'sqlite' ? 600 : 250 });

/** The fates of successive requests: some fail before the gateway acts, some after. */
const FAULTS = [
  { kind: 'CUT_AFTER' },
  { kind: 'CUT_AFTER' },
  { kind: 'CUT_BEFORE' },
  { kind: 'HTML' },
  { kind: 'EMPTY_500' },
  { kind: 'STATUS', httpStatus: 500 },
  { kind: 'STATUS', httpStatus: 503 },
  { kind: 'STATUS', httpStatus: 429 },
  { kind: 'STATUS', httpStatus: 409 },
  // No fault.
  { kind: 'DELAY', delayMs: 0 },
] as const;

const faults = fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 6 });
const retries = fc.integer({ min: 0, max: 3 });

let sandbox: ServedSandbox;
let referenceId: string;
let calls = 0;

beforeAll(async () => {
  sandbox = await serveSandbox();
  await sandbox.client.orders.create(anOrder({ orderId: 'paid', orderAmount: '900000.00' }));
  ({ referenceId } = await sandbox.control.orders.pay({ orderId: 'paid', outcome: 'SUCCESS' }));
});
afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

/** Makes a call under these faults; afterwards the gateway works again. */
async function under<Reply>(
  given: readonly (typeof FAULTS)[number][],
  times: number,
  call: (client: Client) => Promise<Reply>,
): Promise<{ reply?: Reply; failure?: unknown }> {
  for (const fault of given) await sandbox.control.faults.create({ ...fault, times: 1 });
  const options = { ...CREDENTIALS, baseUrl: sandbox.url };
  const client = createClient({ ...options, retry: { times, pauseMs: () => 0 } });
  try {
    return { reply: await call(client) };
  } catch (failure) {
    return { failure };
  } finally {
    await sandbox.control.faults.deleteAll();
  }
}

async function rowsOf(table: 'orders' | 'refunds', column: string, value: string): Promise<number> {
  const rows = await sandbox.database
    .selectFrom(table)
    .select('app_id')
    .where(column as never, '=', value as never)
    .execute();
  return rows.length;
}

describe('whatever happens to its requests', () => {
  test('an order is there once, and the client knows or says that it does not', async () => {
    await fc.assert(
      fc.asyncProperty(faults, retries, async (given, times) => {
        calls += 1;
        const orderId = `order-${calls}`;

        const { reply, failure } = await under(given, times, (client) =>
          client.orders.create(anOrder({ orderId })),
        );

        const made = await rowsOf('orders', 'order_id', orderId);
        if (reply !== undefined) {
          expect(made).toBe(1);
          const { paymentLink } = await sandbox.client.orders.getLink({ orderId });
          expect(reply.paymentLink).toBe(paymentLink);
        } else if (failure instanceof OutcomeUnknownError) {
          const later = await failure.resolve?.();
          expect(later === undefined ? 0 : 1).toBe(made);
        } else expect({ made, failure }).toMatchObject({ made: 0 });
      }),
      { numRuns: RUNS },
    );
  });

  test('a refund is made once, and the client knows or says that it does not', async () => {
    await fc.assert(
      fc.asyncProperty(faults, retries, async (given, times) => {
        calls += 1;
        const refundNote = `refund ${calls}`;
        const wish = aRefund({ referenceId, refundAmount: '0.01', refundNote });

        const { reply, failure } = await under(given, times, (client) =>
          client.refunds.create(wish),
        );

        const made = await rowsOf('refunds', 'note', refundNote);
        expect(made).toBeLessThanOrEqual(1);
        if (reply !== undefined) expect(made).toBe(1);
        else if (failure instanceof OutcomeUnknownError) {
          if (failure.tookEffect) expect(made).toBe(1);
          // Finds out the outcome, and leaves one refund in any case.
          const later = await failure.resolve?.().catch((error: unknown) => error);
          if (failure.tookEffect) expect(failure.resolve).toBeUndefined();
          else if (made === 1) expect(later).toMatchObject({ tookEffect: true });
          else expect(later).toMatchObject({ refundId: expect.any(Number) });
          expect(await rowsOf('refunds', 'note', refundNote)).toBe(1);
        } else expect({ made, failure }).toMatchObject({ made: 0 });
      }),
      { numRuns: RUNS },
    );
    expect(await sandbox.control.ledger.read()).toMatchObject({ unbalancedPostings: 0 });
  });
});
