// Generated from openapi/openapi.yaml by scripts/src/emit/contract/emit-contract.ts. Do not edit; run "pnpm generate".

export type * from './messages.ts';
export {
  type OperationFacts,
  type OperationId,
  operations,
  paymentSignature,
  sensitiveFields,
  specVersion,
} from './operations.ts';
export { type RefusalDetail, refusalTexts, requestFields } from './refusals.ts';
export type { components, operations as Operations, paths } from './types.ts';
