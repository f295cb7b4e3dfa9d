import type { OperationId, Replies, RequestInput } from '@cashfree-rest/generated-sandbox';
import { useState } from 'preact/hooks';
import { currentAppId } from '../place/place.ts';
import { announce } from './announcements.ts';
import { callControl } from './control-api.ts';
import { failureOf, refreshAll } from './replies.ts';

export interface Action<Id extends OperationId> {
  /** Calls the operation, then brings the screen up to date. `undefined` if it failed; the user has been told. */
  readonly run: (fields: RequestInput<Id>) => Promise<Replies[Id] | undefined>;
  readonly isBusy: boolean;
}

/** @param done what to tell the user once it has worked; nothing if the view shows it. */
export function useAction<Id extends OperationId>(
  operationId: Id,
  done?: string | ((reply: Replies[Id]) => string),
): Action<Id> {
  const [isBusy, setBusy] = useState(false);
  const run = async (fields: RequestInput<Id>) => {
    setBusy(true);
    try {
      const reply = await callControl(operationId, fields, currentAppId());
      const text = typeof done === 'function' ? done(reply) : done;
      if (text !== undefined) announce('good', text);
      await refreshAll();
      return reply;
    } catch (error) {
      announce('bad', failureOf(error).message);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { run, isBusy };
}
