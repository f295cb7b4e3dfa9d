import { DocumentError } from '../document/document-error.ts';
import {
  commentSafe,
  list,
  optionalText,
  resolve,
  text,
  texts,
} from '../document/document-reader.ts';
import { asObject, isObject, type JsonObject, objectAt } from '../document/normalize-document.ts';
import { buildFieldTree } from './build-field-tree.ts';
import { buildFields } from './build-fields.ts';
import type {
  ApiModel,
  HttpMethod,
  Operation,
  Refusal,
  ReplyExample,
  RequestExample,
  Signature,
} from './model.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const STREAM = 'text/event-stream';

/** HTTP methods as path items write them, and as requests do. */
const METHODS: Readonly<Record<string, HttpMethod>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  delete: 'DELETE',
};

/**
 * Reads the bundled document into plain data for the emitters. `source` is the document's file.
 * @throws {DocumentError} if the document breaks the house rules; the message contains the place.
 */
export function buildModel(document: JsonObject, source = 'openapi/openapi.yaml'): ApiModel {
  const info = objectAt(document, 'info');
  const paths = Object.entries(objectAt(document, 'paths'));
  const operations = paths.flatMap(([path, item]) =>
    buildOperations(document, path, asObject(item)),
  );
  const ids = operations.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new DocumentError(`two operations are called ${twice}`);
  const { PaymentResult } = objectAt(objectAt(document, 'components'), 'schemas');
  return {
    source,
    title: text(info, 'title'),
    version: text(info, 'version'),
    description: text(info, 'description'),
    servers: list(document, 'servers').map((server) => ({
      url: text(server, 'url'),
      // OpenAPI 3.1 has no name for a server, so the description begins with it: "TEST. …".
      name: /^\w+/u.exec(text(server, 'description'))?.[0] ?? '',
    })),
    basePath: commonFolder(paths.map(([path]) => path)),
    operations,
    workflows: [],
    signature:
      PaymentResult === undefined ? undefined : buildSignature(document, asObject(PaymentResult)),
    refusals: buildRefusals(document),
    sensitiveFields: findSensitiveFields(document),
    document,
  };
}

/**
 * @throws {DocumentError} if a signed field does not belong to the payment result; it would always be signed as blank.
 */
function buildSignature(document: JsonObject, result: JsonObject): Signature {
  const rule = objectAt(result, 'x-signature') as unknown as Signature;
  const properties = objectAt(result, 'properties');
  const names = Object.keys(properties);
  const unknown = [...rule.fields, rule.signature].find((field) => !names.includes(field));
  if (unknown !== undefined)
    throw new DocumentError(`x-signature names "${unknown}", which is no field`);
  const patterns = names.flatMap((name) => {
    const pattern = optionalText(resolve(document, properties[name] ?? {}), 'pattern');
    return pattern === undefined ? [] : [[name, pattern]];
  });
  return { ...rule, patterns: Object.fromEntries(patterns) };
}

function buildRefusals(document: JsonObject): readonly Refusal[] {
  return Object.entries(asObject(document['x-reasons'] ?? {})).map(([code, refusal]) => ({
    code,
    description: commentSafe(text(asObject(refusal), 'description')),
    texts: list(asObject(refusal), 'texts') as unknown as Refusal['texts'],
  }));
}

/** Searches every property of every message: the mark is on the schema that a property refers to. */
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

function buildOperations(
  document: JsonObject,
  path: string,
  item: JsonObject,
): readonly Operation[] {
  const entries = Object.entries(item).filter(([key]) => Object.hasOwn(METHODS, key));
  if (entries.length === 0) throw new DocumentError(`${path} has no operation`);
  return entries.map(([key, operation]) => ({
    ...buildOperation(document, path, asObject(operation)),
    httpMethod: METHODS[key] ?? 'POST',
  }));
}

function buildOperation(
  document: JsonObject,
  path: string,
  operation: JsonObject,
): Omit<Operation, 'httpMethod'> {
  const client = objectAt(operation, 'x-client');
  const request = bodyOf(operation);
  const responses = Object.entries(objectAt(operation, 'responses')).map(
    ([status, response]) => [Number(status), resolve(document, response)] as const,
  );
  const success = responses.find(([status]) => status === 200)?.[1];
  if (success === undefined) throw new DocumentError(`${path} has no reply 200`);
  const isStream = isObject(success.content) && success.content[STREAM] !== undefined;
  const mediaOf = (response: JsonObject) => {
    const content = objectAt(response, 'content');
    return objectAt(content, content[STREAM] === undefined ? JSON_TYPE : STREAM);
  };
  const reply = mediaOf(success);
  return {
    id: text(operation, 'operationId'),
    path,
    tag: texts(operation, 'tags')[0] ?? '',
    summary: commentSafe(text(operation, 'summary')),
    description: commentSafe(text(operation, 'description')),
    group: text(client, 'group'),
    method: text(client, 'method'),
    requestType: request && schemaName(request),
    replyType: schemaName(reply),
    isStream,
    replyFields: buildFieldTree(document, objectAt(reply, 'schema')),
    fields: buildFields(document, operation, request),
    bodyAllowed:
      request && optionalText(resolve(document, objectAt(request, 'schema')), 'x-allowed'),
    errorStatuses: responses.map(([status]) => status).filter((status) => status >= 400),
    retry: objectAt(operation, 'x-retry') as Operation['retry'],
    paging: operation['x-paging'] as Operation['paging'],
    examples: request ? (namedValues(request) as readonly RequestExample[]) : [],
    replies: responses.flatMap(([status, response]): readonly ReplyExample[] =>
      namedValues(mediaOf(response)).map((example) => ({
        ...example,
        status,
      })),
    ),
  };
}

/** Returns the body, as a form or as JSON; `undefined` for an operation without one. */
function bodyOf(operation: JsonObject): JsonObject | undefined {
  if (!isObject(operation.requestBody)) return undefined;
  const content = objectAt(operation.requestBody, 'content');
  return objectAt(content, content[FORM] === undefined ? JSON_TYPE : FORM);
}

function namedValues(media: JsonObject): readonly Omit<ReplyExample, 'status'>[] {
  return Object.entries(asObject(media.examples ?? {})).map(([name, example]) => ({
    name,
    summary: text(asObject(example), 'summary'),
    value: objectAt(asObject(example), 'value'),
  }));
}

/** Returns the folder of all paths: `/api/v1`. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const folders = first.split('/').slice(0, -1);
  const shared = folders.findIndex((_, depth) => {
    const prefix = `${folders.slice(0, depth + 1).join('/')}/`;
    return others.some((path) => !path.startsWith(prefix));
  });
  return folders.slice(0, shared === -1 ? undefined : shared).join('/');
}

function schemaName(media: JsonObject): string {
  const name = text(objectAt(media, 'schema'), '$ref').split('/').at(-1);
  return name ?? '';
}
