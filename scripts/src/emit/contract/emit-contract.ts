import { DocumentError } from '../../document/document-error.ts';
import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { docComment, packageFiles, typescriptFile } from '../files/generated-text.ts';
import { emitDocument } from './emit-document.ts';
import { emitForms } from './emit-forms.ts';
import { emitTypes } from './emit-types.ts';
import { messageTypes } from './message-types.ts';
import { type OwnFacts, operationTable } from './operation-table.ts';

/** Emits the types of all messages, a table of the operations, and the bundled document. */
export async function emitContract(model: ApiModel): Promise<GeneratedFile[]> {
  return [
    ...packageFiles({
      folder: 'contract',
      name: '@cashfree-rest/contract',
      version: model.version,
      description: 'Message types, operation table and bundled OpenAPI document',
      emitter: 'emit/contract/emit-contract',
      use: 'Client and stub are typed by it; import it for a message’s type or for the document.',
      dependencies: {},
      jsonExports: ['document.json'],
      moduleExports: { document: 'load-document', forms: 'forms' },
    }),
    ...emitDocument(model, 'contract'),
    emitTypes(model, 'contract'),
    typescriptFile('contract/src/messages.ts', 'emit/contract/emit-contract', [
      `import type { components } from './types.ts';`,
      ...messageTypes(model, 'The form fields of each request.'),
      `/** The request without the credentials. */
export type RequestFields<Id extends keyof Requests> = Omit<Requests[Id], 'appId' | 'secretKey'>;`,
    ]),
    typescriptFile(
      'contract/src/operations.ts',
      'emit/contract/emit-contract',
      emitOperations(model),
    ),
    emitForms(model),
    typescriptFile('contract/src/refusals.ts', 'emit/contract/emit-contract', emitRefusals(model)),
    typescriptFile('contract/src/index.ts', 'emit/contract/emit-contract', [
      `export type * from './messages.ts';
export {
  type OperationFacts,
  type OperationId,
  operations,
  paymentSignature,
  sensitiveFields,
  specVersion,
} from './operations.ts';
export { type RefusalDetail, refusalTexts, requestFields } from './refusals.ts';
export type { components, operations as Operations, paths } from './types.ts';`,
    ]),
  ];
}

const FORM_FACTS: OwnFacts = {
  before: '  readonly path: string;',
  fields: 'Form fields in document order.',
  valuesOf: () => ({}),
};

function emitOperations(model: ApiModel): readonly string[] {
  if (model.signature === undefined) throw new DocumentError('the document has no PaymentResult');
  const { algorithm, encoding, fields, signature } = model.signature;
  return [
    ...operationTable(model, FORM_FACTS),
    `/** How a payment result is signed: the values of these fields, joined in this order. */
export const paymentSignature = ${JSON.stringify({ algorithm, encoding, fields, signature }, null, 2)} as const;`,
    `/** All fields of requests, replies and callbacks whose values must not appear in logs, errors and URLs. */
export const sensitiveFields = ${JSON.stringify(model.sensitiveFields, null, 2)} as const;`,
    `/** Version of the document that this code was generated from. */
export const specVersion = '${model.version}';`,
  ];
}

function emitRefusals({ refusals, operations }: ApiModel): readonly string[] {
  const texts = refusals.flatMap((refusal) =>
    refusal.texts.map(({ text, fields = [] }) => [text, [refusal.code, ...fields]] as const),
  );
  const names = operations.flatMap(({ fields }) => fields.map(({ name }) => name));
  const codes = refusals.map(
    ({ code, description }) => `${docComment([description], '  ')}\n  | '${code}'`,
  );
  return [
    `/** The kind of a refusal; stays the same when reasons are reworded. */
export type RefusalDetail =
${codes.join('\n')};`,
    `/** The code for the beginning of a reason, and the fields that it concerns without naming them. */
export const refusalTexts: Readonly<Record<string, readonly [RefusalDetail, ...string[]]>> = ${JSON.stringify(Object.fromEntries(texts), null, 2)};`,
    `/** Names of the fields of all requests; \`{field}\` in a reason stands for one of them. */
export const requestFields: readonly string[] = ${JSON.stringify([...new Set(names)].sort(), null, 2)};`,
  ];
}
