import type {
  ApiModel,
  Field,
  Operation,
  ReplyExample,
  RequestExample,
  Signature,
} from './model.ts';
import { asObject, type Json, type JsonObject, objectAt } from './normalize-document.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/**
 * Reads the bundled document into plain data for the emitters.
 * @throws {TypeError} where the document lacks what the house rules demand; the message names the place.
 */
export function buildModel(document: JsonObject): ApiModel {
  const info = objectAt(document, 'info');
  const paths = Object.entries(objectAt(document, 'paths'));
  const result = resolve(document, { $ref: '#/components/schemas/PaymentResult' });
  return {
    title: text(info, 'title'),
    version: text(info, 'version'),
    description: text(info, 'description'),
    servers: list(document, 'servers').map((server) => ({
      url: text(server, 'url'),
      // OpenAPI 3.1 has no name for a server, so its description opens with it: "TEST. …".
      name: /^\w+/u.exec(text(server, 'description'))?.[0] ?? '',
    })),
    basePath: commonFolder(paths.map(([path]) => path)),
    operations: paths.map(([path, item]) => {
      return buildOperation(document, path, objectAt(asObject(item), 'post'));
    }),
    signature: buildSignature(result),
    sensitiveFields: findSensitiveFields(document),
    document,
  };
}

/** @throws {TypeError} if a signed field is none of the payment result: it would be signed as blank for ever. */
function buildSignature(result: JsonObject): Signature {
  const rule = objectAt(result, 'x-signature') as unknown as Signature;
  const names = Object.keys(objectAt(result, 'properties'));
  const unknown = [...rule.fields, rule.signature].find((field) => !names.includes(field));
  if (unknown !== undefined)
    throw new TypeError(`x-signature names "${unknown}", which is no field`);
  return rule;
}

/** Looks at every property of every message: the mark stands on the schema that a property refers to. */
function findSensitiveFields(document: JsonObject): readonly string[] {
  const schemas = Object.values(objectAt(objectAt(document, 'components'), 'schemas'));
  const properties = schemas.flatMap((schema) => {
    return Object.entries(asObject(asObject(schema).properties ?? {}));
  });
  const marked = properties.filter(([, property]) => {
    return resolve(document, property)['x-sensitive'] === true;
  });
  return [...new Set(marked.map(([name]) => name))].sort();
}

function buildOperation(document: JsonObject, path: string, operation: JsonObject): Operation {
  const client = objectAt(operation, 'x-client');
  const request = objectAt(objectAt(objectAt(operation, 'requestBody'), 'content'), FORM);
  const responses = Object.entries(objectAt(operation, 'responses')).map(
    ([status, response]) => [Number(status), resolve(document, response)] as const,
  );
  const success = responses.find(([status]) => status === 200)?.[1];
  if (success === undefined) throw new TypeError(`${path} has no reply 200`);
  return {
    id: text(operation, 'operationId'),
    path,
    tag: texts(operation, 'tags')[0] ?? '',
    summary: commentSafe(text(operation, 'summary')),
    description: commentSafe(text(operation, 'description')),
    group: text(client, 'group'),
    method: text(client, 'method'),
    requestType: schemaName(request),
    replyType: schemaName(objectAt(objectAt(success, 'content'), JSON_TYPE)),
    fields: buildFields(document, resolve(document, objectAt(request, 'schema'))),
    errorStatuses: responses.map(([status]) => status).filter((status) => status >= 400),
    retry: objectAt(operation, 'x-retry') as Operation['retry'],
    paging: operation['x-paging'] as Operation['paging'],
    examples: namedValues(request) as readonly RequestExample[],
    replies: responses.flatMap(([status, response]): readonly ReplyExample[] =>
      namedValues(objectAt(objectAt(response, 'content'), JSON_TYPE)).map((example) => ({
        ...example,
        status,
      })),
    ),
  };
}

function buildFields(document: JsonObject, schema: JsonObject): readonly Field[] {
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries(objectAt(schema, 'properties')).map(([name, property]) => {
    const field = resolve(document, property);
    return {
      name,
      required: required.has(name),
      description: commentSafe(text(field, 'description')),
      integer: field.format === 'integer',
      sensitive: field['x-sensitive'] === true,
      allowed: optionalText(field, 'x-allowed'),
    };
  });
}

function namedValues(media: JsonObject): readonly Omit<ReplyExample, 'status'>[] {
  return Object.entries(asObject(media.examples ?? {})).map(([name, example]) => ({
    name,
    summary: text(asObject(example), 'summary'),
    value: objectAt(asObject(example), 'value'),
  }));
}

/** `/api/v1`: the folders that all paths share. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const folders = first.split('/').slice(0, -1);
  const shared = folders.findIndex((_, depth) => {
    const prefix = `${folders.slice(0, depth + 1).join('/')}/`;
    return others.some((path) => !path.startsWith(prefix));
  });
  return folders.slice(0, shared === -1 ? undefined : shared).join('/');
}

/** Follows `$ref` to its end; what stands beside a `$ref` wins over what it points at. */
export function resolve(document: JsonObject, value: Json): JsonObject {
  const { $ref, ...siblings } = asObject(value);
  if (typeof $ref !== 'string') return siblings;
  const target = $ref
    .replace(/^#\//u, '')
    .split('/')
    .reduce((object, key) => objectAt(object, key), document);
  return { ...resolve(document, target), ...siblings };
}

function schemaName(media: JsonObject): string {
  const name = text(objectAt(media, 'schema'), '$ref').split('/').at(-1);
  return name ?? '';
}

/** Descriptions end up in block comments, which `*` and `/` side by side would end. */
function commentSafe(prose: string): string {
  return prose.trim().replaceAll('*/', '*\\/');
}

function text(object: JsonObject, key: string): string {
  const value = object[key];
  if (typeof value === 'string') return value;
  throw new TypeError(
    `the document lacks the text "${key}" in ${JSON.stringify(object).slice(0, 120)}`,
  );
}

function optionalText(object: JsonObject, key: string): string | undefined {
  return object[key] === undefined ? undefined : text(object, key);
}

function texts(object: JsonObject, key: string): readonly string[] {
  const value = object[key];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new TypeError(`the document lacks the texts "${key}"`);
}

function list(object: JsonObject, key: string): readonly JsonObject[] {
  const value = object[key];
  if (Array.isArray(value)) return value.map(asObject);
  throw new TypeError(`the document lacks the list "${key}"`);
}
