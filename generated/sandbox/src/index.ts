// Generated from openapi/sandbox.yaml by scripts/src/emit/control/emit-control.ts. Do not edit; run "pnpm generate".

export * from './client.ts';
export type * from './handlers.ts';
export { loadDocument } from './load-document.ts';
export type * from './messages.ts';
export type { components, paths } from './types.ts';
export {
  basePath,
  type OperationFacts,
  type OperationId,
  operations,
  sensitiveFields,
} from './operations.ts';
