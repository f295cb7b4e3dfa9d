export type { Replies, RequestFields } from '@cashfree-rest/contract';
export { RefusedReply } from '@cashfree-rest/core';
export {
  type Handler,
  type HandlerCall,
  type Handlers,
  type OperationId,
  paymentSignature,
  sensitiveFields,
  specVersion,
} from '@cashfree-rest/generated-server';
export type { BrowserProxyOptions } from './browser-proxy/browser-proxy-options.ts';
export { createBrowserProxy } from './browser-proxy/create-browser-proxy.ts';
export type {
  Allowed,
  AllowedFields,
  BackendFields,
  BrowserCall,
  ProxiedClient,
} from './browser-proxy/proxy-options.ts';
export { collapseSlashes } from './collapse-slashes.ts';
export { type CreateLoggerOptions, createLogger, type PinoLogger } from './create-logger.ts';
export { createStub } from './create-stub.ts';
export type { Phase, PhaseMessage } from './engine/announce.ts';
export type { ReplyCheck } from './engine/check-replies.ts';
export { hashSecret, matchesSecret } from './hash-secret.ts';
export {
  createHealthRoute,
  type HealthCheck,
  type HealthRouteOptions,
  UnhealthyError,
} from './health.ts';
export type { RateLimit } from './limit-rate.ts';
export { type Logger, silentLogger } from './logger.ts';
export type { MountableRouter } from './mountable-router.ts';
export type { HookContext, HookOutcome, Hooks, OperationHooks } from './operation-hooks.ts';
export { redact } from './redact.ts';
export type { ErrorContext, OnError } from './report-error.ts';
export { closeOnSignals, type RunningServer, type ServeOptions, serve } from './serve.ts';
export type { CreateStub, StubWith, UnknownMerchant } from './stub-functions.ts';
export type {
  AuthenticateContext,
  StubOptions,
  UnknownRequests,
  Validation,
} from './stub-options.ts';
export { keepRawBody, sentBody } from './wire-form.ts';
