import type { Operation, ReplyExample, RequestExample } from '../../model/model.ts';

/** Credentials are variables of the environment, so that an export of the collection holds none. */
const VARIABLES: Readonly<Record<string, string>> = {
  appId: '{{appId}}',
  secretKey: '{{secretKey}}',
};

const FORM = { key: 'Content-Type', value: 'application/x-www-form-urlencoded' };

/** A request with everything that is known of it; fields that the example leaves out are there too, switched off. */
export function emitRequest(operation: Operation, { value }: RequestExample): object {
  return {
    ...bareRequest(
      operation,
      operation.fields.map(({ name, description }) => ({
        key: name,
        value: VARIABLES[name] ?? String(value[name] ?? ''),
        description,
        type: 'text',
        disabled: value[name] === undefined,
      })),
    ),
    description: operation.description,
  };
}

/** A saved reply, with the request that it answers in short. */
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

function bareRequest({ path }: Operation, urlencoded: readonly object[]): object {
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
