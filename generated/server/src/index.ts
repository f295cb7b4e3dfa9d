// Generated from openapi/openapi.yaml by scripts/src/emit/server/emit-server.ts. Do not edit; run "pnpm generate".

import type { IncomingMessage } from 'node:http';
import type {
  ErrorStatuses,
  OperationFacts,
  OperationId,
  Replies,
  RequestFields,
} from '@cashfree-rest/contract';
import { operations } from '@cashfree-rest/contract';
import type { RefusedReply } from '@cashfree-rest/core';

export type {
  ErrorStatuses,
  OperationFacts,
  OperationId,
  Replies,
  RequestFields,
} from '@cashfree-rest/contract';
export {
  operations,
  paymentSignature,
  sensitiveFields,
  specVersion,
} from '@cashfree-rest/contract';
export { loadDocument } from '@cashfree-rest/contract/document';
export { type FieldTree, replyFields } from './reply-fields.ts';

/** One request as a handler receives it: validated, without the credentials. */
export interface HandlerCall<Id extends OperationId, Merchant extends object> {
  readonly body: RequestFields<Id>;
  /** The result of `authenticate` for this request's credentials. */
  readonly merchant: Merchant;
  /** Also in the reply's `X-Request-Id` and in the log. */
  readonly requestId: string;
  /** Aborts when the caller disconnects before the reply. */
  readonly signal: AbortSignal;
  /** Express's request, if the stub has `passRequest`. */
  readonly request?: IncomingMessage;
}

/** Returns a reply of the document, or returns (or throws) a `RefusedReply` with a declared status. */
export type Handler<Id extends OperationId, Merchant extends object> = (
  call: HandlerCall<Id, Merchant>,
) => Promise<Replies[Id] | RefusedReply<ErrorStatuses[Id]>>;

export interface Handlers<Merchant extends object> {
  /**
   * Create an order.
   */
  readonly createOrder: Handler<'createOrder', Merchant>;
  /**
   * Get the payment link of an order.
   */
  readonly getOrderLink: Handler<'getOrderLink', Merchant>;
  /**
   * Get the details of an order.
   */
  readonly getOrderDetails: Handler<'getOrderDetails', Merchant>;
  /**
   * Get the payment status of an order.
   */
  readonly getOrderStatus: Handler<'getOrderStatus', Merchant>;
  /**
   * Mail the payment link to the customer.
   */
  readonly sendOrderEmail: Handler<'sendOrderEmail', Merchant>;
  /**
   * Refund a payment.
   */
  readonly createRefund: Handler<'createRefund', Merchant>;
  /**
   * List transactions.
   */
  readonly listTransactions: Handler<'listTransactions', Merchant>;
  /**
   * List refunds.
   */
  readonly listRefunds: Handler<'listRefunds', Merchant>;
  /**
   * List settlements.
   */
  readonly listSettlements: Handler<'listSettlements', Merchant>;
  /**
   * List the transactions of a settlement.
   */
  readonly listSettlementTransactions: Handler<'listSettlementTransactions', Merchant>;
  /**
   * Verify your credentials.
   */
  readonly verifyCredentials: Handler<'verifyCredentials', Merchant>;
}

/** Every path below this one is the API's, declared or not. */
export const basePath = '/api/v1';

export interface Route {
  readonly operationId: OperationId;
  readonly path: string;
  readonly facts: OperationFacts;
}

/** Every operation is a POST on its path. */
export const routes: readonly Route[] = [
  { operationId: 'createOrder', path: '/api/v1/order/create', facts: operations.createOrder },
  { operationId: 'getOrderLink', path: '/api/v1/order/info/link', facts: operations.getOrderLink },
  { operationId: 'getOrderDetails', path: '/api/v1/order/info', facts: operations.getOrderDetails },
  {
    operationId: 'getOrderStatus',
    path: '/api/v1/order/info/status',
    facts: operations.getOrderStatus,
  },
  { operationId: 'sendOrderEmail', path: '/api/v1/order/email', facts: operations.sendOrderEmail },
  { operationId: 'createRefund', path: '/api/v1/order/refund', facts: operations.createRefund },
  {
    operationId: 'listTransactions',
    path: '/api/v1/transactions',
    facts: operations.listTransactions,
  },
  { operationId: 'listRefunds', path: '/api/v1/refunds', facts: operations.listRefunds },
  {
    operationId: 'listSettlements',
    path: '/api/v1/settlements',
    facts: operations.listSettlements,
  },
  {
    operationId: 'listSettlementTransactions',
    path: '/api/v1/settlement',
    facts: operations.listSettlementTransactions,
  },
  {
    operationId: 'verifyCredentials',
    path: '/api/v1/credentials/verify',
    facts: operations.verifyCredentials,
  },
];
