import { fault } from './check-allowed.ts';
import type { IncomingCall } from './incoming-call.ts';

/** The longest part of a header that the log shows. */
const MAX_SHOWN = 200;

/** @throws {TypeError} for text that no browser sends as an origin, such as one with a path or a `*`. */
export function checkOrigins(origins: readonly string[]): void {
  for (const origin of origins) {
    const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin;
    if (!isOrigin || origin === 'null') {
      throw fault('origins must be like https://shop.example, without a path');
    }
  }
}

/** The log entry of a call from a page of another origin. */
export interface OriginFault {
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly allowed: readonly string[];
  readonly advice: string;
}

/**
 * Returns why the origin of a call is refused; `undefined` if its pages may call. Without this check any page could
 * call in a user's name.
 */
export function findOriginFault(
  { headers, ownOrigin }: IncomingCall,
  origins: readonly string[],
): OriginFault | undefined {
  const origin = headers.get('Origin')?.slice(0, MAX_SHOWN);
  const fetchSite = headers.get('Sec-Fetch-Site')?.slice(0, MAX_SHOWN);
  const allowed = ownOrigin === undefined ? origins : [ownOrigin, ...origins];
  if (origin === undefined ? fetchSite === 'same-origin' : allowed.includes(origin)) {
    return undefined;
  }
  const isPage = origin !== undefined && origin !== 'null';
  const advice = isPage
    ? `if its pages may call, add ${origin} to the option origins; a proxy in front that changes Host needs that too`
    : 'no page of an origin makes this call';
  return { origin, fetchSite, allowed, advice };
}

/** Lets pages of the listed origins read the replies, including errors. */
export function corsHeaders(
  { headers }: IncomingCall,
  origins: readonly string[],
): Readonly<Record<string, string>> {
  if (origins.length === 0) return {};
  const origin = headers.get('Origin') ?? '';
  if (!origins.includes(origin)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After',
  };
}

/** Returns the answer to a CORS preflight from a listed origin; `undefined` if it is not a preflight. */
export function answerQuestion(
  { method, headers }: IncomingCall,
  origins: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const isQuestion = method === 'OPTIONS' && headers.get('Access-Control-Request-Method') !== null;
  if (!isQuestion || !origins.includes(headers.get('Origin') ?? '')) return undefined;
  return {
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'Content-Type, X-Request-Id',
    'Access-Control-Max-Age': '600',
  };
}
