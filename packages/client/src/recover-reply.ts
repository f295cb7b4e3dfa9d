import type { CallOptions, ReplyWithResponse } from '@cashfree-rest/core';
import type { Call, OperationId, Replies, RequestInput } from '@cashfree-rest/generated-client';
import {
  AbortedError,
  GatewayError,
  OutcomeUnknownError,
  RefusedError,
  UnexpectedReplyError,
} from './errors.ts';
import { words } from './read-reply.ts';
import type { Redact } from './redact.ts';
import type { Fields } from './write-form.ts';

export interface LostCall<Id extends OperationId> {
  readonly call: Call<Id>;
  readonly fields: Fields;
  /** True if this client made the call's idempotency key, so that no other call can have used it. */
  readonly isOwnKey: boolean;
  /** Why an answer got lost, and the last attempt's error; often the same. */
  readonly lost: GatewayError;
  readonly last: GatewayError;
  /** Sends the call once more with the same key. */
  readonly repeat: () => Promise<Replies[Id]>;
  readonly redact: Redact;
  readonly callOptions: CallOptions;
}

/**
 * Finds out the outcome of a call that changes something and whose answer got lost. Returns its reply if the gateway
 * can be asked for it.
 * @throws {OutcomeUnknownError} if it cannot be asked, or does not know the call yet.
 * @throws {RefusedError} if the recorded fields differ from the call's fields.
 */
export async function recoverReply<Id extends OperationId>(
  lostCall: LostCall<Id>,
): Promise<ReplyWithResponse<Replies[Id]>> {
  const { call, fields, isOwnKey, lost, last, repeat, redact, callOptions } = lostCall;
  const { operationId, key, subject, resolve } = call;
  const { signal } = callOptions;
  // An aborted caller does not wait for more requests.
  if (resolve !== undefined && !signal?.aborted) {
    const found = await findReply(call, fields, callOptions).catch(keepMismatch);
    if (found !== undefined) return found;
  }
  const later = { ...callOptions, signal: undefined };
  const ask = async () => (await findReply(call, fields, later))?.reply;
  const taken = isTaken(call, last);
  const { httpStatus, attempts, reason, ...told } = lost as Partial<OutcomeUnknownError>;
  // The gateway had answered, and a middleware lost the answer.
  const tookEffect = told.tookEffect ?? ((taken && isOwnKey) || undefined);
  const name = key ?? subject;
  const which = name ? ` ${name} ${redact(String(fields[name]))}` : '';
  const options = {
    operationId,
    requestId: last.requestId,
    cause: signal?.aborted ? new AbortedError(signal, call) : last,
  };
  const facts = { httpStatus, tookEffect, key: key ? String(fields[key]) : undefined };
  if (taken) {
    const what = tookEffect
      ? 'the call took effect; its reply is lost'
      : 'the id is taken, by this call or an earlier one';
    throw new OutcomeUnknownError(what, options, { ...facts, advice: which.trim() });
  }
  throw new OutcomeUnknownError(lost.message.slice(`${operationId}: `.length), options, {
    ...facts,
    attempts,
    reason,
    advice: `the call for${which} ${tookEffect ? 'took' : 'may have taken'} effect${wayOut(call)}`,
    resolve: resolve ? ask : key ? repeat : undefined,
  });
}

function wayOut({ key, resolve }: Call<OperationId>): string {
  if (resolve) return ': resolve() asks';
  return key ? ': resolve() sends it again under this id' : ', and there is no way to ask';
}

/**
 * True if the gateway refused the call because its id already exists. If the document does not list the reason, that is
 * a 409 that names the id. Other refusals that name the id have other causes, and the call had no effect.
 */
export function isTaken({ key }: Call<OperationId>, error: unknown): boolean {
  if (key === undefined || !(error instanceof RefusedError)) return false;
  const { detail, fields, httpStatus } = error;
  if (detail !== undefined) return detail === 'id_taken' && fields.includes(key);
  return httpStatus === 409 && words.get(error)?.includes(key) === true;
}

/** Asks for the reply; returns `undefined` if the gateway does not know the call. */
async function findReply<Id extends OperationId>(
  call: Call<Id>,
  fields: Fields,
  options: CallOptions,
): Promise<ReplyWithResponse<Replies[Id]> | undefined> {
  const { resolve, subject } = call;
  const request = fields as RequestInput<Id>;
  try {
    const field = await resolve?.findDifference?.(request, options);
    if (field === undefined) return await resolve?.reply(request, options).withResponse();
    const facts = { detail: 'id_taken', fields: [...(subject ? [subject] : []), field] } as const;
    throw new Mismatch(`the recorded ${field} differs`, 409, call, facts);
  } catch (error) {
    if (isUnknown(error)) return undefined;
    if (error instanceof GatewayError) throw error;
    throw new UnexpectedReplyError((error as Error).message, 200, call);
  }
}

/** The refusal that the gateway would have sent: the id belongs to another call. */
class Mismatch extends RefusedError {}

function keepMismatch(error: unknown): undefined {
  if (error instanceof Mismatch) throw error;
}

/** Old gateways say with 200 that there is no such order. No other refusal with 200 means this. */
function isUnknown(error: unknown): boolean {
  if (!(error instanceof RefusedError)) return false;
  return error.httpStatus === 404 || error.detail === 'unknown_id';
}
