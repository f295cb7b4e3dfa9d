import { type CallOptions, pendingReply, type ReplyWithResponse } from '@cashfree-rest/core';
import type { Call, OperationId, Replies, Send } from '@cashfree-rest/generated-client';
import { checkCall } from './check-call.ts';
import {
  AbortedError,
  type GatewayError,
  InvalidRequestError,
  MiddlewareError,
  UnexpectedReplyError,
} from './errors.ts';
import type { Fetch } from './fetch.ts';
import type { Middleware } from './middleware.ts';
import { createPost } from './post.ts';
import { readHeaders } from './read-headers.ts';
import { readRequestId } from './read-reply.ts';
import { isTaken, recoverReply } from './recover-reply.ts';
import { createRedact } from './redact.ts';
import { hadNoEffect, isLost, pauseBefore, type RetryOptions, sleep } from './retry.ts';
import { type Fields, joinForms, secretsIn, writeCall, writeForm } from './write-form.ts';

/** Receives one entry per attempt. Field values are never logged. Works with pino, the stub's logger and `console`. */
export interface ClientLogger {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
}

/** Compares calls with the document. */
export interface ReplyCheck {
  /** Returns what is wrong with a reply, or `undefined`. */
  (operationId: OperationId, reply: object): string | undefined;
  /** Returns what is wrong with a field name of the request, or `undefined`. */
  explainUnknownField?(operationId: OperationId, name: string): string | undefined;
}

export interface SendOptions {
  readonly baseUrl: string;
  /** Added to every request. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly middleware: readonly Middleware[];
  readonly timeoutMs: number;
  readonly maxReplyBytes: number;
  readonly retry: Required<{ [Name in keyof RetryOptions]: NonNullable<RetryOptions[Name]> }>;
  readonly logger: ClientLogger | undefined;
  readonly strict: ReplyCheck | undefined;
}

/** Sends calls: adds the credentials, encodes the form, repeats safe calls and finds out the outcome of the others. */
export function createSend(options: SendOptions): Send {
  const { credentials, retry, logger, strict } = options;
  const secrets = secretsIn(credentials);
  const secretForm = writeForm(credentials);
  const post = createPost({ ...options, secrets, secretForm });
  const redactAbout = createRedact(secrets);

  async function run<Id extends OperationId>(
    call: Call<Id>,
    request: Fields,
    callOptions: CallOptions,
    before?: { readonly lost: GatewayError | undefined; readonly isOwnKey: boolean },
  ): Promise<ReplyWithResponse<Replies[Id]>> {
    checkCall(call, request, callOptions);
    const { operationId, key } = call;
    const { signal } = callOptions;
    // Copied now, because the caller may change the object while we wait.
    const fields = { ...request };
    const isOwnKey = before?.isOwnKey ?? (key !== undefined && !fields[key]);
    if (key && !fields[key]) fields[key] = call.makeKey?.();
    for (const [name, value] of Object.entries(fields)) {
      const finding = value !== undefined && strict?.explainUnknownField?.(operationId, name);
      if (finding) throw new InvalidRequestError(finding, [name], call);
    }
    const form = writeCall(fields, credentials, { operationId });
    const redact = redactAbout(joinForms(form, secretForm));
    const attempt = {
      form,
      redact,
      headers: { ...options.headers, ...readHeaders(callOptions.headers) },
      timeoutMs: callOptions.timeoutMs ?? options.timeoutMs,
      signal,
    };
    if (signal?.aborted) throw new AbortedError(signal, call);
    let lost = before?.lost;
    for (let sent = 1; ; sent += 1) {
      try {
        const answer = await post(call, { ...attempt, sent });
        const { reply, httpStatus, headers } = answer;
        const fault = call.findFault?.(reply, fields);
        if (fault) throw new UnexpectedReplyError(fault, httpStatus, call);
        if (logger) {
          const requestId = readRequestId(headers, redact);
          say('info', { operationId, requestId, sent, httpStatus }, 'answered');
        }
        return answer;
      } catch (thrown) {
        let error = thrown as GatewayError;
        const { code, requestId } = error;
        say('warn', { operationId, requestId, sent, code }, 'failed');
        // Some runtimes and proxies repeat a request on their own; then the first answer we see says that our own id
        // exists.
        if (isLost(error) || (isOwnKey && isTaken(call, error))) lost = error;
        const repeat = async () => {
          const later = { ...callOptions, signal: undefined };
          return (await run(call, fields, later, { lost, isOwnKey })).reply;
        };
        const pause = signal?.aborted ? undefined : pauseAfter(error, call, sent);
        if (pause !== undefined) {
          await sleep(pause, signal);
          if (!signal?.aborted) continue;
          error = new AbortedError(signal, call);
        }
        if (lost === undefined || call.safe) throw error;
        return recoverReply({
          call,
          fields,
          isOwnKey,
          lost,
          last: error,
          repeat,
          redact,
          callOptions,
        });
      }
    }
  }

  /** An error of the logger must not look like the outcome of the call. */
  function say(level: 'info' | 'warn', context: object, message: string): void {
    try {
      logger?.[level](context, message);
    } catch {}
  }

  /** Returns the milliseconds to wait before the call is sent again; `undefined` if it must not be repeated. */
  function pauseAfter(error: GatewayError, call: Call<OperationId>, sent: number) {
    const isUnknown = isLost(error) && !(error instanceof MiddlewareError);
    const may = hadNoEffect(error) || (isUnknown && (call.safe || call.key));
    return may && sent <= retry.times ? pauseBefore(sent, error, retry.pauseMs) : undefined;
  }

  return (call, request, callOptions = {}) => {
    const answer = run(call, request as Fields, callOptions);
    const checked = strict
      ? answer.then((all) => {
          const finding = strict(call.operationId, all.reply);
          if (finding === undefined) return all;
          throw new UnexpectedReplyError(finding, all.httpStatus, call);
        })
      : answer;
    return pendingReply(checked);
  };
}
