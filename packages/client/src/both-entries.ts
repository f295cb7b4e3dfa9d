/** The exports that the server entry and the browser entry share. */
export type {
  OrderDetails,
  Refund,
  Replies,
  Settlement,
  SettlementTransaction,
  Transaction,
} from '@cashfree-rest/contract';
export {
  AmountError,
  addAmounts,
  type CallOptions,
  compareAmounts,
  type Pages,
  type PendingReply,
  type ReplyWithResponse,
  UsageError,
} from '@cashfree-rest/core';
export {
  createOrder,
  createRefund,
  getOrderDetails,
  getOrderLink,
  getOrderStatus,
  listRefunds,
  listSettlements,
  listSettlementTransactions,
  listTransactions,
  type OperationId,
  type RefusalDetail,
  type RequestInput,
  type Send,
  sendOrderEmail,
  verifyCredentials,
} from '@cashfree-rest/generated-client';
export {
  AbortedError,
  AuthenticationError,
  ConnectionError,
  GatewayError,
  type GatewayErrorCode,
  InvalidRequestError,
  MiddlewareError,
  OutcomeUnknownError,
  RateLimitError,
  RefusedError,
  TimeoutError,
  UnexpectedReplyError,
} from './errors.ts';
export type { Fetch, FetchedReply, FetchInit } from './fetch.ts';
export type { FetchClient, FetchPaths, PathInit } from './fetch-paths.ts';
export type { Middleware } from './middleware.ts';
export type { RetryOptions } from './retry.ts';
export type { ClientLogger, ReplyCheck } from './send.ts';
