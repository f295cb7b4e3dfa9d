import { RefusedReply } from '@cashfree-rest/core';
import type { Handler, OperationFacts, OperationId } from '@cashfree-rest/generated-server';
import type { RequestHandler } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import { BrokenReplyError, sendUnchecked } from './check-replies.ts';
import type { StubOptions } from './stub-options.ts';

export interface RunOperationOptions<Merchant> {
  readonly facts: OperationFacts;
  readonly handler: Handler<OperationId, Merchant>;
  readonly authenticate: StubOptions<Merchant>['authenticate'];
  /** Whether this reply is one that the validator shall look at. */
  readonly isChecked: () => boolean;
  /** Whether a refusal that the document does not declare becomes a 500. */
  readonly strict: boolean;
}

/** Authenticates a validated request, calls its handler and sends the reply. */
export function runOperation<Merchant>(options: RunOperationOptions<Merchant>): RequestHandler {
  const { facts, handler, authenticate, isChecked, strict } = options;
  return async (request, response) => {
    const { appId = '', secretKey = '', ...fields } = request.body as Record<string, string>;
    const merchant = await authenticate(appId, secretKey);
    if (merchant === undefined) {
      throw new RefusedReply(401, 'Please provide a valid appId and secretKey');
    }
    const body = withIntegers(fields, facts.integers) as never;
    const call = { body, merchant, requestId: requestIdOf(response) };
    const reply = await handler(call).catch(returnRefusal);
    if (reply instanceof RefusedReply) {
      if (strict && !mayRefuse(facts, reply.status)) {
        throw new BrokenReplyError([`a refusal with ${reply.status} is not declared`]);
      }
      throw reply;
    }
    if (isChecked()) response.status(200).json(reply);
    else sendUnchecked(response, 200, reply);
  };
}

function returnRefusal(error: unknown): RefusedReply {
  if (error instanceof RefusedReply) return error;
  throw error;
}

/** 501 is what the stub itself answers for a handler that is not written yet. */
function mayRefuse(facts: OperationFacts, status: number): boolean {
  return status === 501 || facts.errorStatuses.includes(status);
}

/** Handlers get whole numbers as numbers; validation has made sure that each is a string of digits. */
function withIntegers(fields: Record<string, string>, integers: readonly string[]): object {
  const numbers = integers.flatMap((name) => {
    const digits = fields[name];
    return digits === undefined ? [] : [[name, Number(digits)] as const];
  });
  return { ...fields, ...Object.fromEntries(numbers) };
}
