import type { ApiModel, Field, GeneratedFile, Operation } from '../../model/model.ts';
import { emitDocument } from '../contract/emit-document.ts';
import { emitTypes } from '../contract/emit-types.ts';
import { messageTypes } from '../contract/message-types.ts';
import { type OwnFacts, operationTable } from '../contract/operation-table.ts';
import { packageFiles, typescriptFile } from '../files/generated-text.ts';

/** Emits the package of the sandbox's control API: types, operation table and document. Three more emitters add to it. */
export async function emitControl(model: ApiModel): Promise<GeneratedFile[]> {
  const file = (name: string, parts: readonly string[]) =>
    typescriptFile(`sandbox/src/${name}`, 'emit/control/emit-control', parts, model.source);
  return [
    ...packageFiles({
      folder: 'sandbox',
      name: '@cashfree-rest/generated-sandbox',
      version: model.version,
      private: true,
      description: "Client functions, handler interface and document of the sandbox's control API",
      emitter: 'emit/control/emit-control',
      source: model.source,
      use: 'The sandbox is built on it.',
      dependencies: { '@cashfree-rest/core': '../../packages/core' },
      libraries: ['ajv'],
      jsonExports: ['document.json'],
      moduleExports: { validators: 'validators' },
    }),
    ...emitDocument(model, 'sandbox'),
    emitTypes(model, 'sandbox'),
    file('messages.ts', emitMessages(model)),
    file('operations.ts', emitOperations(model)),
    file('index.ts', [
      `export * from './client.ts';
export type * from './handlers.ts';
export { loadDocument } from './load-document.ts';
export type * from './messages.ts';
export type { components, paths } from './types.ts';
export { basePath, type OperationFacts, type OperationId, operations, sensitiveFields } from './operations.ts';`,
    ]),
  ];
}

function emitMessages(model: ApiModel): readonly string[] {
  return [
    `import type { components, operations } from './types.ts';`,
    ...messageTypes(model, 'The fields of each request: path, query and body.'),
    '/** All fields of a request in one object. */\nexport type RequestFields<Id extends keyof Requests> = Requests[Id];',
    `/** Fields with a default, which the server fills in. */
export interface DefaultedFields {
${model.operations.map((operation) => `  ${operation.id}: ${namesOf(operation, ({ hasDefault }) => hasDefault)};`).join('\n')}
}`,
    `/** Calls of one merchant's world: that of the \`appId\` in the query, by default the sandbox's first one. */
export type WorldOperationId =
${model.operations
  .filter(isOfOneWorld)
  .map(({ id }) => `  | '${id}'`)
  .join('\n')};`,
  ];
}

/** Returns a union of names, as source text. */
function namesOf({ fields }: Operation, isChosen: (field: Field) => boolean): string {
  const names = fields.filter(isChosen).map(({ name }) => `'${name}'`);
  return names.join(' | ') || 'never';
}

function isOfOneWorld({ fields }: Operation): boolean {
  return fields.some(({ name, place }) => name === 'appId' && place === 'query');
}

const CALL_FACTS: OwnFacts = {
  before: `  readonly httpMethod: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** True if it concerns the world of one merchant. */
  readonly inWorld: boolean;
  /** True if its request has a body. */
  readonly hasBody: boolean;
  readonly inPath: readonly string[];
  readonly inQuery: readonly string[];`,
  fields: 'All fields in document order; path and query come first.',
  after: `  /** Description of a valid body. */
  readonly bodyAllowed?: string;
  /** True if the reply is no JSON. */
  readonly ownReply?: boolean;`,
  valuesOf(operation) {
    const namesIn = (wanted: Field['place']) =>
      operation.fields.filter(({ place }) => place === wanted).map(({ name }) => name);
    return {
      httpMethod: operation.httpMethod,
      inWorld: isOfOneWorld(operation),
      hasBody: operation.requestType !== undefined,
      ownReply: operation.isStream || undefined,
      inPath: namesIn('path'),
      inQuery: namesIn('query'),
    };
  },
};

function emitOperations(model: ApiModel): readonly string[] {
  return [
    ...operationTable(model, CALL_FACTS),
    `/** Every path below this one is the API's, declared or not. */
export const basePath = '${model.basePath}';`,
    `/** All fields of requests and replies whose values must not appear in logs, errors and URLs. */
export const sensitiveFields = ${JSON.stringify(model.sensitiveFields, null, 2)} as const;`,
  ];
}
