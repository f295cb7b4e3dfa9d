import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { changeWorld } from '../database/transact.ts';
import type { Clock } from '../time/clock.ts';
import type { AgendaStore, RunTask, Task } from './agenda-store.ts';
import { retryAt } from './retry-schedule.ts';

/** A message to another server, which may fail. */
export interface Deliverable {
  readonly id: number;
  readonly failures: number;
}

/** The result of one attempt. */
export interface Try {
  /** `null` if it succeeded. */
  readonly failure: string | null;
  /** True if further attempts are useless. */
  readonly isLast?: boolean;
}

/** The state of a deliverable after an attempt. */
export interface DeliveryState<Done extends string> {
  readonly state: Done | 'WAITING' | 'GIVEN_UP';
  readonly failures: number;
  readonly failure: string | null;
}

export interface DeliveryOptions<
  Item extends Deliverable,
  Outcome extends Try,
  Done extends string,
> {
  readonly database: Kysely<Database>;
  readonly agenda: AgendaStore;
  /** The machine's clock; leases use it. */
  readonly clock: Clock;
  /** A process that holds a delivery for longer counts as dead. */
  readonly leaseMs: number;
  /** The state of a delivered item. */
  readonly done: Done;
  /** Returns `undefined` if there is nothing left to deliver. */
  readonly find: (task: Task) => Promise<Item | undefined>;
  /** Sends it once. Rejects only with the signal's reason or for an internal error. */
  readonly attempt: (item: Item, at: Date, signal: AbortSignal) => Promise<Outcome>;
  /** Records the attempt itself, which happened even if the task has changed since. */
  readonly record?:
    | ((transaction: Kysely<Database>, item: Item, outcome: Outcome, at: Date) => Promise<void>)
    | undefined;
  readonly update: (
    transaction: Kysely<Database>,
    item: Item,
    state: DeliveryState<Done>,
    at: Date,
  ) => Promise<void>;
}

/** Runs a delivery task: leases it, attempts the delivery, records the result, and plans the next attempt. */
export function createDelivery<Item extends Deliverable, Outcome extends Try, Done extends string>(
  options: DeliveryOptions<Item, Outcome, Done>,
): RunTask {
  const { database, agenda, clock, leaseMs, done, find, attempt, record, update } = options;

  async function deliver(task: Task, at: Date, signal: AbortSignal): Promise<void> {
    const { appId, kind, subject } = task;
    const item = await find(task);
    if (item === undefined) {
      await agenda.take(database, task);
      return;
    }
    const outcome = await attempt(item, at, signal);
    await changeWorld(database, appId, async (transaction) => {
      await record?.(transaction, item, outcome, at);
      // The task is gone: it was planned again, or another process took over after the lease. That one decides.
      if (!(await agenda.take(transaction, task))) return;
      const { failure, isLast = false } = outcome;
      const failures = failure === null ? 0 : item.failures + 1;
      const dueAt = failure === null || isLast ? undefined : retryAt(failures, at);
      const failed = dueAt === undefined ? 'GIVEN_UP' : 'WAITING';
      const state = failure === null ? done : failed;
      await update(transaction, item, { state, failures, failure }, at);
      if (dueAt !== undefined) await agenda.add(transaction, { appId, dueAt, kind, subject });
    });
  }

  return (task, at, signal) => {
    const from = clock.now();
    const until = new Date(from.getTime() + leaseMs);
    return agenda.withLease(task, { from, until }, () => deliver(task, at, signal));
  };
}
