import type { Kysely } from 'kysely';
import type { AgendaStore, RunTask, TaskKind } from './agenda/agenda-store.ts';
import type { Database } from './database/schema.ts';
import { changeWorld } from './database/transact.ts';
import type { Cashier } from './orders/cashier.ts';
import type { RefundDesk } from './refunds/refund-desk.ts';
import type { Settling } from './settlements/settle.ts';

export interface RunTaskOptions {
  readonly database: Kysely<Database>;
  readonly agenda: AgendaStore;
  readonly cashier: Cashier;
  readonly desk: RefundDesk;
  readonly settling: Settling;
  readonly notify: RunTask;
  readonly mail: RunTask;
}

export function createRunTask(options: RunTaskOptions): RunTask {
  const { database, agenda, cashier, desk, settling, notify, mail } = options;
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
    async decide(task) {
      await cashier.answerLate(task.appId, task.subject, task.dueAt);
      await agenda.take(database, task);
    },
  };
  return (task, now, signal) => runners[task.kind](task, now, signal);
}
