import { RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts, OperationId } from '@cashfree-rest/generated-server';
import type { Logger } from '../logger.ts';
import { checkRefusal, mergeFields } from './authorize-call.ts';
import type { ClientCall } from './call-client.ts';
import { CREDENTIAL_FIELDS } from './check-allowed.ts';
import { type ClientFailure, explainFailure, isAboutCredentials } from './explain-failure.ts';
import type { IncomingCall } from './incoming-call.ts';

/** An operation that a browser may call. */
export interface ProxiedOperation {
  readonly operationId: OperationId;
  readonly facts: OperationFacts;
  /** Fields that a browser may fill in. */
  readonly names: readonly string[];
  readonly call: ClientCall;
}

/** A failure of the client in the form that the browser receives. */
export class GatewayRefusal extends RefusedReply {
  readonly retryAfterSeconds: number | undefined;

  constructor({ status, reason }: RefusedReply, retryAfterSeconds: number | undefined) {
    super(status, reason);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Reads the form, calls the backend's `authorize` and makes the call.
 * @throws {RefusedReply} if one of these steps refuses the call.
 */
export async function proxyOperation(
  { operationId, facts, names, call }: ProxiedOperation,
  incoming: IncomingCall,
  logger: Logger,
): Promise<object> {
  const { requestId } = incoming;
  const sent = await incoming.readFields(facts);
  incoming.note({ fields: sent });
  const fields = takeAllowed(sent, names);
  incoming.note({ fields });
  let answer: unknown;
  try {
    answer = await incoming.authorize({ operationId, fields, requestId });
  } catch (thrown) {
    throw checkRefusal('authorize', thrown);
  }
  const merged = mergeFields(fields, answer, facts);
  try {
    return await call(merged, requestId);
  } catch (error) {
    const failure = Object(error) as ClientFailure;
    const refusal = explainFailure(failure, facts.retry.policy === 'safe');
    // The rest are internal errors: logged and answered with 500 by the caller.
    if (refusal === undefined) throw error;
    const context = { err: error, requestId, path: facts.path };
    if (isAboutCredentials(failure)) logger.error(context, 'the gateway refuses our credentials');
    else if (refusal.status >= 500) logger.warn(context, 'the gateway has not answered');
    throw new GatewayRefusal(refusal, failure.retryAfterSeconds);
  }
}

/** @throws {RefusedReply} if credentials are among the fields, so that a page that sends them notices. */
function takeAllowed(
  body: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  if (CREDENTIAL_FIELDS.some((name) => name in body)) {
    throw new RefusedReply(400, 'Leave out appId and secretKey: a browser must not have them');
  }
  return Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));
}
