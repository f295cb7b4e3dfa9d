import { sentBody } from '@cashfree-rest/server';
import type { RequestHandler, Response } from 'express';
import type { EventLog } from '../events/event-log.ts';
import type { FaultKind } from '../faults/fault-rules.ts';
import { type Clock, type ClockSetting, REAL_TIME, timeIn } from '../time/clock.ts';
import { describeRequest, type LoggedRequest } from './describe-request.ts';

const KEPT = 500;
/** Of a body and of a reply, in bytes and characters; the limits of memory follow from these two. */
const KEPT_LENGTH = 16 * 1024;
const KEPT_PATH = 200;

/** A request and its answer as they were; described only when they are asked for. */
export interface Exchange {
  readonly id: number;
  readonly requestId: string;
  readonly appId: string | undefined;
  /** By the merchant's clock. */
  readonly at: Date;
  readonly operationId: string | undefined;
  readonly orderId: string | undefined;
  readonly method: string;
  readonly path: string;
  /** At most its beginning. */
  readonly body: Uint8Array | undefined;
  /** `undefined` if the answer did not end. */
  readonly httpStatus: number | undefined;
  readonly reply: string | undefined;
  /** True if body or reply are too large to be kept whole. */
  readonly isCut: boolean;
  readonly durationMs: number;
  readonly fault: FaultKind | undefined;
}

export interface RequestFilter {
  readonly operationId?: string | undefined;
  readonly outcome?: LoggedRequest['outcome'] | undefined;
  readonly orderId?: string | undefined;
  readonly requestId?: string | undefined;
  /** Only requests that came before the one with this id. */
  readonly before?: number | undefined;
  readonly count: number;
}

/** The latest requests that this process answered; kept in memory only. */
export interface RequestLog {
  /** Before the stub: remembers the request and its answer, and publishes an event once it has ended. */
  readonly watch: RequestHandler;
  /**
   * Returns a merchant's requests, and those of unknown callers: without an `appId`, or with one that is not `known`.
   * The newest come first.
   */
  list(appId: string, known: ReadonlySet<string>, filter: RequestFilter): readonly LoggedRequest[];
}

export interface RequestLogOptions {
  readonly events: EventLog;
  /** The machine's clock. */
  readonly clock: Clock;
  /** Returns a merchant's clock as it was last read; `undefined` for one that was not read yet. */
  readonly clockOf: (appId: string) => ClockSetting | undefined;
  readonly faultOf: (response: Response) => FaultKind | undefined;
}

export function createRequestLog(options: RequestLogOptions): RequestLog {
  const { events, clock, clockOf, faultOf } = options;
  const kept: Exchange[] = [];
  let lastId = 0;

  function add(exchange: Exchange): void {
    kept.push(exchange);
    if (kept.length > KEPT * 2) kept.splice(0, KEPT);
    const { appId } = exchange;
    const isKnown = appId !== undefined && clockOf(appId) !== undefined;
    events.publish(isKnown ? appId : undefined, () => {
      const { at, orderId, requestId, summary, operationId, httpStatus } =
        describeRequest(exchange);
      const facts = { requestId, operationId, httpStatus };
      return { type: 'request', at, orderId: orderId ?? undefined, summary, facts };
    });
  }

  return {
    watch(request, response, next) {
      const startedAt = performance.now();
      const cameAt = clock.now();
      const [path = ''] = request.originalUrl.split('?');
      let reply: unknown;
      const end = response.end;
      response.end = ((...args: unknown[]) => {
        [reply] = args;
        return Reflect.apply(end, response, args);
      }) as typeof end;
      response.once('close', () => {
        const { appId, orderId } = Object(request.body) as Readonly<Record<string, unknown>>;
        const merchant = typeof appId === 'string' ? appId : undefined;
        const setting = merchant === undefined ? undefined : clockOf(merchant);
        const body = sentBody(request);
        const text = typeof reply === 'string' ? reply : undefined;
        const isCut = (body?.length ?? 0) > KEPT_LENGTH || (text?.length ?? 0) > KEPT_LENGTH;
        lastId += 1;
        add({
          id: lastId,
          requestId: String(response.getHeader('X-Request-Id') ?? ''),
          appId: merchant,
          at: timeIn(setting ?? REAL_TIME, { now: () => cameAt }),
          operationId: response.locals.operationId as string | undefined,
          orderId: typeof orderId === 'string' ? orderId : undefined,
          method: request.method,
          path: path.slice(0, KEPT_PATH),
          // A copy, because a part of a large body would keep all of it in memory.
          body: isCut ? body && new Uint8Array(body.subarray(0, KEPT_LENGTH)) : body,
          httpStatus: response.writableFinished ? response.statusCode : undefined,
          reply: text !== undefined && text.length <= KEPT_LENGTH ? text : undefined,
          isCut,
          durationMs: performance.now() - startedAt,
          fault: faultOf(response),
        });
      });
      next();
    },
    list(appId, known, { count, before = Number.POSITIVE_INFINITY, outcome, ...wanted }) {
      const found: LoggedRequest[] = [];
      for (const exchange of kept.slice(-KEPT).reverse()) {
        if (found.length === count) break;
        if (exchange.id >= before || !matches(exchange, wanted)) continue;
        if (exchange.appId !== appId && known.has(String(exchange.appId))) continue;
        const described = describeRequest(exchange);
        if (outcome === undefined || described.outcome === outcome) found.push(described);
      }
      return found;
    },
  };
}

function matches(
  exchange: Exchange,
  { operationId, orderId, requestId }: Omit<RequestFilter, 'count'>,
): boolean {
  return (
    (operationId === undefined || exchange.operationId === operationId) &&
    (orderId === undefined || exchange.orderId === orderId) &&
    (requestId === undefined || exchange.requestId === requestId)
  );
}
