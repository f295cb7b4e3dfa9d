import {
  formatAmount,
  formatGatewayTime,
  type MinorUnits,
  parseAmount,
  parseGatewayDate,
  sum,
} from '@cashfree-rest/core';
import { signatureOf } from '../src/independent-signature.ts';
import { pageOf } from './reference-lists.ts';
import { type SeededSettlement, seededSettlements } from './reference-settlements.ts';

/** A `merchantRefundId` as it was used. */
export interface RefundName {
  readonly appId: string;
  readonly id: string;
  readonly referenceId: string;
}

export interface Period {
  readonly startDate: string;
  readonly endDate: string;
}

/** The decisions of the reference gateway, one place each, so that a broken one can decide differently. */
export interface Rules {
  readonly writeTime: (at: Date) => string;
  readonly isWithin: (at: Date, period: Period) => boolean;
  readonly readAmount: (text: string) => MinorUnits;
  readonly writeAmount: (amount: MinorUnits) => string;
  /** A note or a name, as it is stored. */
  readonly keepText: (text: string) => string;
  /** True if a merchant may see what belongs to another. */
  readonly isOwn: (appId: string, owner: string) => boolean;
  readonly isSameOrderId: (asked: string, stored: string) => boolean;
  /** True if an order that is refused because its id is taken changes the one that has it. */
  readonly replacesTaken: boolean;
  readonly isOrderIdTaken: (isThere: boolean) => boolean;
  readonly isCurrencyEnabled: (currency: string) => boolean;
  readonly isSameRefundName: (asked: RefundName, used: RefundName) => boolean;
  /** True if the name of a refund that is refused is taken from then on. */
  readonly keepsRefusedNames: boolean;
  readonly isRefundable: (txStatus: string) => boolean;
  /** Amounts of a payment and its refunds so far, in paise. */
  readonly fits: (wish: MinorUnits, paid: MinorUnits, refunded: readonly MinorUnits[]) => boolean;
  /** A pause of a refund between reading the rest and taking it; none if it must not be overtaken. */
  readonly beforeRefund: () => Promise<void> | undefined;
  readonly refundStatus: (paid: MinorUnits, refunded: MinorUnits) => string;
  /** Which of several attempts an order shows. */
  readonly shownAttempt: <T>(attempts: readonly T[]) => T | undefined;
  readonly orderStatus: (isPaid: boolean, txStatus: string | undefined) => string;
  /** True if its customer gets a mail. */
  readonly isMailed: (isPaid: boolean) => boolean;
  readonly messageOf: (txStatus: string) => string | null;
  /** What is posted to the shop, before it is signed. */
  readonly postedFields: (fields: Record<string, string>) => Record<string, string>;
  readonly sign: (fields: Record<string, string>, secretKey: string) => string;
  readonly notifies: boolean;
  readonly pageOf: typeof pageOf;
  readonly settlements: () => readonly SeededSettlement[];
}

/** As the document wants it. */
export const RULES: Rules = {
  writeTime: formatGatewayTime,
  isWithin(at, { startDate, endDate }) {
    const from = parseGatewayDate(startDate)?.from;
    const until = parseGatewayDate(endDate)?.until;
    return from !== undefined && until !== undefined && at >= from && at < until;
  },
  readAmount: parseAmount,
  writeAmount: formatAmount,
  keepText: (text) => text,
  isOwn: (appId, owner) => appId === owner,
  isSameOrderId: (asked, stored) => asked === stored,
  replacesTaken: false,
  isOrderIdTaken: (isThere) => isThere,
  isCurrencyEnabled: (currency) => currency === 'INR',
  isSameRefundName: (asked, used) => asked.appId === used.appId && asked.id === used.id,
  keepsRefusedNames: false,
  isRefundable: (txStatus) => txStatus === 'SUCCESS',
  fits: (wish, paid, refunded) => wish <= paid - sum(refunded),
  beforeRefund: () => undefined,
  refundStatus: (paid, refunded) =>
    refunded === 0n ? 'NONE' : refunded < paid ? 'PARTIAL' : 'FULL',
  shownAttempt: (attempts) => attempts.at(-1),
  orderStatus: (isPaid, txStatus) =>
    isPaid ? 'PAID' : txStatus === 'FLAGGED' ? 'PROCESSED' : 'ACTIVE',
  isMailed: (isPaid) => !isPaid,
  messageOf: (txStatus) => (txStatus === 'PENDING' ? null : 'Done'),
  postedFields: (fields) => fields,
  sign: signatureOf,
  notifies: true,
  pageOf,
  settlements: seededSettlements,
};
