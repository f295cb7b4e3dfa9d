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

/** One fact about the server. Its id is stable from run to run and names the fault when it fails. */
export interface Check {
  /** `<group>/…`, such as `fields/createOrder/orderAmount/exponent`. */
  readonly id: string;
  readonly group: Group;
  /** A sentence that is true of a conforming server. */
  readonly title: string;
  /** The operations that the check requires; it is skipped if one is missing. */
  readonly needs: readonly OperationId[];
  /** Requires a paying customer: skipped without `--pay`. */
  readonly pays?: true | undefined;
  /**
   * Returns if the fact holds. @throws {Mismatch} if it does not. @throws {NotApplicable} if the server has nothing to
   * check.
   */
  readonly run: (context: CheckContext) => Promise<void>;
}

/** What a check may use. All ids that it makes belong to this run, so that runs do not collide. */
export interface CheckContext {
  readonly document: DocumentFacts;
  readonly credentials: { readonly appId: string; readonly secretKey: string };
  /**
   * Makes a request of an operation with these fields as a form. Adds the credentials unless they are among the fields.
   */
  readonly request: (operationId: OperationId, fields: Fields) => WireRequest;
  /** Calls an operation with these fields as a form, credentials added; `appId` and `secretKey` may be overridden. */
  readonly call: (operationId: OperationId, fields: Fields) => Promise<Exchange>;
  /** Calls an operation with exactly these fields. */
  readonly post: (operationId: OperationId, fields: Fields) => Promise<Exchange>;
  readonly exchange: Exchanger;
  /** All exchanges of the run so far, in the order of the replies. */
  readonly seen: readonly Exchange[];
  /**
   * Returns the fields of a valid request of an operation, with fresh ids and these fields on top; without credentials.
   */
  readonly validFields: (operationId: OperationId, fields?: Fields) => Fields;
  /** Returns an unused id: letters, digits and hyphens, at most 32. */
  readonly newId: () => string;
  /** Creates an order and gets it paid. @throws {NotApplicable} if `--pay` cannot produce the outcome. */
  readonly pay: (outcome: PaymentOutcome, fields?: Fields) => Promise<PaidOrder>;
  readonly expectNow: ExpectNow;
  /** How errors arrive: with the declared status, or with 200 for accounts of old clients. */
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
  readonly expected?: string | undefined;
  readonly came?: string | undefined;
  /** A cause that other checks may share, in exactly the same words. */
  readonly commonCause?: string | undefined;
  /** The request to repeat, without the secret. */
  readonly curl?: string | undefined;
  readonly durationMs: number;
}
