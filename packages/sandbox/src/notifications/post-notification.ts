import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { ForbiddenTargetError, notificationTarget } from './notification-target.ts';
import { keptHeaders, type ReceivedReply, readBeginning } from './received-reply.ts';

/** The default time that a merchant's server may take to answer. */
export const DEFAULT_NOTIFY_TIMEOUT_MS = 10_000;

export interface PostNotificationOptions {
  readonly url: string;
  /** Already signed, in the order of the wire. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** True if strangers choose the addresses; then only public ones are called. */
  readonly isPublic: boolean;
  /** Hosts that are always called. */
  readonly notifyHosts?: readonly string[] | undefined;
  /** For the whole exchange, from the DNS lookup to the last byte. */
  readonly timeoutMs: number;
  readonly lookup?: LookupFunction | undefined;
  /** Cuts the exchange off, unless the answer has already arrived. */
  readonly signal?: AbortSignal | undefined;
}

export interface DeliveryResult {
  /** `null` if no answer arrived. */
  readonly httpStatus: number | null;
  /** Until the status arrived, or the attempt ended without one. */
  readonly latencyMs: number;
  /** A short text that quotes nothing of the request; `null` only for 2xx. */
  readonly failure: string | null;
  /** What the server sent back; `null` if no answer arrived. */
  readonly reply: ReceivedReply | null;
}

// Older Java servers decode a form as Latin-1 unless it declares a charset.
const CONTENT_TYPE = 'application/x-www-form-urlencoded; charset=utf-8';
/** The most bytes of an answer's body that are read, so that a server which is still writing is not cut off at once. */
const MAX_BODY_BYTES = 4096;
/** Node's default of 250 ms is too short for a server on the other side of the world. */
const ADDRESS_TIMEOUT_MS = 2000;

const USER_AGENT = 'cashfree-rest-sandbox';

class NoAnswerError extends Error {}

type Answer = Omit<DeliveryResult, 'failure'> & { readonly httpStatus: number };

/**
 * Posts a payment result to a merchant's server, once. Every failure is a result.
 * @throws the signal's reason if it aborts.
 */
export async function postNotification(options: PostNotificationOptions): Promise<DeliveryResult> {
  const startedAt = performance.now();
  const latencyMs = () => Math.round(performance.now() - startedAt);
  try {
    const answer = await exchange(options, latencyMs);
    return { ...answer, failure: explainStatus(answer.httpStatus) };
  } catch (error) {
    options.signal?.throwIfAborted();
    const failure = explainError(error);
    return { httpStatus: null, latencyMs: latencyMs(), failure, reply: null };
  }
}

/** Resolves once the connection is closed. */
function exchange(options: PostNotificationOptions, latencyMs: () => number): Promise<Answer> {
  const { url, lookup } = notificationTarget(options);
  const { timeoutMs, signal } = options;
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const connection = { lookup, agent: false, autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT_MS };
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      ...connection,
      signal,
      method: 'POST',
      headers: { Accept: '*/*', 'Content-Type': CONTENT_TYPE, 'User-Agent': USER_AGENT },
    });
    const timer = setTimeout(() => {
      request.destroy(new NoAnswerError(`no answer within ${timeoutMs / 1000} s`));
    }, timeoutMs);
    let reason: unknown = new NoAnswerError('connection closed before an answer');
    let getAnswer: (() => Answer) | undefined;
    request.on('error', (error) => {
      reason = error;
    });
    request.on('response', (response) => {
      const answer = { httpStatus: response.statusCode ?? 0, latencyMs: latencyMs() };
      const headers = keptHeaders(response.rawHeaders);
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= MAX_BODY_BYTES) request.destroy();
      });
      getAnswer = () => {
        const body = readBeginning(Buffer.concat(chunks));
        const isCut = headers.isCut || body.isCut || !response.complete;
        return { ...answer, reply: { headers: headers.list, body: body.text, isCut } };
      };
      // Only the status counts, even if the body fails.
      response.on('error', () => undefined);
    });
    request.on('close', () => {
      clearTimeout(timer);
      if (getAnswer === undefined) reject(reason);
      else resolve(getAnswer());
    });
    request.end(formText(options.fields));
  });
}

/** Returns the body as it is sent. */
export function formText(fields: PostNotificationOptions['fields']): string {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  return body.toString();
}

function explainStatus(httpStatus: number): string | null {
  if (httpStatus >= 200 && httpStatus < 300) return null;
  const isRedirect = httpStatus >= 300 && httpStatus < 400;
  return `answered with ${httpStatus}${isRedirect ? '; redirects are not followed' : ''}`;
}

/** Explains Node's codes; the first match counts. */
const CAUSES: readonly (readonly [codes: RegExp, cause: string])[] = [
  [/^ECONNREFUSED$/u, 'connection refused'],
  [/^(ECONNRESET|EPIPE)$/u, 'connection closed before an answer'],
  [/^(ENOTFOUND|EAI_\w+)$/u, 'host name not found'],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)$/u, 'host not reachable'],
  [/CERT|SIGNATURE/u, 'certificate not accepted'],
  [/^(EPROTO$|ERR_SSL_|ERR_TLS_)/u, 'no TLS connection'],
  [/^HPE_/u, 'the answer is not HTTP'],
];

/** Uses only codes, because messages can quote what was sent. */
function explainError(error: unknown): string {
  if (error instanceof NoAnswerError || error instanceof ForbiddenTargetError) return error.message;
  const { code = 'unknown' } = Object(error) as { code?: string };
  const [, cause = 'request failed'] = CAUSES.find(([codes]) => codes.test(code)) ?? [];
  return `${cause} (${code})`;
}
