import type { RequestFields } from '@cashfree-rest/contract';

/** The fields of `createRefund` without the credentials. */
export type RefundFields = RequestFields<'createRefund'>;

/** Returns the fields of a small refund. A gateway takes it if the payment exists. */
export function aRefund(overrides: Partial<RefundFields> = {}): RefundFields {
  return {
    referenceId: '826748288',
    refundAmount: '10.00',
    refundNote: 'Too much tea',
    ...overrides,
  };
}
