import { RefusedReply } from '@cashfree-rest/core';
import {
  type Handler,
  type OperationFacts,
  type OperationId,
  replyFields,
} from '@cashfree-rest/generated-server';
import type { RequestHandler } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import { BrokenReplyError, logBrokenReply } from './check-replies.ts';
import { findUnknownFields } from './find-unknown-fields.ts';
import type { Logger } from './logger.ts';
import { JSON_TYPE, sendJson } from './send-json.ts';
import type { StubOptions } from './stub-options.ts';

export interface RunOperationOptions<Merchant extends object> {
  readonly operationId: OperationId;
  readonly facts: OperationFacts;
  readonly handler: Handler<OperationId, Merchant>;
  readonly authenticate: StubOptions<Merchant>['authenticate'];
  /** True if the validator checks this reply. */
  readonly isChecked: () => boolean;
  /** True if undocumented fields or refusals become a 500. */
  readonly strict: boolean;
  readonly logger: Logger;
}

/** Authenticates a validated request, calls its handler and sends the reply. */
export function runOperation<Merchant extends object>(
  options: RunOperationOptions<Merchant>,
): RequestHandler {
  const { operationId, facts, handler, authenticate, isChecked, strict, logger } = options;
  const operate: RequestHandler = async (request, response): Promise<void> => {
    const { appId = '', secretKey = '', ...fields } = request.body as Record<string, string>;
    const merchant = await authenticate(appId, secretKey);
    // Not only undefined: a check in plain JavaScript that returns false or null must not allow the call.
    if (typeof merchant !== 'object' || merchant === null) {
      throw new RefusedReply(401, 'Please provide a valid appId and secretKey');
    }
    const body = withIntegers(fields, facts.integers) as never;
    const call = { body, merchant, requestId: requestIdOf(response) };
    const reply = await answer(handler, call);
    if (reply instanceof RefusedReply) throw checkedRefusal(reply, facts, strict);
    if (typeof reply !== 'object' || reply === null) {
      throw new BrokenReplyError([
        `the handler returned ${reply === null ? 'null' : typeof reply}`,
      ]);
    }
    if (!isChecked()) return sendJson(response, 200, reply);
    // The document allows later fields, so the validator does not report unknown ones.
    const unknown = findUnknownFields(reply, replyFields[operationId]);
    if (unknown.length > 0 && strict) throw new BrokenReplyError(unknown);
    if (unknown.length > 0) logBrokenReply(logger, response, unknown);
    // The validator reads the reply's content type; without one it would parse the request's Accept header.
    response.setHeader('Content-Type', JSON_TYPE);
    response.json(reply);
  };
  return async (request, response, next): Promise<void> => {
    try {
      await operate(request, response, next);
    } catch (error) {
      throw asObject(error);
    }
  };
}

/** Wraps thrown texts in an error, because Express treats some texts as signals to continue elsewhere. */
function asObject(error: unknown): object {
  if (typeof error === 'object' && error !== null) return error;
  return new Error(`a handler threw ${error === null ? 'null' : typeof error}`, {
    cause: error,
  });
}

/** Returns the reply or refusal of a handler, returned or thrown, sync or async. */
async function answer<Call>(
  handler: (call: Call) => Promise<unknown>,
  call: Call,
): Promise<unknown> {
  try {
    return await handler(call);
  } catch (error) {
    if (error instanceof RefusedReply) return error;
    throw error;
  }
}

/** Returns the refusal, or an internal error if the document does not declare it. */
function checkedRefusal(refusal: RefusedReply, facts: OperationFacts, strict: boolean): Error {
  const { status } = refusal;
  // The stub answers 501 for a handler that is not written yet.
  const isDeclared = status === 501 || facts.errorStatuses.includes(status);
  const isError = Number.isInteger(status) && status >= 400 && status <= 599;
  if (isDeclared || (isError && !strict)) return refusal;
  return new BrokenReplyError([`a refusal with ${status} is not declared`]);
}

/** Converts integer fields to numbers for handlers; validation has proven that each is a string of digits. */
function withIntegers(fields: Record<string, string>, integers: readonly string[]): object {
  if (integers.length === 0) return fields;
  const numbers = integers.flatMap((name) => {
    const digits = fields[name];
    return digits === undefined ? [] : [[name, Number(digits)] as const];
  });
  return { ...fields, ...Object.fromEntries(numbers) };
}
