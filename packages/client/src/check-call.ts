import { type CallOptions, hasFields, OBJECT, withMethods } from '@cashfree-rest/core';
import type { OperationId } from '@cashfree-rest/generated-client';
import { InvalidRequestError } from './errors.ts';
import { HEADERS_FAULT, readHeaders } from './read-headers.ts';
import { isTimeout, TIMEOUT_FAULT } from './timeout.ts';

const SIGNAL = withMethods('addEventListener', 'removeEventListener');

/**
 * Refuses an invalid call before anything is sent.
 * @param names the argument with the fields.
 * @throws {InvalidRequestError} naming the wrong argument or option, never its value.
 */
export function checkCall(
  { operationId }: { readonly operationId?: OperationId },
  request: unknown,
  options: unknown,
  name = 'the first argument',
): asserts options is CallOptions {
  const refuse = (message: string, ...fields: string[]) => {
    throw new InvalidRequestError(message, fields, { operationId });
  };
  if (!hasFields(request)) {
    refuse(`${name} must be an object with the fields, such as { orderId: 'order-1' }`);
  }
  if (!OBJECT.allows(options)) {
    refuse('the options of a call must be an object, such as { timeoutMs: 5000 }', 'options');
  }
  const { signal, timeoutMs, headers } = options as CallOptions;
  if (signal !== undefined && !SIGNAL.allows(signal)) {
    refuse('signal must be an AbortSignal', 'signal');
  }
  if (timeoutMs !== undefined && !isTimeout(timeoutMs)) refuse(TIMEOUT_FAULT, 'timeoutMs');
  if (readHeaders(headers) === undefined) refuse(HEADERS_FAULT, 'headers');
}
