import {
  BOOLEAN,
  checkOptions,
  FUNCTION,
  HOST_NAMES,
  OBJECT,
  type OptionRule,
  oneOf,
  required,
} from '@cashfree-rest/core';
import type { OperationId } from '@cashfree-rest/generated-server';
import type { Request, RequestHandler } from 'express';
import { checkNames, OPERATION_IDS } from './check-names.ts';
import type { ReplyCheck } from './engine/check-replies.ts';
import { checkRateLimit, type RateLimit } from './limit-rate.ts';
import { LOGGER, type Logger } from './logger.ts';
import { checkHooks, type Hooks } from './operation-hooks.ts';
import type { OnError } from './report-error.ts';

export interface StubOptions<Merchant extends object> {
  /**
   * Returns the merchant with these credentials; `undefined` answers 401. Called for valid requests only. A merchant is
   * an object, so that a mistaken `false` or `null` refuses the call.
   */
  readonly authenticate: (
    appId: string,
    secretKey: string,
    context: AuthenticateContext,
  ) => Merchant | undefined | Promise<Merchant | undefined>;
  /**
   * How to treat a reply that breaks the document or has undocumented fields. `strict` answers 500 with the path; `log`
   * logs it and sends it unchanged; `off` checks nothing. Default: `strict`, and `log` with `NODE_ENV=production`.
   */
  readonly replyCheck?: ReplyCheck | undefined;
  /** The share of replies that `log` checks, from 0 to 1; default 1. */
  readonly replySampleRate?: number | undefined;
  /** Answers every error with this HTTP status, for clients that lose the body of a 4xx. */
  readonly errorStatus?: 200 | undefined;
  /**
   * Express handlers for single operations, such as a limit of their own. They run before the body is read; what they
   * put on the request, `authenticate` sees. An error that they pass on becomes a reply.
   */
  readonly middleware?: Readonly<Partial<Record<OperationId, RequestHandler>>> | undefined;
  /**
   * Functions that run before and after the handlers of single operations, with what the handler receives and its
   * outcome. `before` may refuse the request.
   */
  readonly hooks?: Hooks<Merchant> | undefined;
  /** Gives handlers Express's request as `request`. Default: false, because it holds the credentials. */
  readonly passRequest?: boolean | undefined;
  /**
   * What compares requests and replies with the document, with the same results: `express-openapi-validator`, which
   * compiles the document at the start, or `compiled`, functions that were generated from it. Those cost a fraction, and
   * need no `new Function`. Default: `express-openapi-validator`.
   */
  readonly validation?: Validation | undefined;
  /**
   * Hosts that `notifyUrl` may name over plain http in addition to this machine, such as a container `shop`. Default:
   * none.
   */
  readonly notifyHosts?: readonly string[] | undefined;
  /** Receives requests and faults: `createLogger()`, or your own pino. Default: no log. */
  readonly logger?: Logger | undefined;
  /** Refuses an address with 429 after this many requests. Default: no limit. */
  readonly rateLimit?: RateLimit | undefined;
  /**
   * Receives every exception that a caller gets as a 500: from a handler, from `authenticate`, and for a reply that
   * breaks the document under `strict`. It cannot change the reply.
   */
  readonly onError?: OnError | undefined;
  /**
   * How to treat a request below `/api/v1` whose path or method is not an operation. `refuse` answers 404 or 405;
   * `pass` leaves it unchanged to the app's next route. Default `refuse`.
   */
  readonly unknownRequests?: UnknownRequests | undefined;
}

/** What `authenticate` receives beside the credentials. */
export interface AuthenticateContext {
  readonly operationId: OperationId;
  readonly requestId: string;
  readonly request: Request;
}

export type Validation = 'express-openapi-validator' | 'compiled';

export type UnknownRequests = 'refuse' | 'pass';

const SHARE: OptionRule = {
  allows: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  words: 'a number from 0 to 1',
};

/** @throws {TypeError} for values that the compiler refuses or cannot check; plain JavaScript and numbers need this. */
export function checkStubOptions<Merchant extends object>(options: StubOptions<Merchant>): void {
  checkOptions('createStub', options, {
    authenticate: required(FUNCTION),
    replyCheck: oneOf(['strict', 'log', 'off']),
    replySampleRate: SHARE,
    errorStatus: oneOf([200]),
    validation: oneOf(['express-openapi-validator', 'compiled']),
    middleware: OBJECT,
    hooks: OBJECT,
    passRequest: BOOLEAN,
    notifyHosts: HOST_NAMES,
    logger: LOGGER,
    onError: FUNCTION,
    unknownRequests: oneOf(['refuse', 'pass']),
  });
  const { middleware = {} } = options;
  checkNames('createStub: middleware', 'operation', OPERATION_IDS, middleware, FUNCTION);
  checkHooks(options.hooks ?? {});
  if (options.rateLimit !== undefined) checkRateLimit('createStub', options.rateLimit);
}
