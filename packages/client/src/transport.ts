import createOpenapiFetch from 'openapi-fetch';
import { type Arrived, type Dispatch, type Parsed, readArrival, readLate } from './arrival.ts';
import { TimeoutError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Fetch } from './fetch.ts';
import { type ExitOptions, leave } from './leave.ts';
import type { Middleware } from './middleware.ts';
import { PlainRequest } from './plain-request.ts';
import { createRedact } from './redact.ts';
import { runWithin } from './timeout.ts';
import { nothingSent } from './unsent.ts';
import { type Fields, FORM_HEADERS, writeForm } from './write-form.ts';

export interface TransportOptions extends ExitOptions {
  readonly baseUrl: string;
  readonly secrets: readonly string[];
  readonly fetch: Fetch;
  readonly middleware: readonly Middleware[];
}

/** Sends every request of every client, through openapi-fetch and past the middleware. */
export interface Transport {
  /**
   * Sends a request once.
   *
   * @throws {GatewayError} if no valid answer comes.
   */
  dispatch<Reply>(dispatch: Dispatch<Reply>): Promise<Arrived<Reply>>;
  use(...middleware: readonly Middleware[]): void;
  eject(...middleware: readonly Middleware[]): void;
}

/** The parts of openapi-fetch that are used. Its types are about documents; ours are in `fetch-paths.ts`. */
interface OpenapiFetch {
  POST(path: string, init: object): Promise<Parsed>;
}

export function createTransport(options: TransportOptions): Transport {
  const { baseUrl } = options;
  let shared = options.middleware;
  const hideSecret = createRedact(options.secrets)('');
  // openapi-fetch sends bodies as JSON by default.
  const bodySerializer = (body: unknown) => writeForm(body as Fields | string);
  const inner = createOpenapiFetch({ baseUrl, bodySerializer }) as unknown as OpenapiFetch;

  return {
    dispatch: async (call) => {
      const middleware = [...shared, ...(call.middleware ?? [])];
      const exchange: Exchange = {
        operationId: call.context.operationId,
        baseUrl,
        url: `${baseUrl}${call.path}`,
        form: call.form,
        fetch: call.fetch ?? options.fetch,
        extras: call.extras ?? {},
        isShown: call.isShown || middleware.length > 0,
        hideSecret: middleware.length > 0 ? hideSecret : (text) => text,
        hasLeft: false,
        isClosed: false,
      };
      const send = (signal: AbortSignal) =>
        inner.POST(call.path, {
          ...exchange.extras,
          // A middleware may use everything that a real request offers.
          ...(middleware.length === 0 && { Request: PlainRequest }),
          middleware,
          body: call.form,
          headers: { ...call.headers, ...FORM_HEADERS },
          signal,
          parseAs: call.parseAs ?? 'text',
          fetch: (request: Request | PlainRequest) => leave(request, exchange, signal, options),
        });
      try {
        return await runWithin(call, call.context, (signal) =>
          readArrival(call, exchange, send(signal)),
        );
      } catch (error) {
        if (!exchange.hasLeft) nothingSent.add(Object(error));
        if (error instanceof TimeoutError && middleware.length > 0) {
          throw readLate(call, exchange, error);
        }
        throw error;
      }
    },
    use: (...middleware) => {
      shared = [...shared, ...middleware];
    },
    eject: (...middleware) => {
      shared = shared.filter((one) => !middleware.includes(one));
    },
  };
}
