import { UsageError } from '@cashfree-rest/core';
import type { Parsed } from './arrival.ts';
import { checkCall } from './check-call.ts';
import { type Connection, isMiddleware } from './connection-options.ts';
import { InvalidRequestError, MiddlewareError } from './errors.ts';
import type { Received } from './exchange.ts';
import type { FetchClient, FetchPaths, PathInit } from './fetch-paths.ts';
import type { Middleware } from './middleware.ts';
import { readHeaders } from './read-headers.ts';
import { readReply } from './read-reply.ts';
import { createRedact } from './redact.ts';
import { readStatus, showAnswer } from './show-answer.ts';
import { createTransport } from './transport.ts';
import { type Fields, joinForms, secretsIn, writeCall, writeForm } from './write-form.ts';

export interface PathOptions extends Connection {
  readonly baseUrl: string;
  readonly credentials: Readonly<Record<string, string>>;
}

/** Options of openapi-fetch that would change the request body or its destination. */
const NOT_HERE = [
  'baseUrl',
  'params',
  'bodySerializer',
  'querySerializer',
  'pathSerializer',
  'Request',
];

/** Makes openapi-fetch's client of the document's paths. It uses the same transport as `createClient`. */
export function connectPaths(options: PathOptions): FetchClient {
  const { baseUrl, credentials, maxReplyBytes } = options;
  const secrets = secretsIn(credentials);
  const secretForm = writeForm(credentials);
  const transport = createTransport({ ...options, secrets, secretForm });
  const redactAbout = createRedact(secrets);

  async function post(path: keyof FetchPaths, init: PathInit<typeof path> = {}): Promise<Parsed> {
    const { body = {}, headers, timeoutMs, signal, parseAs, middleware, fetch, ...extras } = init;
    checkCall({}, body, { headers, timeoutMs, signal }, 'body');
    const wrong = NOT_HERE.find((name) => name in extras);
    if (wrong) throw new InvalidRequestError(`${wrong} cannot be set for one call`, [wrong], {});
    assertMiddleware(middleware ?? []);
    const form = writeCall(body as Fields, credentials, {});
    const redact = redactAbout(joinForms(form, secretForm));
    const context = { attempts: 1 };
    const read = (received: Received) => {
      const { ok, text } = received;
      const status = readStatus(text ?? '');
      if (status === 'ERROR' || (ok && status === 'OK')) return status;
      const url = `${baseUrl}${path}`;
      return readReply({ url, attempts: 1 }, received, text ?? maxReplyBytes, redact).status;
    };
    const { received, reply, parsed, isReplaced } = await transport.dispatch({
      ...{ path, form, redact, context, read, extras },
      ...{ parseAs: parseAs ?? 'json', isShown: true, signal },
      headers: { ...options.headers, ...readHeaders(headers) },
      timeoutMs: timeoutMs ?? options.timeoutMs,
      ...(middleware && { middleware }),
      ...(fetch && { fetch }),
    });
    if (!isReplaced || !received) return parsed;
    // Only the gateway's own answer decides if the call took effect; a middleware may have replaced it.
    if (reply === 'OK' && parsed.error === undefined) return parsed;
    if (reply === 'OK') {
      throw new MiddlewareError('a middleware replaced a reply by an error', context, true);
    }
    const response = showAnswer(received, `${baseUrl}${path}`, createRedact(secrets)(''));
    return { error: JSON.parse(received.text ?? ''), response };
  }

  const { eject } = transport;
  const refuse = async () => {
    throw new UsageError('createFetchClient: every operation is a POST');
  };
  const others = ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];
  const client = {
    POST: post,
    request: (method: string, path: keyof FetchPaths, init?: PathInit<typeof path>) =>
      method.toUpperCase() === 'POST' ? post(path, init) : refuse(),
    ...Object.fromEntries(others.map((method) => [method, refuse])),
    use: (...middleware: readonly Middleware[]) => {
      assertMiddleware(middleware);
      transport.use(...middleware);
    },
    eject,
  };
  return client as unknown as FetchClient;
}

function assertMiddleware(middleware: readonly unknown[]): void {
  if (middleware.every(isMiddleware)) return;
  throw new UsageError('a middleware must be an object with onRequest, onResponse or onError');
}
