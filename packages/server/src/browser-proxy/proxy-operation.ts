import { RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts, OperationId } from '@cashfree-rest/generated-server';
import type { Request, RequestHandler } from 'express';
import { requestIdOf } from '../assign-request-id.ts';
import type { Logger } from '../create-logger.ts';
import { logFields } from '../log-requests.ts';
import { sendJson } from '../send-json.ts';
import { checkRefusal, mergeFields } from './authorize-call.ts';
import type { ClientCall } from './call-client.ts';
import { CREDENTIAL_FIELDS } from './check-allowed.ts';
import { type ClientFailure, explainFailure, isAboutCredentials } from './explain-failure.ts';

export type Authorize = (
  request: Request,
  call: { operationId: OperationId; fields: Readonly<Record<string, string>>; requestId: string },
) => unknown;

export interface ProxyOperationOptions {
  readonly operationId: OperationId;
  readonly facts: OperationFacts;
  /** Fields that a browser may fill in. */
  readonly names: readonly string[];
  readonly authorize: Authorize;
  readonly call: ClientCall;
  readonly logger: Logger;
}

/** Asks the backend about a form that has been read, makes the call and sends the reply. */
export function proxyOperation(options: ProxyOperationOptions): RequestHandler {
  const { operationId, facts, names, authorize, call, logger } = options;
  return async (request, response) => {
    const requestId = requestIdOf(response);
    const fields = takeAllowed(request.body as Readonly<Record<string, string>>, names);
    request.body = fields;
    logFields(response, fields);
    let answer: unknown;
    try {
      answer = await authorize(request, { operationId, fields, requestId });
    } catch (thrown) {
      throw checkRefusal(thrown);
    }
    const merged = mergeFields(fields, answer, facts);
    let reply: object;
    try {
      reply = await call(merged, requestId);
    } catch (error) {
      const failure = Object(error) as ClientFailure;
      const refusal = explainFailure(failure, facts.retry.policy === 'safe');
      // What is left is our own fault: logged, and answered with 500, where every failure ends.
      if (refusal === undefined) throw error;
      const context = { err: error, requestId, path: facts.path };
      if (isAboutCredentials(failure)) logger.error(context, 'the gateway refuses our credentials');
      else if (refusal.status >= 500) logger.warn(context, 'the gateway has not answered');
      const { retryAfterSeconds } = failure;
      if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
      throw refusal;
    }
    sendJson(response, 200, reply);
  };
}

/** @throws {RefusedReply} if credentials are among the fields: whoever sends them from a page has to hear of it. */
function takeAllowed(
  body: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  if (CREDENTIAL_FIELDS.some((name) => name in body)) {
    throw new RefusedReply(400, 'Leave out appId and secretKey: a browser must not have them');
  }
  return Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));
}
