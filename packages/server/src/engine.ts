/** Internal: what the sandbox's control API shares with the stub. It may change with any version. */
export { assignRequestId, requestIdOf } from './assign-request-id.ts';
export { MAX_BODY_BYTES } from './engine/body-head.ts';
export {
  createEngine,
  type Engine,
  type EngineOptions,
  type ValidCall,
} from './engine/create-engine.ts';
export type { Operation, WriteReply } from './engine/operation.ts';
export { readBodyAs } from './engine/read-body.ts';
export { createValidator, type Problem, type Validator } from './engine/validator.ts';
