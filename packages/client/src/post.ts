import type { ReplyWithResponse } from '@cashfree-rest/core';
import type { Call, OperationId, Replies } from '@cashfree-rest/generated-client';
import { ConnectionError, type GatewayError, TimeoutError } from './errors.ts';
import { readReply } from './read-reply.ts';
import { safeCause } from './safe-cause.ts';
import { runWithin } from './timeout.ts';

export interface PostOptions {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** What may stand in no error, as it is and as a form writes it. */
  readonly hidden: readonly string[];
}

/** One attempt at a call. */
export interface Attempt {
  /** The form. */
  readonly body: string;
  readonly headers: Headers;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

export type Post = <Id extends OperationId>(
  call: Call<Id>,
  attempt: Attempt,
) => Promise<ReplyWithResponse<Replies[Id]>>;

/** The one place where a request leaves and its answer comes in. */
export function createPost({ baseUrl, fetch, hidden }: PostOptions): Post {
  return async function post({ operationId, path }, attempt) {
    const { body, headers, timeoutMs } = attempt;
    const outcome = await runWithin(timeoutMs, attempt.signal, async (signal) => {
      // Never follow: a redirect would carry the secret in the body to wherever it points.
      const init = { method: 'POST', body, headers, signal, redirect: 'manual' } as const;
      const response = await fetch(`${baseUrl}${path}`, init);
      return { response, text: await response.text() };
    }).catch((thrown: unknown) => {
      const cause = safeCause(thrown, [...hidden, body]);
      throw new ConnectionError('no answer from the gateway', { operationId, cause });
    });
    if ('interruption' in outcome) {
      if (outcome.interruption === 'timed out') throw new TimeoutError(timeoutMs, { operationId });
      throw abortedBy(attempt.signal, operationId);
    }
    const { response, text } = outcome.result;
    const reply = readReply(operationId, response, text, [...hidden, body]);
    return { reply, httpStatus: response.status, headers: response.headers, body: text };
  };
}

export function abortedBy(signal: AbortSignal | undefined, operationId: OperationId): GatewayError {
  return new ConnectionError('aborted by the caller', { operationId, cause: signal?.reason });
}
