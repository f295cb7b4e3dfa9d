import {
  operations as controlOperations,
  type OperationFacts,
} from '@cashfree-rest/generated-sandbox';
import { operations as gatewayOperations } from '@cashfree-rest/server/engine';

/** An operation that a step may call. */
export interface CallableOperation {
  readonly api: 'control' | 'gateway';
  /** The fields that a step may give; the run adds the merchant and its credentials. */
  readonly fields: readonly string[];
}

const ADDED_BY_THE_RUN = ['appId', 'secretKey'];

/** A step calls the gateway's operations by their names, and a run in a run would wait for its own end. */
const NOT_IN_A_RUN = ['runScenario', 'sendRequest'];

/**
 * The operations of both APIs that concern the world of a run and reply in JSON, by operationId. A scenario cannot run
 * others, which might never end.
 */
export const CALLABLE: ReadonlyMap<string, CallableOperation> = new Map([
  ...Object.entries<OperationFacts>(controlOperations)
    .filter(([id, { inWorld, ownReply }]) => inWorld && !ownReply && !NOT_IN_A_RUN.includes(id))
    .map(([operationId, { fields }]) => callable('control', operationId, fields)),
  ...Object.entries(gatewayOperations).map(([operationId, { fields }]) => {
    return callable('gateway', operationId, fields);
  }),
]);

function callable(
  api: CallableOperation['api'],
  operationId: string,
  fields: readonly string[],
): [string, CallableOperation] {
  return [operationId, { api, fields: fields.filter((name) => !ADDED_BY_THE_RUN.includes(name)) }];
}
