import { createHash } from 'node:crypto';
import { jsonFile } from './generated-text.ts';
import type { ApiModel, GeneratedFile, Operation, ReplyExample, RequestExample } from './model.ts';

/** Credentials are variables of the environment, so that an export of the collection holds none. */
const VARIABLES: Readonly<Record<string, string>> = {
  appId: '{{appId}}',
  secretKey: '{{secretKey}}',
};

const FORM = { key: 'Content-Type', value: 'application/x-www-form-urlencoded' };

/** Postman collection 2.1: one folder a tag, one request an operation, its examples as saved replies. */
export function emitPostman(model: ApiModel): GeneratedFile[] {
  const tags = [...new Set(model.operations.map((operation) => operation.tag))];
  return [
    jsonFile('postman/collection.json', {
      info: {
        _postman_id: stableId(model.title),
        name: model.title,
        description: model.description,
        version: model.version,
        schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
      },
      item: tags.map((tag) => ({
        name: tag,
        item: model.operations.filter((operation) => operation.tag === tag).map(emitItem),
      })),
    }),
    ...[{ name: 'SANDBOX', url: 'http://localhost:4010' }, ...model.servers].map(emitEnvironment),
  ];
}

function emitItem(operation: Operation): object {
  const [first] = operation.examples;
  if (first === undefined) throw new TypeError(`${operation.id} has no request example`);
  return {
    name: operation.summary,
    request: emitRequest(operation, first),
    response: operation.replies.map((reply) => emitReply(operation, first, reply)),
  };
}

function emitRequest(operation: Operation, example: RequestExample): object {
  return {
    method: 'POST',
    header: [FORM],
    url: {
      raw: `{{baseUrl}}${operation.path}`,
      host: ['{{baseUrl}}'],
      path: operation.path.slice(1).split('/'),
    },
    description: operation.description,
    body: { mode: 'urlencoded', urlencoded: emitFields(operation, example) },
  };
}

/** Fields that the example leaves out are there too, switched off. */
function emitFields(operation: Operation, example: RequestExample): readonly object[] {
  return operation.fields.map(({ name, description }) => ({
    key: name,
    value: VARIABLES[name] ?? String(example.value[name] ?? ''),
    description,
    type: 'text',
    disabled: example.value[name] === undefined,
  }));
}

function emitReply(operation: Operation, example: RequestExample, reply: ReplyExample): object {
  return {
    name: `${reply.status} ${reply.summary}`,
    originalRequest: emitRequest(operation, example),
    code: reply.status,
    status: reply.status === 200 ? 'OK' : 'Error',
    _postman_previewlanguage: 'json',
    header: [{ key: 'Content-Type', value: 'application/json' }],
    body: JSON.stringify(reply.value, null, 2),
  };
}

function emitEnvironment({
  name,
  url,
}: {
  readonly name: string;
  readonly url: string;
}): GeneratedFile {
  const sandbox = name === 'SANDBOX';
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
  return jsonFile(`postman/environment.${slug}.json`, {
    id: stableId(name),
    name,
    _postman_variable_scope: 'environment',
    values: [
      { key: 'baseUrl', value: url, type: 'default', enabled: true },
      { key: 'appId', value: sandbox ? 'sandbox_app_id' : '', type: 'default', enabled: true },
      {
        key: 'secretKey',
        value: sandbox ? 'sandbox_secret_key' : '',
        type: 'secret',
        enabled: true,
      },
    ],
  });
}

/** Postman wants UUIDs; ours come from names, so that every run writes the same. */
function stableId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}
