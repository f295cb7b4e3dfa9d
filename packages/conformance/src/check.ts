import type { OperationId } from '@cashfree-rest/contract';
import type { DocumentFacts, Fields } from './document-facts.ts';
import type { Exchange, Exchanger, WireRequest } from './http-exchange.ts';
import type { PaidOrder, PaymentOutcome } from './pay-order.ts';
import type { ExpectNow } from './server-clock.ts';

export const GROUPS = [
  'operations',
  'examples',
  'fields',
  'credentials',
  'orders',
  'payments',
  'refunds',
  'paging',
  'settlements',
  'wire',
] as const;

export type Group = (typeof GROUPS)[number];

/** One fact about the server. Its id stays the same from run to run and names the fault when it fails. */
export interface Check {
  /** `<group>/…`, such as `fields/createOrder/orderAmount/exponent`. */
  readonly id: string;
  readonly group: Group;
  /** A sentence that is true of a server that conforms. */
  readonly title: string;
  /** The operations without which the check says nothing; a missing one skips it. */
  readonly needs: readonly OperationId[];
  /** Needs a customer who pays: skipped without `--pay`. */
  readonly pays?: true;
  /**
   * Returns if the fact holds. @throws {Mismatch} if it does not. @throws {NotApplicable} if the server gives nothing
   * to look at.
   */
  readonly run: (context: CheckContext) => Promise<void>;
}

/** What a check may use. All ids that it makes belong to this run, so that runs do not meet. */
export interface CheckContext {
  readonly document: DocumentFacts;
  readonly credentials: { readonly appId: string; readonly secretKey: string };
  /** A request of an operation with these fields as a form, credentials added unless they are among them. */
  readonly request: (operationId: OperationId, fields: Fields) => WireRequest;
  /** Calls an operation with these fields as a form, credentials added; `appId` and `secretKey` may be overridden. */
  readonly call: (operationId: OperationId, fields: Fields) => Promise<Exchange>;
  /** Calls an operation with exactly these fields. */
  readonly post: (operationId: OperationId, fields: Fields) => Promise<Exchange>;
  readonly exchange: Exchanger;
  /** All that the checks have exchanged so far, in the order of the replies. */
  readonly seen: readonly Exchange[];
  /** A valid request of an operation, with fresh ids, and these fields on top; without credentials. */
  readonly validFields: (operationId: OperationId, fields?: Fields) => Fields;
  /** An id that nothing has had before: letters, digits and hyphens, at most 32. */
  readonly newId: () => string;
  /** Creates an order and has it paid. @throws {NotApplicable} if `--pay` cannot bring about the outcome. */
  readonly pay: (outcome: PaymentOutcome, fields?: Fields) => Promise<PaidOrder>;
  readonly expectNow: ExpectNow;
  /** What errors come as: the declared status, or 200 for accounts of old clients. */
  readonly statusOfErrors: 'declared' | 200;
}

export type { PaymentOutcome } from './pay-order.ts';
export { Mismatch, MissingOperation, NotApplicable } from './verdict.ts';

export type Outcome = 'holds' | 'fails' | 'skipped' | 'missing';

export interface Finding {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  readonly outcome: Outcome;
  /** Why it was skipped, is missing or fails; blank if it holds. */
  readonly detail: string;
  readonly expected?: string;
  readonly came?: string;
  /** What else may have failed for, word for word the same there. */
  readonly commonCause?: string;
  /** The request to repeat, without the secret. */
  readonly curl?: string;
  readonly durationMs: number;
}
