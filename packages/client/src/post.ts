import type { ReplyWithResponse } from '@cashfree-rest/core';
import type { Call, OperationId, Replies } from '@cashfree-rest/generated-client';
import type { Parsed } from './arrival.ts';
import { MiddlewareError } from './errors.ts';
import type { Received } from './exchange.ts';
import { readReply } from './read-reply.ts';
import type { Redact } from './redact.ts';
import { createTransport, type TransportOptions } from './transport.ts';

/** One attempt at a call. */
export interface Attempt {
  /** The form without the credentials. */
  readonly form: string;
  readonly redact: Redact;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** The number of this attempt, from 1. */
  readonly sent: number;
}

export type Post = <Id extends OperationId>(
  call: Call<Id>,
  attempt: Attempt,
) => Promise<ReplyWithResponse<Replies[Id]>>;

/** Sends one attempt at a call and reads its answer. */
export function createPost(options: TransportOptions): Post {
  const { baseUrl, maxReplyBytes } = options;
  const transport = createTransport(options);

  return async <Id extends OperationId>({ operationId, path }: Call<Id>, attempt: Attempt) => {
    const { redact, sent } = attempt;
    const context = { operationId, attempts: sent };
    const read = (received: Received) => {
      const { headers, status, text } = received;
      const about = { operationId, url: `${baseUrl}${path}`, attempts: sent };
      const reply = readReply(about, received, text ?? maxReplyBytes, redact);
      return { reply, httpStatus: status, headers, body: text ?? '' };
    };
    const { reply, parsed, isReplaced } = await transport.dispatch({
      ...attempt,
      path,
      context,
      read,
    });
    if (reply && !isReplaced) return reply;
    try {
      return read(receivedFrom(parsed));
    } catch (cause) {
      // Without an answer of the gateway, the middleware's answer counts.
      if (!reply) throw cause;
      const message = 'a middleware replaced a reply by something that is not one';
      throw new MiddlewareError(message, { ...context, cause }, true);
    }
  };
}

/** An answer of a middleware; openapi-fetch has already read it. */
function receivedFrom({ data, error, response }: Parsed): Received {
  const { status, ok, headers } = response;
  const body = data ?? error ?? '';
  return { status, ok, headers, text: typeof body === 'string' ? body : JSON.stringify(body) };
}
