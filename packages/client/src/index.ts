export type { Replies, RequestFields } from '@cashfree-rest/contract';
export type { CallOptions } from '@cashfree-rest/core';
export { type Client, type ClientOptions, createClient } from './create-client.ts';
export {
  AuthenticationError,
  ConnectionError,
  GatewayError,
  type GatewayErrorCode,
  InvalidRequestError,
  RefusedError,
  TimeoutError,
  UnexpectedReplyError,
} from './errors.ts';
