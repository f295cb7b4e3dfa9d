import type { OperationId } from '@cashfree-rest/server';
import { operations } from '@cashfree-rest/server/engine';

export interface GatewayRequest {
  /** The address of this sandbox. */
  readonly url: string;
  readonly operationId: OperationId;
  /** All fields of the form, credentials included. */
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId?: string | undefined;
  readonly signal: AbortSignal;
}

/** Posts a form to this sandbox by HTTP, as a shop would, so that faults strike it and the log lists it. */
export function postToGateway(request: GatewayRequest): Promise<Response> {
  const { url, operationId, fields, requestId, signal } = request;
  return fetch(`${url}${operations[operationId].path}`, {
    method: 'POST',
    headers: requestId === undefined ? {} : { 'X-Request-Id': requestId },
    body: new URLSearchParams(fields),
    redirect: 'manual',
    signal,
  });
}
