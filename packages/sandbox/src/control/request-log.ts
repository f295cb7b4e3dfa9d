import type { Logger } from '@cashfree-rest/server';

const KEPT = 500;

/** A request to the API as the stub logs it, without sensitive values. */
export interface LoggedRequest {
  readonly requestId: string;
  readonly at: Date;
  readonly method: string;
  readonly path: string | undefined;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly httpStatus: number;
  /** Milliseconds. */
  readonly durationMs: number;
}

/** The latest requests that this process answered, newest first; kept in memory only. */
export interface RequestLog {
  /** Passes entries on, and keeps those of requests. */
  readonly logger: Logger;
  /**
   * Returns a merchant's requests, and those of unknown callers: without an `appId`, or with one that is not `known`.
   */
  list(appId: string, known: ReadonlySet<string>, count: number): readonly LoggedRequest[];
}

export function createRequestLog(next: Logger, now: () => Date): RequestLog {
  const requests: LoggedRequest[] = [];
  return {
    logger: {
      info(context, message) {
        if ('httpStatus' in context) {
          requests.push({ ...(context as Omit<LoggedRequest, 'at'>), at: now() });
          if (requests.length > KEPT * 2) requests.splice(0, KEPT);
        }
        next.info(context, message);
      },
      warn: (context, message) => next.warn(context, message),
      error: (context, message) => next.error(context, message),
    },
    list: (appId, known, count) =>
      requests
        .slice(-KEPT)
        .reverse()
        .filter(({ body }) => body?.appId === appId || !known.has(String(body?.appId)))
        .slice(0, count),
  };
}
