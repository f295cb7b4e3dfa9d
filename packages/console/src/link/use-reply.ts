import type { OperationId, Replies, RequestInput } from '@cashfree-rest/generated-sandbox';
import { useEffect, useReducer } from 'preact/hooks';
import { currentAppId } from '../place/place.ts';
import { followReply, type Known, knownReply } from './replies.ts';

/** Follows the reply to a call: loads it, and again whenever something happens in the world. */
export function useReply<Id extends OperationId>(
  operationId: Id,
  fields: RequestInput<Id>,
): Known<Replies[Id]> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const key = JSON.stringify([operationId, fields, currentAppId()]);
  useEffect(() => followReply(key, operationId, fields, () => redraw(undefined)), [key]);
  return knownReply(key) as Known<Replies[Id]>;
}
