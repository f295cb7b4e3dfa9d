import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { packageFiles, typescriptFile } from '../files/generated-text.ts';
import { handlerInterface } from './handler-interface.ts';

const NAMES = { handlers: 'Handlers', handler: 'Handler', subject: 'Merchant' };

/** Emits the handler type of each operation, and the routes that call the handlers. */
export function emitServer(model: ApiModel): GeneratedFile[] {
  return [
    ...packageFiles({
      folder: 'server',
      name: '@cashfree-rest/generated-server',
      version: model.version,
      description: 'Handler interface and routes of the API',
      emitter: 'emit/server/emit-server',
      use: '`@cashfree-rest/server` is built on it, and is what you mount.',
      dependencies: {
        '@cashfree-rest/contract': '../contract',
        '@cashfree-rest/core': '../../packages/core',
      },
      libraries: ['ajv'],
      moduleExports: { validators: 'validators' },
    }),
    typescriptFile('server/src/reply-fields.ts', 'emit/server/emit-server', [
      `import type { OperationId } from '@cashfree-rest/contract';`,
      `/** Fields by name, at any depth; \`null\` for a field without nested ones. A list has the fields of its rows. */
export interface FieldTree {
  readonly [name: string]: FieldTree | null;
}`,
      `/** All fields of each reply; \`null\` for a reply that may have any. */
export const replyFields: Readonly<Record<OperationId, FieldTree | null>> = ${JSON.stringify(
        Object.fromEntries(model.operations.map(({ id, replyFields }) => [id, replyFields])),
        null,
        2,
      )};`,
    ]),
    typescriptFile('server/src/index.ts', 'emit/server/emit-server', [
      `import type { IncomingMessage } from 'node:http';
import type { ErrorStatuses, OperationFacts, OperationId, Replies, RequestFields } from '@cashfree-rest/contract';
import { operations } from '@cashfree-rest/contract';
import type { RefusedReply } from '@cashfree-rest/core';`,
      `export type { ErrorStatuses, OperationFacts, OperationId, Replies, RequestFields } from '@cashfree-rest/contract';
export { operations, paymentSignature, sensitiveFields, specVersion } from '@cashfree-rest/contract';
export { loadDocument } from '@cashfree-rest/contract/document';
export { type FieldTree, replyFields } from './reply-fields.ts';`,
      `/** One request as a handler receives it: validated, without the credentials. */
export interface HandlerCall<Id extends OperationId, Merchant extends object> {
  readonly body: RequestFields<Id>;
  /** The result of \`authenticate\` for this request's credentials. */
  readonly merchant: Merchant;
  /** Also in the reply's \`X-Request-Id\` and in the log. */
  readonly requestId: string;
  /** Aborts when the caller disconnects before the reply. */
  readonly signal: AbortSignal;
  /** Express's request, if the stub has \`passRequest\`. */
  readonly request?: IncomingMessage;
}`,
      ...handlerInterface(model, NAMES, '  call: HandlerCall<Id, Merchant>,'),
      `/** Every path below this one is the API's, declared or not. */
export const basePath = '${model.basePath}';`,
      `export interface Route {
  readonly operationId: OperationId;
  readonly path: string;
  readonly facts: OperationFacts;
}`,
      `/** Every operation is a POST on its path. */
export const routes: readonly Route[] = [
${model.operations
  .map(({ id, path }) => `  { operationId: '${id}', path: '${path}', facts: operations.${id} },`)
  .join('\n')}
];`,
    ]),
  ];
}
