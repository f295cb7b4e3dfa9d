/** Internal: what the sandbox's control API shares with the stub. It may change with any version. */
export { operations } from '@cashfree-rest/generated-server';
export { allowNotifyHosts } from './allow-notify-hosts.ts';
export { assignRequestId } from './assign-request-id.ts';
export { MAX_BODY_BYTES } from './engine/body-head.ts';
export { createEngine, type ValidCall } from './engine/create-engine.ts';
export type { Operation, WriteReply } from './engine/operation.ts';
export { type ReadBody, readBodyAs, readLongBodyAs } from './engine/read-body.ts';
export { shareValidators } from './engine/share-validators.ts';
export { createValidator, type Validator } from './engine/validator.ts';
