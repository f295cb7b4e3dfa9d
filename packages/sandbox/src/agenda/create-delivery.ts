import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { changeWorld } from '../database/transact.ts';
import type { Clock } from '../time/clock.ts';
import type { AgendaStore, RunTask, Task } from './agenda-store.ts';
import { retryAt } from './retry-schedule.ts';

/** Something that is sent to others and may fail. */
export interface Deliverable {
  readonly id: number;
  readonly failures: number;
}

/** How one try went. */
export interface Try {
  /** `null` if it succeeded. */
  readonly failure: string | null;
  /** No further try makes sense. */
  readonly isLast?: boolean;
}

/** Where a deliverable stands after a try. */
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
  /** The machine's clock, by which processes share the work. */
  readonly clock: Clock;
  /** A process that has a delivery in hand for longer counts as dead. */
  readonly leaseMs: number;
  /** The state of what was delivered. */
  readonly done: Done;
  /** `undefined` if there is nothing to deliver any more. */
  readonly find: (task: Task) => Promise<Item | undefined>;
  /** Sends it once. Rejects only with the signal's reason, or for a fault of our own. */
  readonly attempt: (item: Item, at: Date, signal: AbortSignal) => Promise<Outcome>;
  /** Records the try itself, which has happened whatever became of the task meanwhile. */
  readonly record?: (
    transaction: Kysely<Database>,
    item: Item,
    outcome: Outcome,
    at: Date,
  ) => Promise<void>;
  readonly update: (
    transaction: Kysely<Database>,
    item: Item,
    state: DeliveryState<Done>,
  ) => Promise<void>;
}

/** Runs a task that sends something: one process at a time tries, records how it went, and plans the next try. */
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
      // Gone: it was planned anew meanwhile, or another process took this one for dead. Then that decides.
      if (!(await agenda.take(transaction, task))) return;
      const { failure, isLast = false } = outcome;
      const failures = failure === null ? 0 : item.failures + 1;
      const dueAt = failure === null || isLast ? undefined : retryAt(failures, at);
      const failed = dueAt === undefined ? 'GIVEN_UP' : 'WAITING';
      await update(transaction, item, {
        state: failure === null ? done : failed,
        failures,
        failure,
      });
      if (dueAt !== undefined) await agenda.add(transaction, { appId, dueAt, kind, subject });
    });
  }

  return (task, at, signal) => {
    const from = clock.now();
    const until = new Date(from.getTime() + leaseMs);
    return agenda.withLease(task, { from, until }, () => deliver(task, at, signal));
  };
}
