import type { Kysely } from 'kysely';
import type { AgendaStore, RunTask, TaskKind } from './agenda/agenda-store.ts';
import type { Database } from './database/schema.ts';
import { changeWorld } from './database/transact.ts';
import type { PaymentDesk } from './orders/payment-desk.ts';
import type { RefundDesk } from './refunds/refund-desk.ts';
import type { SettlementDesk } from './settlements/settlement-desk.ts';

export interface RunTaskOptions {
  readonly database: Kysely<Database>;
  readonly agenda: AgendaStore;
  readonly paymentDesk: PaymentDesk;
  readonly refundDesk: RefundDesk;
  readonly settlementDesk: SettlementDesk;
  readonly notify: RunTask;
  readonly mail: RunTask;
}

export function createRunTask(options: RunTaskOptions): RunTask {
  const { database, agenda, paymentDesk, refundDesk, settlementDesk, notify, mail } = options;
  const runners: Readonly<Record<TaskKind, RunTask>> = {
    notify,
    mail,
    refund: (task) => refundDesk.process(task, task.dueAt),
    settle: (task) =>
      changeWorld(database, task.appId, async (transaction) => {
        if (!(await agenda.take(transaction, task))) return;
        const { appId, dueAt } = task;
        await settlementDesk.settle(transaction, { appId, dueUntil: dueAt, now: dueAt });
      }),
    async decide(task) {
      await paymentDesk.answerLate(task.appId, task.subject, task.dueAt);
      await agenda.take(database, task);
    },
  };
  return (task, now, signal) => runners[task.kind](task, now, signal);
}
