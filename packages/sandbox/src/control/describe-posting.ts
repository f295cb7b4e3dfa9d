import { formatAmount } from '@cashfree-rest/core';
import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { Posting } from '../ledger/ledger.ts';

const KIND_NAMES = {
  payment: 'PAYMENT',
  refund: 'REFUND',
  'refund-paid': 'REFUND_PAID',
  settlement: 'SETTLEMENT',
} as const satisfies Record<Posting['kind'], string>;

/** Returns a posting as the control API shows it, with the amount of every account. */
export function describePosting({
  kind,
  subject,
  at,
  currency,
  amounts,
}: Posting): Replies['readOrder']['postings'][number] {
  return {
    kind: KIND_NAMES[kind],
    subject,
    at: at.toISOString(),
    currency,
    amounts: {
      merchant: formatAmount(amounts.merchant ?? 0n),
      refunds: formatAmount(amounts.refunds ?? 0n),
      fees: formatAmount(amounts.fees ?? 0n),
      tax: formatAmount(amounts.tax ?? 0n),
      bank: formatAmount(amounts.bank ?? 0n),
    },
  };
}
