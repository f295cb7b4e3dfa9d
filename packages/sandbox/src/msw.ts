export { RefusedReply } from '@cashfree-rest/core';
export {
  type MockGatewayOptions,
  type MockReplies,
  type MockReply,
  mockGateway,
} from './mock/mock-gateway.ts';
