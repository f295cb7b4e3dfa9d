import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { packageFiles, typescriptFile } from '../files/generated-text.ts';
import { CLIENT_CALL_TYPES, REQUEST_INPUT_WITH_DATES } from './call-types.ts';
import { CREDENTIALS, clientCall, dateFields, integerFields, replyType } from './client-call.ts';
import { operationFunctions } from './operation-functions.ts';

/** Emits one typed function per operation, and the client's groups. */
export function emitClient(model: ApiModel): GeneratedFile[] {
  return [
    ...packageFiles({
      folder: 'client',
      name: '@cashfree-rest/generated-client',
      version: model.version,
      description: 'One typed function per operation of the API',
      emitter: 'emit/client/emit-client',
      use: '`@cashfree-rest/client` is built on it, and is what you call.',
      dependencies: {
        '@cashfree-rest/contract': '../contract',
        '@cashfree-rest/core': '../../packages/core',
      },
    }),
    typescriptFile('client/src/index.ts', 'emit/client/emit-client', [
      `import type { OperationId, paths, Replies, RequestFields } from '@cashfree-rest/contract';
import {
  type CallOptions,
  findDifference,
  findPageFault,
  type Pages,
  type PendingReply,
  paginate,
  randomKey,
  withDays,
} from '@cashfree-rest/core';`,
      `export { type RefusalDetail, refusalTexts, requestFields } from '@cashfree-rest/contract';
export type { OperationId, paths, Replies } from '@cashfree-rest/contract';`,
      `/** Fields that also accept a \`Date\`, which stands for its day in Asia/Kolkata. */
type DateField = ${dateFields(model)};`,
      `/**
 * What a caller fills in: the fields of the request without the credentials, which the client adds. An optional field
 * may also be undefined, which counts as absent.
 */
${REQUEST_INPUT_WITH_DATES}`,
      `/** Fields that accept a whole number, in every request that has them. */
export const integerFields: readonly string[] = ${integerFields(model)};`,
      `/** Base URLs of the gateway's environments. */
export const servers = ${JSON.stringify(serverUrls(model), null, 2)} as const;`,
      `/** How a payment result is signed, and the patterns of its fields. */
export const paymentResult = ${JSON.stringify(model.signature ?? null, ['fields', 'signature', 'patterns', ...Object.keys(model.signature?.patterns ?? {})], 2)} as const;`,
      ...CLIENT_CALL_TYPES,
      ...operationFunctions(model.operations, {
        added: CREDENTIALS,
        replyType,
        call: (operation, request) => clientCall(model, operation, request),
      }),
    ]),
  ];
}

/** Returns `{ test: 'https://…', production: 'https://…' }`: a server's name is the first word of its description. */
function serverUrls({ servers }: ApiModel): Readonly<Record<string, string>> {
  return Object.fromEntries(servers.map(({ name, url }) => [name.toLowerCase(), url]));
}
