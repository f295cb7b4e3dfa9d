import type { OperationId as ControlOperationId } from '@cashfree-rest/generated-sandbox';
import type { OperationId } from '@cashfree-rest/server';
import type { Credentials } from '../merchants/merchant-store.ts';
import { CALLABLE } from '../scenarios/callable-operations.ts';
import type { CallOperation, CallResult } from '../scenarios/run-scenario.ts';
import type { Values } from '../scenarios/scenario.ts';
import { createControlCall, readReply } from './control-client.ts';
import { ControlError } from './control-error.ts';
import { postToGateway } from './post-to-gateway.ts';

export interface OwnCallsOptions {
  /** The address of this sandbox. */
  readonly url: string;
  /** The token of the control API, if it needs one. */
  readonly token: string | undefined;
  /** Calls concern its world, and carry its credentials where the gateway's API needs them. */
  readonly merchant: Credentials;
}

/** Creates what calls this sandbox by HTTP, as a shop and a test would, so that faults strike it too. */
export function createOwnCalls({ url, token, merchant }: OwnCallsOptions): CallOperation {
  const { appId, secretKey } = merchant;
  const callControl = createControlCall({ baseUrl: url, appId, token });

  async function callGateway(
    operationId: OperationId,
    fields: Values,
    signal: AbortSignal,
  ): Promise<unknown> {
    const given = Object.entries(fields).map(([name, value]) => [name, String(value)]);
    const all = { ...Object.fromEntries(given), appId, secretKey };
    const response = await postToGateway({ url, operationId, fields: all, signal });
    return readReply(operationId, response);
  }

  return async (operationId, fields, signal): Promise<CallResult> => {
    const isGateway = CALLABLE.get(operationId)?.api === 'gateway';
    try {
      const reply = isGateway
        ? await callGateway(operationId as OperationId, fields, signal)
        : await callControl(operationId as ControlOperationId, fields, { signal });
      return { kind: 'OK', reply };
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof ControlError) {
        return { kind: 'REFUSED', httpStatus: error.httpStatus, reason: error.reason };
      }
      return { kind: 'LOST', reason: 'The connection ended before there was a reply' };
    }
  };
}
