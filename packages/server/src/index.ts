export type { Replies, RequestFields } from '@cashfree-rest/contract';
export { RefusedReply } from '@cashfree-rest/core';
export {
  type Handler,
  type HandlerCall,
  type Handlers,
  type OperationId,
  paymentSignature,
  specVersion,
} from '@cashfree-rest/generated-server';
export { type CreateStub, createStub, type StubOptions } from './create-stub.ts';
export type { Logger } from './error-reply.ts';
