export type {
  OrderDetails,
  PaymentResult,
  Refund,
  Replies,
  Settlement,
  SettlementTransaction,
  Transaction,
} from '@cashfree-rest/contract';
export type { CallOptions } from '@cashfree-rest/core';
export type { RequestInput } from '@cashfree-rest/generated-client';
export { type Client, type ClientOptions, createClient } from './create-client.ts';
export {
  AuthenticationError,
  ConnectionError,
  GatewayError,
  type GatewayErrorCode,
  InvalidRequestError,
  OutcomeUnknownError,
  RateLimitError,
  RefusedError,
  TimeoutError,
  UnexpectedReplyError,
} from './errors.ts';
