import { RefusedReply } from '@cashfree-rest/core';
import type { RequestHandler } from 'express';

/**
 * Refuses a body that is not JSON, also for calls that take none. A notification is a form: an order whose `notifyUrl`
 * is a call of this API, such as the reset, must not make that call.
 */
export const refuseOtherBodies: RequestHandler = (request, _response, next) => {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const isEmpty = !Number(length ?? 0) && encoding === undefined;
  if (isEmpty || request.is('application/json')) return next();
  throw new RefusedReply(415, 'Send the fields as application/json');
};
