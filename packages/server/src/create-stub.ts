import { RefusedReply } from '@cashfree-rest/core';
import {
  basePath,
  type Handler,
  type Handlers,
  type OperationId,
  routes,
  specVersion,
} from '@cashfree-rest/generated-server';
import { type RequestHandler, Router } from 'express';
import { assignRequestId } from './assign-request-id.ts';
import { type Logger, replyToError } from './error-reply.ts';
import { explainInvalidRequest } from './explain-invalid-request.ts';
import { readForm } from './read-form.ts';
import { runOperation } from './run-operation.ts';
import { validateWith } from './validate.ts';

export interface StubOptions<Merchant> {
  /** Answers whose credentials these are; `undefined` gives a 401. Called for valid requests only. */
  readonly authenticate: (
    appId: string,
    secretKey: string,
  ) => Merchant | undefined | Promise<Merchant | undefined>;
  /** Checks each reply against the document: one that breaks it becomes a 500. Default true. */
  readonly validateReplies?: boolean;
  /** Answers every error with this HTTP status, for clients that lose the body of a 4xx. */
  readonly errorStatus?: 200;
  /** Where unexpected errors go; pino fits. Default: nowhere. */
  readonly logger?: Logger;
}

export interface CreateStub {
  /** An Express router that serves the whole API below the path at which it is mounted. */
  <Merchant>(handlers: Handlers<Merchant>, options: StubOptions<Merchant>): Router;
  /** The same while some handlers are still to be written: they answer 501. */
  partial<Merchant>(handlers: Partial<Handlers<Merchant>>, options: StubOptions<Merchant>): Router;
}

export const createStub: CreateStub = Object.assign(createPartialStub, {
  partial: createPartialStub,
});

function createPartialStub<Merchant>(
  handlers: Partial<Handlers<Merchant>>,
  options: StubOptions<Merchant>,
): Router {
  const router = Router();
  const validate = validateWith(options);
  router.use(basePath, assignRequestId, sendSpecVersion);
  for (const { operationId, path, facts } of routes) {
    const written = handlers[operationId] as Handler<OperationId, Merchant> | undefined;
    const handler = written ?? notImplemented(operationId);
    const run = runOperation({ facts, handler, options });
    router.post(path, readForm, validate, run, explainInvalidRequest(facts));
    router.all(path, refuseMethod);
  }
  router.use(basePath, refusePath, replyToError(options));
  return router;
}

const sendSpecVersion: RequestHandler = (_request, response, next) => {
  response.set('X-Spec-Version', specVersion);
  next();
};

const refuseMethod: RequestHandler = (request, response) => {
  response.set('Allow', 'POST');
  throw new RefusedReply(405, `${request.method} is not allowed here: every operation is a POST`);
};

const refusePath: RequestHandler = () => {
  throw new RefusedReply(404, 'No operation has this path');
};

function notImplemented(operationId: OperationId): Handler<OperationId, unknown> {
  return () => Promise.reject(new RefusedReply(501, `${operationId} is not implemented`));
}
