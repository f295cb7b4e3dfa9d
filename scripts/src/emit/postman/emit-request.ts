import type { Operation, ReplyExample, RequestExample } from '../../model/model.ts';
import { chainedValue } from './chained-values.ts';

/** Credentials are environment variables, so that an exported collection contains none. */
const VARIABLES: Readonly<Record<string, string>> = {
  appId: '{{appId}}',
  secretKey: '{{secretKey}}',
};

const FORM = { key: 'Content-Type', value: 'application/x-www-form-urlencoded' };

/** Returns a complete request; the fields that the example omits are included, but disabled. */
export function emitRequest(operation: Operation, example: RequestExample): object {
  return {
    ...bareRequest(
      operation,
      operation.fields.map(({ name, description }) => ({
        key: name,
        value: VARIABLES[name] ?? chainedValue(name, example),
        description,
        type: 'text',
        disabled: example.value[name] === undefined,
      })),
    ),
    description: operation.description,
  };
}

/** Returns a saved reply with a short form of its request. */
export function emitReply(
  operation: Operation,
  { value }: RequestExample,
  reply: ReplyExample,
): object {
  const sent = Object.entries(value).map(([name, text]) => ({
    key: name,
    value: VARIABLES[name] ?? String(text),
    type: 'text',
  }));
  return {
    name: `${reply.status} ${reply.summary}`,
    originalRequest: bareRequest(operation, sent),
    code: reply.status,
    status: reply.status === 200 ? 'OK' : 'Error',
    _postman_previewlanguage: 'json',
    header: [{ key: 'Content-Type', value: 'application/json' }],
    body: JSON.stringify(reply.value, null, 2),
  };
}

/** Returns a request with these fields only, and without a description. */
export function bareRequest({ path }: Operation, urlencoded: readonly object[]): object {
  return {
    method: 'POST',
    header: [FORM],
    url: {
      raw: `{{baseUrl}}${path}`,
      host: ['{{baseUrl}}'],
      path: path.slice(1).split('/'),
    },
    body: { mode: 'urlencoded', urlencoded },
  };
}
