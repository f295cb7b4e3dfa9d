import { resolve } from '../../document/document-reader.ts';
import {
  asObject,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../document/normalize-document.ts';
import type { ApiModel, Emitter, GeneratedFile, Operation } from '../../model/model.ts';
import { typescriptFile } from '../files/generated-text.ts';
import { checkedSchema, checkedSchemas, notifyUrlPattern } from './checked-schemas.ts';
import { encodedNames, parameterSchema } from './parameter-schema.ts';
import { standaloneCode } from './standalone-code.ts';

type SchemaOf = (document: JsonObject, operation: JsonObject) => JsonObject | undefined;

/**
 * Returns the emitter of a package's `validators.ts`: the document as ajv's stand-alone code, for servers that compile
 * nothing.
 */
export function emitValidators(folder: string): Emitter {
  return (model) => [validatorsOf(model, folder)];
}

function validatorsOf(model: ApiModel, folder: string): GeneratedFile {
  const { document, operations, source } = model;
  const schemas = checkedSchemas(document);
  const formats = formatsIn(schemas);
  const write = (schemaOf: SchemaOf, ajv: object) =>
    standaloneCode({ schemas, formats, ajv, roots: factsOf(document, operations, schemaOf) });
  // As express-openapi-validator does it: parameters are texts that become numbers, bodies stay as they are.
  const request = { allErrors: true, useDefaults: true, messages: false };
  const functions = {
    checkBodies: write(bodySchema, request),
    checkParameters: write(parameterSchema, { ...request, coerceTypes: true }),
    checkReplies: write(replySchema, { useDefaults: false }),
  };
  const pattern = notifyUrlPattern(document);
  const parts = [
    '// @ts-nocheck: ajv writes plain JavaScript.',
    `import ucs2length from 'ajv/dist/runtime/ucs2length.js';`,
    TYPES,
    `/** The formats that the functions below need. */
export const formatNames: readonly string[] = ${JSON.stringify(formats)};`,
    `/** What \`notifyUrl\` must match, unless a server allows further hosts. */
export const notifyUrlPattern: RegExp = new RegExp(${JSON.stringify(pattern)}, 'u');`,
    `/** By operationId: names in the query whose values must be URL-encoded. */
export const encodedInQuery: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(
      factsOf(document, operations, encodedNames),
    )};`,
    ...Object.entries(functions).map(([name, code]) => asFunction(name, code)),
  ];
  const file = typescriptFile(
    `${folder}/src/validators.ts`,
    'emit/validators/emit-validators',
    parts,
    source,
  );
  return { ...file, isFormatted: true };
}

const TYPES = `/** One broken rule, as ajv describes it. */
export interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Compares a value with the document. After \`false\`, \`errors\` has what is wrong. */
export interface Check {
  (value: object): boolean;
  errors?: readonly Fault[] | null;
}

/** By operationId; an operation without such a part has none. */
export type Checks = Readonly<Record<string, Check | undefined>>;

/** By name. */
export type Formats = Readonly<Record<string, { readonly validate: (value: never) => boolean }>>;`;

function asFunction(name: string, code: string): string {
  const imported = code.replaceAll(/require\("ajv\/dist\/runtime\/(\w+)"\)/gu, '$1');
  return `export function ${name}(formats: Formats): Checks {
const exports = {};
${imported}
return exports;
}`;
}

/** Returns a fact of each operation that has it, by operationId. */
function factsOf<Fact>(
  document: JsonObject,
  operations: readonly Operation[],
  factOf: (document: JsonObject, operation: JsonObject) => Fact | undefined,
): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const { id, path, httpMethod } of operations) {
    const item = objectAt(objectAt(document, 'paths'), path);
    const fact = factOf(document, objectAt(item, httpMethod.toLowerCase()));
    if (fact !== undefined) facts[id] = fact;
  }
  return facts;
}

function bodySchema(document: JsonObject, { requestBody }: JsonObject): JsonObject | undefined {
  if (requestBody === undefined) return undefined;
  const { content, required } = resolve(document, requestBody);
  const [media] = Object.values(asObject(content));
  const body = checkedSchema(document, objectAt(asObject(media), 'schema'));
  return { properties: { body }, required: required === true ? ['body'] : [] };
}

function replySchema(document: JsonObject, operation: JsonObject): JsonObject | undefined {
  const { content } = resolve(document, objectAt(operation, 'responses')['200'] ?? {});
  const media = asObject(content)['application/json'];
  if (!isObject(media)) return undefined;
  const response = checkedSchema(document, objectAt(media, 'schema'));
  return { type: 'object', properties: { response } };
}

function formatsIn(schemas: Json): readonly string[] {
  const names = JSON.stringify(schemas).matchAll(/"format":"([^"]+)"/gu);
  return [...new Set([...names].map(([, name = '']) => name))].sort();
}
