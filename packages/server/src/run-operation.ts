import { RefusedReply } from '@cashfree-rest/core';
import type { Handler, OperationFacts, OperationId } from '@cashfree-rest/generated-server';
import type { RequestHandler } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import type { StubOptions } from './create-stub.ts';

export interface RunOperationOptions<Merchant> {
  readonly facts: OperationFacts;
  readonly handler: Handler<OperationId, Merchant>;
  readonly options: StubOptions<Merchant>;
}

/** Authenticates a validated request, calls its handler and sends the reply. */
export function runOperation<Merchant>(run: RunOperationOptions<Merchant>): RequestHandler {
  return async (request, response) => {
    const { appId, secretKey, ...fields } = request.body as Record<string, string>;
    const merchant = await run.options.authenticate(appId ?? '', secretKey ?? '');
    if (merchant === undefined) {
      throw new RefusedReply(401, 'Please provide a valid appId and secretKey');
    }
    const body = withIntegers(fields, run.facts.integers) as never;
    const reply = await run.handler({ body, merchant, requestId: requestIdOf(response) });
    if (reply instanceof RefusedReply) throw reply;
    response.status(200).json(reply);
  };
}

/** Handlers get whole numbers as numbers; validation has made sure that each is a string of digits. */
function withIntegers(fields: Record<string, string>, integers: readonly string[]): object {
  const numbers = integers.flatMap((name) => {
    const digits = fields[name];
    return digits === undefined ? [] : [[name, Number(digits)] as const];
  });
  return { ...fields, ...Object.fromEntries(numbers) };
}
