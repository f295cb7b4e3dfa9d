import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { CONTROL_CALL_TYPES, REQUEST_INPUT } from '../client/call-types.ts';
import { operationFunctions } from '../client/operation-functions.ts';
import { typescriptFile } from '../files/generated-text.ts';

/** Emits one typed function per operation of the control API, and their groups. */
export function emitControlClient(model: ApiModel): GeneratedFile[] {
  const parts = [
    `import type { CallOptions } from '@cashfree-rest/core';
import type { Replies, RequestFields } from './messages.ts';
import type { OperationId } from './operations.ts';
import type { paths } from './types.ts';`,
    `/**
 * The fields of path, query and body in one object. An optional field may also be undefined,
 * which counts as absent.
 */
${REQUEST_INPUT}`,
    ...CONTROL_CALL_TYPES,
    ...operationFunctions(model.operations, {
      added: [],
      replyType: ({ id }) => `Promise<Replies['${id}']>`,
      call: ({ id, path }, request) =>
        `send({ operationId: '${id}', path: '${path}' }, ${request}, options)`,
    }),
  ];
  return [
    typescriptFile(
      'sandbox/src/client.ts',
      'emit/control/emit-control-client',
      parts,
      model.source,
    ),
  ];
}
