import type { Kysely } from 'kysely';
import type { Database } from './database/schema.ts';
import { changeWorld } from './database/transact.ts';
import type { OrderStore } from './orders/order-store.ts';
import { messageOf } from './orders/payment.ts';
import type { PaymentStore } from './orders/payment-store.ts';
import type { RefundDesk } from './refunds/refund-desk.ts';
import type { Settling } from './settlements/settle.ts';
import type { AgendaStore, Task, TaskKind } from './agenda/agenda-store.ts';

/**
 * Does a task and takes it off the agenda. What the books say happened at the time for which it was planned, however
 * late it is done: so a sandbox that was switched off for a week catches up with the same result. What goes out to
 * others happens `now`, by the merchant's clock.
 *
 * Once the signal aborts, what goes out to others is cut off: it rejects with the signal's reason, and the task stays on
 * the agenda as if it had not been begun. What the books say is done all the same; it takes no time.
 */
export type RunTask = (task: Task, now: Date, signal: AbortSignal) => Promise<void>;

export interface RunTaskOptions {
  readonly database: Kysely<Database>;
  readonly agenda: AgendaStore;
  readonly orders: OrderStore;
  readonly payments: PaymentStore;
  readonly desk: RefundDesk;
  readonly settling: Settling;
  readonly notify: RunTask;
  readonly mail: RunTask;
}

export function createRunTask(options: RunTaskOptions): RunTask {
  const { database, agenda, orders, payments, desk, settling, notify, mail } = options;
  const runners: Readonly<Record<TaskKind, RunTask>> = {
    notify,
    mail,
    refund: (task) => desk.process(task, task.dueAt),
    settle: (task) =>
      changeWorld(database, task.appId, async (transaction) => {
        if (!(await agenda.take(transaction, task))) return;
        const { appId, dueAt } = task;
        await settling.settle(transaction, { appId, dueUntil: dueAt, now: dueAt });
      }),
    // The bank's late answer. It comes to nothing where somebody has decided before.
    async decide(task) {
      const order = await orders.findByReferenceId(task.appId, task.subject);
      if (order !== undefined) {
        const outcome = {
          status: 'SUCCESS',
          message: messageOf('SUCCESS'),
          at: task.dueAt,
        } as const;
        await payments.release(order, task.subject, outcome);
      }
      await agenda.take(database, task);
    },
  };
  return (task, now, signal) => runners[task.kind](task, now, signal);
}
