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
  /** Whether this reply is one that the validator shall look at. */
  readonly isChecked: () => boolean;
  /** Whether a reply with unknown fields, or a refusal that the document does not declare, becomes a 500. */
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
    // Not only undefined: in plain JavaScript a check that answers false or null must not let anybody in.
    if (typeof merchant !== 'object' || merchant === null) {
      throw new RefusedReply(401, 'Please provide a valid appId and secretKey');
    }
    const body = withIntegers(fields, facts.integers) as never;
    const call = { body, merchant, requestId: requestIdOf(response) };
    const reply = await answer(handler, call);
    if (reply instanceof RefusedReply) throw checkedRefusal(reply, facts, strict);
    if (typeof reply !== 'object' || reply === null) {
      throw new BrokenReplyError([
        `the handler has answered ${reply === null ? 'null' : typeof reply}`,
      ]);
    }
    if (!isChecked()) return sendJson(response, 200, reply);
    // The document leaves room for later fields, so the validator does not look for unknown ones.
    const unknown = findUnknownFields(reply, replyFields[operationId]);
    if (unknown.length > 0 && strict) throw new BrokenReplyError(unknown);
    if (unknown.length > 0) logBrokenReply(logger, response, unknown);
    // The validator reads the type of the reply; without one it would take apart the request's Accept header.
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

/** An error that Express takes for one: to it, some texts are signals to go on elsewhere. */
function asObject(error: unknown): object {
  if (typeof error === 'object' && error !== null) return error;
  return new Error(`a handler has thrown ${error === null ? 'null' : typeof error}`, {
    cause: error,
  });
}

/** The reply or the refusal of a handler, whether it is returned or thrown, at once or later. */
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

/** What the caller gets for a refusal: the refusal itself, or a fault if the document does not allow it. */
function checkedRefusal(refusal: RefusedReply, facts: OperationFacts, strict: boolean): Error {
  const { status } = refusal;
  // 501 is what the stub itself answers for a handler that is not written yet.
  const isDeclared = status === 501 || facts.errorStatuses.includes(status);
  const isError = Number.isInteger(status) && status >= 400 && status <= 599;
  if (isDeclared || (isError && !strict)) return refusal;
  return new BrokenReplyError([`a refusal with ${status} is not declared`]);
}

/** Handlers get whole numbers as numbers; validation has made sure that each is a string of digits. */
function withIntegers(fields: Record<string, string>, integers: readonly string[]): object {
  if (integers.length === 0) return fields;
  const numbers = integers.flatMap((name) => {
    const digits = fields[name];
    return digits === undefined ? [] : [[name, Number(digits)] as const];
  });
  return { ...fields, ...Object.fromEntries(numbers) };
}
