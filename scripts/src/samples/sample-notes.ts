import type { SampleCall, SampleField } from '@cashfree-rest/samples';
import { SANDBOX_URL } from './sandbox-url.ts';

/**
 * Tells as Markdown what the samples of an operation need before they can be run; blank if they need nothing. The
 * samples of all operations, run in the order of the pages and with these notes, work on a fresh sandbox.
 */
export function sampleNotes({ fields, path }: SampleCall): string {
  const notes = fields.map((field) => noteOf(field, path)).filter((note) => note !== '');
  return [...new Set(notes)].join('\n\n');
}

/** The sandbox's stand-in for the customer. */
const PAY = `curl ${SANDBOX_URL}/sandbox/v1/orders/order-1001/payments --json '{"outcome":"SUCCESS"}'`;

/** The sandbox's stand-in for two working days. */
const SETTLE = `curl --request POST ${SANDBOX_URL}/sandbox/v1/settlements`;

function noteOf({ name }: SampleField, path: string): string {
  if (name === 'orderId')
    return path.endsWith('/create')
      ? 'Each order needs a new `orderId`: run it again with another one.'
      : 'Set `orderId` to that of an order that exists, such as the one of `createOrder`.';
  if (name === 'referenceId')
    return `Set the variable \`REFERENCE_ID\` to the \`referenceId\` of a payment that succeeded, from \`getOrderStatus\`. In the sandbox this call pays the order, and replies with it:\n\n${shell(PAY)}`;
  if (name === 'settlementId')
    return 'Set the variable `SETTLEMENT_ID` to the `id` of a settlement, from `listSettlements`.';
  if (name !== 'startDate') return '';
  const note = 'The samples ask for today.';
  return path.endsWith('/settlements')
    ? `${note} In the sandbox this call settles at once what was paid:\n\n${shell(SETTLE)}`
    : note;
}

const shell = (command: string) => `\`\`\`sh\n${command}\n\`\`\``;
