import type { CallOptions, ReplyWithResponse } from '@cashfree-rest/core';
import type { Call, OperationId, Replies } from '@cashfree-rest/generated-client';
import { type GatewayError, OutcomeUnknownError, RefusedError } from './errors.ts';

export interface Unsettled<Id extends OperationId> {
  readonly call: Call<Id>;
  /** Why an answer got lost, and how the last attempt failed; often the same. */
  readonly lost: GatewayError;
  readonly last: GatewayError;
  /** Sends the call once more, key and all. */
  readonly repeat: () => Promise<Replies[Id]>;
  readonly options: CallOptions;
}

/**
 * What became of a call that changes something and whose answer got lost: its reply where the gateway can be asked.
 * @throws {OutcomeUnknownError} where it cannot, or where it knows nothing of the call so far.
 * @throws {RefusedError} if what is on record is not what was asked for.
 */
export async function settle<Id extends OperationId>(
  unsettled: Unsettled<Id>,
): Promise<ReplyWithResponse<Replies[Id]>> {
  const { call, lost, last, repeat, options } = unsettled;
  const { resolve } = call;
  // Once the caller has gone, nobody waits for questions.
  if (resolve !== undefined && !options.signal?.aborted) {
    const found = await findReply(call, options).catch(keepMismatch);
    if (found !== undefined) return found;
  }
  const ask =
    resolve && (async () => (await findReply(call, { ...options, signal: undefined }))?.reply);
  const tookEffect = isTaken(last, call.key) || undefined;
  const { httpStatus, reason = 'no answer that counts' } = lost as Partial<OutcomeUnknownError>;
  throw new OutcomeUnknownError(
    tookEffect ? 'the call took effect, its reply is lost' : reason,
    { operationId: call.operationId, requestId: last.requestId, cause: last },
    { httpStatus, tookEffect, resolve: ask ?? (call.key ? repeat : undefined) },
  );
}

/** Asks for the reply; `undefined` if the gateway knows nothing of the call. */
async function findReply<Id extends OperationId>(
  { operationId, resolve }: Call<Id>,
  options: CallOptions,
): Promise<ReplyWithResponse<Replies[Id]> | undefined> {
  try {
    const field = await resolve?.findDifference?.(options);
    if (field === undefined) return await resolve?.reply(options).withResponse();
    throw new Mismatch(`${field} is another one on record`, 409, { operationId });
  } catch (error) {
    if (isUnknown(error)) return undefined;
    throw error;
  }
}

/** What the gateway would have answered: the id belongs to something else. */
class Mismatch extends RefusedError {}

function keepMismatch(error: unknown): undefined {
  if (error instanceof Mismatch) throw error;
}

/** Old gateways say with 200 that there is no such order. */
function isUnknown(error: unknown): boolean {
  if (!(error instanceof RefusedError) || error instanceof Mismatch) return false;
  return error.httpStatus === 404 || error.httpStatus === 200;
}

/** Whether the gateway has refused a repetition because it knows the key. */
function isTaken(error: GatewayError, key: string | undefined): boolean {
  return (
    key !== undefined &&
    error instanceof RefusedError &&
    error.httpStatus === 409 &&
    error.reason.includes(key)
  );
}
