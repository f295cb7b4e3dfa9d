import {
  checkOptions,
  FUNCTION,
  OBJECT,
  type OptionRule,
  oneOf,
  required,
  UsageError,
} from '@cashfree-rest/core';
import type { Parsed } from './arrival.ts';
import { checkCall } from './check-call.ts';
import { type Connection, MIDDLEWARE, type Rules } from './connection-options.ts';
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

/** For options of openapi-fetch that would change the request body or its destination. */
const LEFT_OUT: OptionRule = {
  allows: () => false,
  words: 'left out: it cannot be set for one call',
};

const RULES: Rules = {
  // Joined to the base URL, another text could lead to another host.
  path: required({
    allows: (path) => String(path).startsWith('/'),
    words: 'a path of the document',
  }),
  // After the call it would be too late: the reply would be lost.
  parseAs: oneOf(['json', 'text', 'blob', 'arrayBuffer', 'stream']),
  fetch: FUNCTION,
  middleware: MIDDLEWARE,
  baseUrl: LEFT_OUT,
  params: LEFT_OUT,
  bodySerializer: LEFT_OUT,
  querySerializer: LEFT_OUT,
  pathSerializer: LEFT_OUT,
  Request: LEFT_OUT,
};

/** Makes openapi-fetch's client of the document's paths. It uses the same transport as `createClient`. */
export function connectPaths(options: PathOptions): FetchClient {
  const { baseUrl, credentials, maxReplyBytes } = options;
  const secrets = secretsIn(credentials);
  const secretForm = writeForm(credentials);
  const transport = createTransport({ ...options, secrets, secretForm });
  const redactAbout = createRedact(secrets);

  async function post(path: keyof FetchPaths, init: PathInit<typeof path> = {}): Promise<Parsed> {
    const { body = {}, headers, timeoutMs, signal, middleware, fetch, ...rest } = init;
    const { parseAs = 'json', ...extras } = rest;
    checkCall({}, body, { headers, timeoutMs, signal }, 'body');
    const given: Readonly<Record<string, unknown>> = { ...init, path };
    for (const [name, { allows, words, isOptional }] of Object.entries(RULES)) {
      if (given[name] === undefined ? isOptional !== false : allows(given[name])) continue;
      throw new InvalidRequestError(`${name} must be ${words}`, [name], {});
    }
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
      path,
      form,
      redact,
      context,
      read,
      extras,
      parseAs,
      isShown: true,
      signal,
      headers: { ...options.headers, ...readHeaders(headers) },
      timeoutMs: timeoutMs ?? options.timeoutMs,
      middleware,
      fetch,
    });
    if (!received) return parsed;
    // Only the gateway's own answer decides if the call took effect; a middleware may have replaced it.
    const isOk = reply === 'OK';
    const isWhole = isOk ? parsed.error === undefined : OBJECT.allows(parsed.error);
    if (isWhole && (isOk || !isReplaced)) return parsed;
    if (isOk && isReplaced) {
      throw new MiddlewareError('a middleware replaced a reply by an error', context, true);
    }
    // What middleware sees differs from the answer also if that holds a short secret.
    const response = showAnswer(received, `${baseUrl}${path}`, (text) => text);
    if (!isOk) return { error: JSON.parse(received.text ?? ''), response };
    return { data: parseAs === 'stream' ? response.body : await response[parseAs](), response };
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
      checkOptions('use', { middleware }, { middleware: MIDDLEWARE });
      transport.use(...middleware);
    },
    eject,
  };
  return client as unknown as FetchClient;
}
