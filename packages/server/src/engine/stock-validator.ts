import type { Response } from 'express';
import { runHandlers } from './run-handlers.ts';
import { describeFault, type Problem, problemAt, type Validator } from './validator.ts';

export interface StockValidatorOptions {
  readonly document: object;
  readonly formats: Readonly<Record<string, object | true>>;
  /** False if replies are never compared. */
  readonly checksReplies: boolean;
}

/**
 * Configures express-openapi-validator without coercion (`0x10` is not an amount) and without removing anything. Starts
 * to load it, which takes a while, so that only servers that use it pay for it.
 */
export function createStockValidator(options: StockValidatorOptions): Validator {
  const loading = import('express-openapi-validator').then((module) => {
    // A bundle with several parts gives a module of CommonJS no names when it is loaded late.
    const { middleware, error } = module.middleware === undefined ? module.default : module;
    return { errors: error, handlers: configure(middleware, options) };
  });
  // The first request reports it.
  loading.catch(() => undefined);
  let library: Awaited<typeof loading> | undefined;
  const found = new WeakMap<Response, unknown>();
  return {
    async findProblems({ request, response }) {
      library ??= await loading;
      // The library puts its check of replies in front of this.
      response.json = () => response;
      try {
        const keep = (error: unknown) => found.set(response, error);
        await runHandlers(library.handlers, request, response, keep);
        return [];
      } catch (error) {
        if (!(error instanceof library.errors.BadRequest)) throw error;
        return error.errors.map(problemOf);
      }
    },
    findReplyFaults({ response }, reply) {
      response.json(reply);
      // The library passes a fault of the reply to the `next` of its request.
      const error = found.get(response);
      if (error === undefined) return [];
      if (!(library !== undefined && error instanceof library.errors.InternalServerError)) {
        throw error;
      }
      return error.errors.length > 0 ? error.errors.map(faultOf) : [error.message];
    },
  };
}

type Middleware = typeof import('express-openapi-validator').middleware;

function configure(middleware: Middleware, options: StockValidatorOptions) {
  return middleware({
    apiSpec: options.document as never,
    // The lint checks the document; checking it again would slow down every start.
    validateApiSpec: false,
    $refParser: { mode: 'dereference' },
    validateRequests: { allErrors: true, coerceTypes: false, allowUnknownQueryParameters: false },
    validateResponses: options.checksReplies && { coerceTypes: false },
    validateSecurity: false,
    fileUploader: false,
    // Paths are relative to the mount path of the API.
    useRequestUrl: true,
    ajvFormats: { mode: 'full' },
    formats: options.formats as never,
    // By default, it takes a Date for a text and compares another form of it than the one that is sent.
    serDes: [{ format: 'date' }, { format: 'date-time' }],
  });
}

interface Finding {
  readonly path: string;
  readonly message: string;
  /** `required.openapi.validation`, with the keyword in front. */
  readonly errorCode?: string;
}

function problemOf({ path, errorCode = '' }: Finding): Problem {
  return problemAt(path, errorCode.replace(/\..*/u, ''));
}

function faultOf({ path, message }: Finding): string {
  return describeFault(path, message);
}
