import type { ReplyWithResponse } from '@cashfree-rest/core';
import type { Call, OperationId, Replies } from '@cashfree-rest/generated-client';
import { ConnectionError, UnsentError } from './errors.ts';
import { readReply } from './read-reply.ts';
import { readText } from './read-text.ts';
import type { Redact } from './redact.ts';
import { safeCause } from './safe-cause.ts';
import { runWithin } from './timeout.ts';
import { isUnsent } from './unsent.ts';

export interface PostOptions {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly maxReplyBytes: number;
}

/** One attempt at a call. */
export interface Attempt {
  /** The form. */
  readonly body: string;
  readonly redact: Redact;
  readonly headers: Record<string, string>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

export type Post = <Id extends OperationId>(
  call: Call<Id>,
  attempt: Attempt,
) => Promise<ReplyWithResponse<Replies[Id]>>;

/** The one place where a request leaves and its answer comes in. */
export function createPost({ baseUrl, fetch, maxReplyBytes }: PostOptions): Post {
  async function exchange<Id extends OperationId>(
    { operationId, path }: Call<Id>,
    { body, redact, headers }: Attempt,
    signal: AbortSignal,
  ): Promise<ReplyWithResponse<Replies[Id]>> {
    let response: Response | undefined;
    let text: string | undefined;
    try {
      // Never follow: a redirect would carry the secret in the body to wherever it points. Workers know no 'error'.
      const init = { method: 'POST', body, headers, signal, redirect: 'manual' } as const;
      response = await fetch(`${baseUrl}${path}`, init);
      text = await readText(response, maxReplyBytes);
    } catch (thrown) {
      const options = { operationId, cause: safeCause(thrown, redact) };
      if (!response && isUnsent(thrown)) throw new UnsentError('no request could be sent', options);
      throw new ConnectionError('no answer from the gateway', options);
    }
    const reply = readReply(operationId, response, text ?? maxReplyBytes, redact);
    return { reply, httpStatus: response.status, headers: response.headers, body: text ?? '' };
  }

  return (call, attempt) => runWithin(attempt, call, (signal) => exchange(call, attempt, signal));
}
