import type { Check, CheckContext } from '../check.ts';
import type { JsonObject } from '../compile-schemas.ts';
import type { Fields } from '../document-facts.ts';
import { expectOk, expectThat } from '../expect-reply.ts';
import { expectFields } from './expect-fields.ts';
import { ALL_DAYS, daysSince, fetchRows } from './list-rows.ts';
import { aboutRefunds, expectConflict, expectRefunded } from './refund-checks.ts';

/** Amounts that binary fractions miss slightly, in either direction; with 78.50 they add up to a hundred. */
const AMOUNTS = ['0.07', '0.29', '1.15', '19.99'];

/** The rows of a refund and of its payment in the lists. */
export const refundListChecks: readonly Check[] = [
  {
    ...aboutRefunds('listed', 'listRefunds shows the refund as it was asked for'),
    needs: ['createOrder', 'createRefund', 'listRefunds'],
    async run(context) {
      const { orderId, referenceId, days } = await pay(context, '10.00');
      const refundNote = `  Note  of ${context.newId()}: आधा वापस `;
      const wish = { referenceId, refundAmount: '2.5', refundNote };
      const row = await refundedRow(context, days, wish);
      const wanted = { orderId, referenceId, refundNote, note: refundNote };
      expectFields(row, { ...wanted, txAmount: '10.00', refundAmount: '2.50' }, undefined);
    },
  },
  {
    ...aboutRefunds(
      'note-absent',
      'a refund without a note, or with a blank one, shows a blank one',
    ),
    needs: ['createOrder', 'createRefund', 'listRefunds'],
    async run(context) {
      const { referenceId, days } = await pay(context, '10.00');
      const wish = { referenceId, refundAmount: '1.00' };
      for (const note of [{}, { refundNote: '' }]) {
        const exchange = await context.call('createRefund', { ...wish, ...note });
        const { refundId } = expectOk(context, 'createRefund', exchange);
        const row = await refundRow(context, days, refundId);
        expectFields(row, { refundId, refundNote: '', note: '' }, undefined);
      }
    },
  },
  {
    ...aboutRefunds('amounts', `refunds of ${AMOUNTS.join(', ')} count to the paisa`),
    needs: ['createOrder', 'createRefund', 'listRefunds'],
    async run(context) {
      const { referenceId, days } = await pay(context, '100.00');
      for (const refundAmount of AMOUNTS) {
        const row = await refundedRow(context, days, { referenceId, refundAmount });
        expectFields(row, { refundAmount }, undefined);
      }
      await expectConflict(context, { referenceId, refundAmount: '78.51' });
      await expectRefunded(context, { referenceId, refundAmount: '78.50' });
    },
  },
  {
    ...aboutRefunds('initiated-on', 'initiatedOn is the time of the refund in Asia/Kolkata'),
    needs: ['createOrder', 'createRefund', 'listRefunds'],
    async run(context) {
      const { referenceId, days } = await pay(context, '10.00');
      const wish = { referenceId, refundAmount: '1.00' };
      const since = new Date();
      const { initiatedOn } = await refundedRow(context, days, wish);
      const exchange = context.seen.at(-1);
      context.expectNow({ name: 'initiatedOn', text: String(initiatedOn) }, { since, exchange });
    },
  },
  {
    ...aboutRefunds(
      'status',
      'refundStatus goes from NONE over PARTIAL to FULL, at once each time',
    ),
    needs: ['createOrder', 'createRefund', 'listTransactions'],
    async run(context) {
      const payment = await pay(context, '10.00');
      const { referenceId } = payment;
      await expectStatus(context, payment, 'NONE');
      await expectRefunded(context, { referenceId, refundAmount: '0.01' });
      await expectStatus(context, payment, 'PARTIAL');
      await expectRefunded(context, { referenceId, refundAmount: '9.98' });
      await expectStatus(context, payment, 'PARTIAL');
      await expectRefunded(context, { referenceId, refundAmount: '0.01' });
      await expectStatus(context, payment, 'FULL');
    },
  },
  {
    id: 'refunds/twin',
    group: 'refunds',
    title: 'listRefunds gives the same rows under refund and refunds',
    needs: ['listRefunds'],
    async run(context) {
      const exchange = await context.call('listRefunds', ALL_DAYS);
      const { refunds, refund: twin } = expectOk(context, 'listRefunds', exchange);
      const [expected, came] = [JSON.stringify(refunds), JSON.stringify(twin)];
      expectThat(came === expected, { expected, came, exchange });
    },
  },
];

interface Payment {
  readonly orderId: string;
  readonly referenceId: string;
  /** The days on which the lists show it. */
  readonly days: Fields;
}

async function pay(context: CheckContext, orderAmount: string): Promise<Payment> {
  const { orderId, posted } = await context.pay('SUCCESS', { orderAmount });
  const { referenceId = '', txTime } = posted.fields;
  return { orderId, referenceId, days: daysSince(txTime) };
}

/** Makes a refund. @returns its row; an empty one if it is not listed. */
async function refundedRow(context: CheckContext, days: Fields, wish: Fields): Promise<JsonObject> {
  const { refundId } = await expectRefunded(context, wish);
  return await refundRow(context, days, refundId);
}

async function refundRow(
  context: CheckContext,
  days: Fields,
  refundId: unknown,
): Promise<JsonObject> {
  const rows = await fetchRows(context, context.document.operation('listRefunds'), days);
  return rows.find((row) => row.refundId === refundId) ?? {};
}

async function expectStatus(
  context: CheckContext,
  { referenceId, days }: Payment,
  refundStatus: string,
): Promise<void> {
  const rows = await fetchRows(context, context.document.operation('listTransactions'), days);
  const row = rows.find((each) => each.referenceId === referenceId) ?? {};
  expectFields(row, { refundStatus }, context.seen.at(-1));
}
