import { FUNCTION, OBJECT, RefusedReply } from '@cashfree-rest/core';
import type { HandlerCall, OperationId, Replies } from '@cashfree-rest/generated-server';
import { checkNames, OPERATION_IDS } from './check-names.ts';
import type { Logger } from './logger.ts';

/** What the hooks of one request receive: the same object for both, which the handler receives too. */
export type HookContext<Id extends OperationId, Merchant extends object> = HandlerCall<
  Id,
  Merchant
> & {
  readonly operationId: Id;
};

/** What the handler has returned, or what it or `before` has thrown. A refusal is an error, a `RefusedReply`. */
export type HookOutcome<Id extends OperationId> =
  | { readonly reply: Replies[Id]; readonly error?: undefined }
  | { readonly reply?: undefined; readonly error: unknown };

export interface OperationHooks<Id extends OperationId, Merchant extends object> {
  /** Runs for valid requests of a known merchant, before the handler. If it throws, the handler does not run. */
  before?(context: HookContext<Id, Merchant>): unknown;
  /** Runs once after each `before`, even if that has thrown. The reply waits for it, and stays the same if it throws. */
  after?(context: HookContext<Id, Merchant>, outcome: HookOutcome<Id>): unknown;
}

/** Hooks by operation. */
export type Hooks<Merchant extends object> = {
  readonly [Id in OperationId]?: OperationHooks<Id, Merchant> | undefined;
};

/** @throws {TypeError} for hooks that would never be called. */
export function checkHooks(hooks: Hooks<never>): void {
  checkNames('createStub: hooks', 'operation', OPERATION_IDS, hooks, OBJECT);
  for (const id of OPERATION_IDS) {
    const owner = `createStub: hooks: ${id}`;
    checkNames(owner, 'hook', ['before', 'after'], hooks[id] ?? {}, FUNCTION);
  }
}

type Handle<Merchant extends object, Result> = (
  call: HandlerCall<OperationId, Merchant>,
) => Promise<Result>;

/** Returns a handler that calls the hooks before and after the given one. */
export function withHooks<Merchant extends object, Result>(
  operationId: OperationId,
  handler: Handle<Merchant, Result>,
  hooks: OperationHooks<OperationId, Merchant>,
  logger: Logger,
): Handle<Merchant, Result> {
  return async (call) => {
    // Assigned, not copied: a copy would create the signal that few handlers ask for.
    const context = Object.assign(call, { operationId });
    const tellAfter = async (outcome: object) => {
      try {
        await hooks.after?.(context, outcome as HookOutcome<OperationId>);
      } catch (error) {
        const { requestId } = call;
        logger.error({ err: error, requestId, operationId }, 'the hook after has failed');
      }
    };
    let result: Result;
    try {
      await hooks.before?.(context);
      result = await handler(call);
    } catch (error) {
      await tellAfter({ error });
      throw error;
    }
    await tellAfter(result instanceof RefusedReply ? { error: result } : { reply: result });
    return result;
  };
}
