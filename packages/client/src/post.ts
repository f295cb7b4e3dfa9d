import type { ReplyWithResponse } from '@cashfree-rest/core';
import type { Call, OperationId, Replies } from '@cashfree-rest/generated-client';
import { ConnectionError, UnsentError } from './errors.ts';
import type { Fetch } from './fetch.ts';
import { readReply } from './read-reply.ts';
import { readText } from './read-text.ts';
import type { Redact } from './redact.ts';
import { reasonOf, safeCause } from './safe-cause.ts';
import { runWithin } from './timeout.ts';
import { isUnsent } from './unsent.ts';

export interface PostOptions {
  readonly baseUrl: string;
  readonly fetch: Fetch;
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
  /** Which attempt at its call it is, from 1. */
  readonly sent: number;
}

export type Post = <Id extends OperationId>(
  call: Call<Id>,
  attempt: Attempt,
) => Promise<ReplyWithResponse<Replies[Id]>>;

/** The one place where a request leaves and its answer comes in. */
export function createPost({ baseUrl, fetch, maxReplyBytes }: PostOptions): Post {
  async function exchange<Id extends OperationId>(
    { operationId, path }: Call<Id>,
    { body, redact, headers, sent }: Attempt,
    signal: AbortSignal,
  ): Promise<ReplyWithResponse<Replies[Id]>> {
    const url = `${baseUrl}${path}`;
    let response: Response | undefined;
    let text: string | undefined;
    try {
      // Never follow: a redirect would carry the secret in the body to wherever it points. Workers know no 'error'.
      const init = { method: 'POST', body, headers, signal, redirect: 'manual' } as const;
      response = (await fetch(url, init)) as Response;
      text = await readText(response, maxReplyBytes);
    } catch (thrown) {
      const cause = safeCause(thrown, redact);
      const options = { operationId, attempts: sent, cause };
      const what = `${redact(hostOf(baseUrl))}${reasonOf(cause)}`;
      if (!response && isUnsent(thrown))
        throw new UnsentError(`no request could be sent to ${what}`, options);
      throw new ConnectionError(`no answer from ${what}`, options);
    }
    const context = { operationId, url, attempts: sent };
    const reply = readReply(context, response, text ?? maxReplyBytes, redact);
    return { reply, httpStatus: response.status, headers: response.headers, body: text ?? '' };
  }

  return (call, attempt) => {
    const options = { operationId: call.operationId, attempts: attempt.sent };
    return runWithin(attempt, options, (signal) => exchange(call, attempt, signal));
  };
}

/** A browser's base URL may be a path. */
function hostOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
}
