import { type CallOptions, encodeForm, FormBodyError, type FormValue } from '@cashfree-rest/core';
import type {
  Call,
  OperationId,
  paths,
  Replies,
  RequestInput,
  Send,
} from '@cashfree-rest/generated-client';
import createFetchClient from 'openapi-fetch';
import { ConnectionError, GatewayError, InvalidRequestError, TimeoutError } from './errors.ts';
import { readReply } from './read-reply.ts';
import { isTimeout, TIMEOUT_RANGE } from './timeout.ts';

export interface SendOptions {
  readonly baseUrl: string;
  readonly credentials: { readonly appId: string; readonly secretKey: string };
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
}

/** The one place where a request leaves: adds the credentials, encodes, times out, reads the reply. */
export function createSend(options: SendOptions): Send {
  const { baseUrl, credentials, fetch } = options;
  const gateway = createFetchClient<paths>({
    baseUrl,
    // Called as a plain function: browsers refuse a `fetch` that is called on another object.
    fetch: (request) => fetch(request),
    // Never follow: a redirect would carry the secret in the body to wherever it points.
    redirect: 'manual',
  });

  return async function send<Id extends OperationId>(
    { operationId, path }: Call<Id>,
    request: RequestInput<Id>,
    call: CallOptions = {},
  ): Promise<Replies[Id]> {
    const body = encode(operationId, { ...request, ...credentials });
    const timeoutMs = call.timeoutMs ?? options.timeoutMs;
    if (!isTimeout(timeoutMs)) {
      throw new InvalidRequestError(`timeoutMs must be ${TIMEOUT_RANGE}`, ['timeoutMs'], {
        operationId,
      });
    }
    const headers = readHeaders(operationId, call.headers);
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
    try {
      const { response, data, error } = await gateway.POST(path, {
        // The types know the fields; the body is the text that our encoder made of them.
        body: body as never,
        bodySerializer: (encoded: unknown) => encoded as string,
        headers,
        parseAs: 'text',
        signal,
      });
      return readReply(operationId, response, data ?? error);
    } catch (cause) {
      if (cause instanceof GatewayError) throw cause;
      if (timeout.aborted) throw new TimeoutError(timeoutMs, { operationId });
      const message = call.signal?.aborted ? 'aborted by the caller' : 'no answer from the gateway';
      throw new ConnectionError(message, { operationId, cause });
    }
  };
}

function readHeaders(operationId: OperationId, extra: CallOptions['headers']): Headers {
  try {
    const headers = new Headers(extra);
    headers.set('Content-Type', 'application/x-www-form-urlencoded');
    return headers;
  } catch (cause) {
    throw new InvalidRequestError('a header is not valid', ['headers'], { operationId, cause });
  }
}

function encode(operationId: OperationId, fields: object): string {
  try {
    return encodeForm(fields as Record<string, FormValue | undefined>);
  } catch (cause) {
    if (!(cause instanceof FormBodyError)) throw cause;
    throw new InvalidRequestError(cause.message, [cause.field ?? ''], { operationId });
  }
}
