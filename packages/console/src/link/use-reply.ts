import type { OperationId, Replies, RequestInput } from '@cashfree-rest/generated-sandbox';
import { currentAppId } from '../place/place.ts';
import { useRedraw } from '../place/use-redraw.ts';
import { followReply, type Known, knownReply } from './replies.ts';

/** Follows the reply to a call: loads it, and again whenever something happens in the world. */
export function useReply<Id extends OperationId>(
  operationId: Id,
  fields: RequestInput<Id>,
): Known<Replies[Id]> {
  const appId = currentAppId();
  const key = JSON.stringify([operationId, fields, appId]);
  useRedraw((tell) => followReply(key, operationId, fields, appId, tell), key);
  return knownReply(key) as Known<Replies[Id]>;
}
