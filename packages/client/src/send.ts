import {
  type CallOptions,
  encodeForm,
  FormBodyError,
  type FormValue,
  pendingReply,
  type ReplyWithResponse,
} from '@cashfree-rest/core';
import type { Call, OperationId, Replies, Send } from '@cashfree-rest/generated-client';
import {
  ConnectionError,
  type GatewayError,
  InvalidRequestError,
  UnexpectedReplyError,
} from './errors.ts';
import { createPost } from './post.ts';
import { hadNoEffect, isLost, pauseBefore, type RetryOptions, sleep } from './retry.ts';
import { settle } from './settle.ts';
import { isTimeout, TIMEOUT_RANGE } from './timeout.ts';

type Fields = Readonly<Record<string, FormValue | undefined>>;

/** Takes what is said of each attempt; pino, the stub's logger and `console` do. No value of a field is said. */
export interface ClientLogger {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
}

/** Compares a reply with the document: what is wrong with it, or `undefined`. */
export type ReplyCheck = (operationId: OperationId, reply: object) => string | undefined;

export interface SendOptions {
  readonly baseUrl: string;
  /** Added to every request. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly retry: Required<{ [Name in keyof RetryOptions]: NonNullable<RetryOptions[Name]> }>;
  readonly logger: ClientLogger | undefined;
  readonly strict: ReplyCheck | undefined;
}

/** Sends calls: adds the credentials, encodes, repeats what may be repeated, finds out what became of the rest. */
export function createSend(options: SendOptions): Send {
  const { credentials, retry, logger, strict } = options;
  const secrets = Object.values(credentials);
  const post = createPost({
    ...options,
    hidden: [...secrets, ...secrets.map((secret) => encodeForm({ secret }).slice(7))],
  });

  async function run<Id extends OperationId>(
    call: Call<Id>,
    fields: Fields,
    callOptions: CallOptions,
    lostBefore?: GatewayError,
  ): Promise<ReplyWithResponse<Replies[Id]>> {
    const { operationId } = call;
    const { signal } = callOptions;
    const attempt = {
      body: encode(call, { ...fields, ...credentials }),
      headers: readHeaders(operationId, callOptions.headers),
      timeoutMs: checkTimeout(operationId, callOptions.timeoutMs ?? options.timeoutMs),
      signal,
    };
    if (signal?.aborted) throw new ConnectionError('aborted by the caller', { operationId });
    let lost = lostBefore;
    for (let sent = 1; ; sent += 1) {
      try {
        const answer = await post(call, attempt);
        const { httpStatus, headers } = answer;
        const requestId = headers.get('X-Request-Id');
        logger?.info({ operationId, requestId, sent, httpStatus }, 'answered');
        return answer;
      } catch (thrown) {
        const error = thrown as GatewayError;
        const { code, requestId } = error;
        logger?.warn({ operationId, requestId, sent, code }, 'failed');
        if (isLost(error)) lost = error;
        const pause = signal?.aborted ? undefined : pauseAfter(error, call, sent);
        if (pause !== undefined) await sleep(pause, signal);
        else if (lost === undefined || call.safe) throw error;
        else return settle({ call, lost, last: error, repeat, options: callOptions });
      }
    }

    async function repeat(): Promise<Replies[Id]> {
      return (await run(call, fields, { ...callOptions, signal: undefined }, lost)).reply;
    }
  }

  /** How long to wait before the call is sent again; `undefined` if it must not be. */
  function pauseAfter(error: GatewayError, call: Call<OperationId>, sent: number) {
    const may = hadNoEffect(error) || (isLost(error) && (call.safe || call.key));
    return may && sent <= retry.times ? pauseBefore(sent, error, retry.pauseMs) : undefined;
  }

  async function runStrictly<Id extends OperationId>(
    call: Call<Id>,
    fields: Fields,
    callOptions: CallOptions,
  ): Promise<ReplyWithResponse<Replies[Id]>> {
    const answer = await run(call, fields, callOptions);
    const { operationId } = call;
    const finding = strict?.(operationId, answer.reply);
    if (finding === undefined) return answer;
    throw new UnexpectedReplyError(finding, answer.httpStatus, { operationId });
  }

  return (call, request, callOptions = {}) =>
    pendingReply(runStrictly(call, request as Fields, callOptions));
}

function checkTimeout(operationId: OperationId, timeoutMs: number): number {
  if (isTimeout(timeoutMs)) return timeoutMs;
  const message = `timeoutMs must be ${TIMEOUT_RANGE}`;
  throw new InvalidRequestError(message, ['timeoutMs'], { operationId });
}

function readHeaders(operationId: OperationId, extra: CallOptions['headers']): Headers {
  try {
    const headers = new Headers(extra);
    headers.set('Content-Type', 'application/x-www-form-urlencoded');
    return headers;
  } catch {
    // What the runtime says of a header quotes its value.
    throw new InvalidRequestError('a header is not valid', ['headers'], { operationId });
  }
}

function encode(call: Call<OperationId>, fields: Fields): string {
  try {
    return encodeForm(fields, call.integers);
  } catch (cause) {
    if (!(cause instanceof FormBodyError)) throw cause;
    const { operationId } = call;
    throw new InvalidRequestError(cause.message, [cause.field ?? ''], { operationId });
  }
}
