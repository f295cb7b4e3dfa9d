import { RefusedReply } from '@cashfree-rest/core';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from '../logger.ts';
import type { ReplyCheck } from './check-replies.ts';
import { decodePathFields, findPathIn } from './find-operation.ts';
import type { Operation } from './operation.ts';
import type { ReadBody } from './read-body.ts';
import { type ReportFault, replyToError } from './reply-to-error.ts';
import { type RunOperation, runOperation } from './run-operation.ts';
import type { Validator } from './validator.ts';

export interface EngineOptions<Facts extends Operation> {
  /** Every path below this one is the API's, declared or not. */
  readonly basePath: string;
  readonly operations: readonly Facts[];
  readonly handlerOf: (operation: Facts) => (...call: never[]) => unknown;
  /** Runs first for requests of an operation, before their bodies are read. */
  readonly middlewareOf?: ((operation: Facts) => readonly RequestHandler[]) | undefined;
  /** The first switch, how bodies are written: returns what reads one into `request.body`. */
  readonly bodyReader: (operation: Facts) => ReadBody;
  /** The second switch, whom a call concerns: returns the handler's arguments, or refuses the caller. */
  readonly callOf: (call: ValidCall<Facts>) => Promise<readonly unknown[]>;
  readonly validator: Validator;
  /** As in `StubOptions`, and so are the next three. */
  readonly replyCheck: ReplyCheck;
  readonly replySampleRate?: number | undefined;
  readonly logger: Logger;
  readonly errorStatus?: 200 | undefined;
  readonly reportFault: ReportFault;
  /** Fields for which old integrations expect the vendor's sentence. */
  readonly vendorFields?: ReadonlySet<string> | undefined;
}

/** A request that the document allows. */
export interface ValidCall<Facts extends Operation> {
  readonly operation: Facts;
  /** Path, query and body in one object, with defaults filled in. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly response: Response;
}

/** The parts of a router, to be mounted at the base path, with an API's own headers and limits in front. */
export interface Engine {
  readonly isOperation: (request: Request) => boolean;
  readonly serve: RequestHandler;
  readonly replyToError: ErrorRequestHandler;
}

/** Creates the routes of an API from its document, its table of operations and its handlers. */
export function createEngine<Facts extends Operation>(options: EngineOptions<Facts>): Engine {
  const { basePath, operations } = options;
  const findPath = findPathIn(basePath, operations);
  const runs = new Map<Facts | undefined, RunOperation>();
  for (const operation of operations) runs.set(operation, runOperation(options, operation));
  const hasQuery = operations.some(({ inQuery }) => inQuery.length > 0);
  const onlyPosts = operations.every(({ httpMethod }) => httpMethod === 'POST');

  const serve = async (request: Request, response: Response): Promise<void> => {
    const found = findPath(request);
    if (found === undefined) throw new RefusedReply(404, 'No operation has this path');
    // Without parameters in the document, what stands in the query is ignored.
    const query = hasQuery ? (/\?[^#]*/u.exec(request.url)?.[0] ?? '') : '';
    request.url = `${found.path}${query}`;
    const operation = found.operations.get(request.method);
    Object.assign(response.locals, { path: found.path, operationId: operation?.operationId });
    const run = runs.get(operation);
    if (run === undefined) {
      const allowed = [...found.operations.keys()].join(', ');
      response.set('Allow', allowed);
      const hint = onlyPosts ? 'every operation is a POST' : `send ${allowed}`;
      throw new RefusedReply(405, `This method is not allowed here: ${hint}`);
    }
    await run(request, response, decodePathFields(found.encoded));
  };
  return {
    isOperation: (request) => findPath(request)?.operations.has(request.method) ?? false,
    serve: (request, response) => serve(request, response).catch(throwObject),
    replyToError: replyToError(options.reportFault, options.errorStatus),
  };
}

/** Wraps thrown texts in an error, because Express treats some texts as signals to continue elsewhere. */
function throwObject(error: unknown): never {
  if (typeof error === 'object' && error !== null) throw error;
  const type = error === null ? 'null' : typeof error;
  throw new Error(`a handler threw ${type}`, { cause: error });
}
