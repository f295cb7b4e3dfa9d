/** Internal: what the sandbox's control API shares with the stub. It may change with any version. */
export { loadDocument, operations } from '@cashfree-rest/generated-server';
export { allowNotifyHosts, notifyUrlFormat } from './allow-notify-hosts.ts';
export { assignRequestId } from './assign-request-id.ts';
export { MAX_BODY_BYTES } from './engine/body-head.ts';
export { type CompiledDocument, createCompiledValidator } from './engine/compiled-validator.ts';
export { createEngine, type ValidCall } from './engine/create-engine.ts';
export { lateValidator } from './engine/late-validator.ts';
export type { Operation, WriteReply } from './engine/operation.ts';
export { type ReadBody, readBodyAs, readLongBodyAs } from './engine/read-body.ts';
export { shareValidators } from './engine/share-validators.ts';
export { createStockValidator } from './engine/stock-validator.ts';
export { untilGone } from './engine/until-gone.ts';
export type { Validator } from './engine/validator.ts';
export type { Validation } from './stub-options.ts';
