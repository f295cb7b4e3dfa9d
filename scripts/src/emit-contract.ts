import { emitTypes } from './emit-types.ts';
import { jsonFile, packageFiles, typescriptFile } from './generated-text.ts';
import type { ApiModel, GeneratedFile, Operation } from './model.ts';
import { isComposite, type JsonObject, objectAt } from './normalize-document.ts';

/** Types of all messages, a table of the operations, and the bundled document itself. */
export async function emitContract(model: ApiModel): Promise<GeneratedFile[]> {
  return [
    ...packageFiles({
      folder: 'contract',
      name: '@cashfree-rest/contract',
      version: model.version,
      description: 'Message types, operation table and bundled OpenAPI document',
      dependencies: {},
      jsonExports: ['document.json'],
    }),
    jsonFile('contract/src/document.json', model.document),
    await emitTypes(model),
    typescriptFile('contract/src/messages.ts', 'emit-contract', emitMessages(model)),
    typescriptFile('contract/src/operations.ts', 'emit-contract', emitOperations(model)),
    typescriptFile('contract/src/index.ts', 'emit-contract', [
      `export type * from './messages.ts';
export {
  type OperationFacts,
  type OperationId,
  operations,
  paymentSignature,
  sensitiveFields,
  specVersion,
} from './operations.ts';
export type { components, operations as Operations, paths } from './types.ts';`,
    ]),
  ];
}

function emitMessages(model: ApiModel): readonly string[] {
  const byOperation = (name: string, doc: string, type: (operation: Operation) => string) =>
    `/** ${doc} */\nexport interface ${name} {\n${model.operations
      .map((operation) => `  ${operation.id}: ${type(operation)};`)
      .join('\n')}\n}`;
  return [
    `import type { components } from './types.ts';`,
    `type Schemas = components['schemas'];`,
    objectSchemas(model.document)
      .map((name) => `export type ${typeName(name)} = Schemas['${name}'];`)
      .join('\n'),
    byOperation(
      'Requests',
      'The form fields of each request.',
      (operation) => operation.requestType,
    ),
    byOperation('Replies', 'The JSON reply of each operation that succeeds.', (operation) => {
      return operation.replyType;
    }),
    byOperation(
      'ErrorStatuses',
      'The HTTP statuses with which each operation may fail.',
      (operation) => operation.errorStatuses.join(' | '),
    ),
    `/** The request without the credentials. */
export type RequestFields<Id extends keyof Requests> = Omit<Requests[Id], 'appId' | 'secretKey'>;`,
  ];
}

/** `Error` is a global of JavaScript, which no import should hide. */
function typeName(schema: string): string {
  return schema === 'Error' ? 'ErrorReply' : schema;
}

/** Names of the schemas that are messages or rows; single fields are plain types, not worth a name. */
function objectSchemas(document: JsonObject): readonly string[] {
  const schemas = Object.entries(objectAt(objectAt(document, 'components'), 'schemas'));
  return schemas.filter(([, schema]) => isComposite(schema)).map(([name]) => name);
}

function emitOperations(model: ApiModel): readonly string[] {
  const facts = Object.fromEntries(
    model.operations.map((operation) => [operation.id, factsOf(operation)]),
  );
  const { algorithm, encoding, fields, signature } = model.signature;
  return [
    `/** What a client or a server has to know of an operation beyond its types. */
export interface OperationFacts {
  readonly path: string;
  /** Group and method in the client. */
  readonly client: readonly [group: string, method: string];
  /** Form fields in document order. */
  readonly fields: readonly string[];
  /** Whole numbers: a string of digits on the wire, a number in code. */
  readonly integers: readonly string[];
  /** Fields that stay out of logs, errors and URLs. */
  readonly sensitive: readonly string[];
  /** What a valid value of a field looks like, to follow "send ". */
  readonly allowed: Readonly<Record<string, string>>;
  /** The HTTP statuses of the error replies that it declares. */
  readonly errorStatuses: readonly number[];
  readonly retry:
    | { readonly policy: 'safe' }
    | { readonly policy: 'keyed'; readonly key: string }
    | { readonly policy: 'never'; readonly resolve?: string };
  readonly paging?: {
    readonly cursor: string;
    readonly limit: string;
    readonly items: string;
    readonly itemCursor: string;
  };
}`,
    `export const operations = ${JSON.stringify(facts, null, 2)} as const;`,
    'export type OperationId = keyof typeof operations;',
    `/** How a payment result is signed: the values of these fields, joined in this order. */
export const paymentSignature = ${JSON.stringify({ algorithm, encoding, fields, signature }, null, 2)} as const;`,
    `/** All fields, in requests, replies and callbacks, whose values stay out of logs, errors and URLs. */
export const sensitiveFields = ${JSON.stringify(model.sensitiveFields, null, 2)} as const;`,
    `/** Version of the document that this code was generated from. */
export const specVersion = '${model.version}';`,
  ];
}

function factsOf(operation: Operation): object {
  const { fields, path, retry, paging } = operation;
  const names = (chosen: typeof fields) => chosen.map((field) => field.name);
  return {
    path,
    client: [operation.group, operation.method],
    fields: names(fields),
    integers: names(fields.filter((field) => field.integer)),
    sensitive: names(fields.filter((field) => field.sensitive)),
    allowed: Object.fromEntries(
      fields.flatMap(({ name, allowed }) => (allowed ? [[name, allowed]] : [])),
    ),
    errorStatuses: operation.errorStatuses,
    retry,
    ...(paging === undefined ? {} : { paging }),
  };
}
