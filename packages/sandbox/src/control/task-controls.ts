import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { TaskStanding } from '../agenda/failing-task-store.ts';
import type { Gateway } from '../gateway.ts';
import { lastIdOf } from '../lists/last-id.ts';
import type { Merchant } from '../merchants/merchant-store.ts';

type TaskControls = Pick<ControlHandlers<Merchant>, 'listTasks' | 'retryTask'>;

/** Lists the gateway's pending and failing tasks. */
export function createTaskControls({ failingTasks, worker }: Gateway): TaskControls {
  return {
    async listTasks({ world: { appId }, state, lastId: after, count }) {
      const tasks = (await failingTasks.list({ appId, state, after, count })).map(describe);
      return { status: 'OK', tasks, ...lastIdOf(tasks) };
    },
    async retryTask({ world: { appId }, taskId }) {
      const task = await failingTasks.retry(appId, taskId);
      if (task === undefined) return new RefusedReply(404, 'No task has this taskId');
      worker.wake();
      return { status: 'OK', task: describe(task) };
    },
  };
}

function describe({ key: id, kind, subject, dueAt, state, failures, failure }: TaskStanding) {
  return {
    id,
    kind: KIND_NAMES[kind],
    subject,
    dueAt: dueAt.toISOString(),
    state,
    failures,
    failure,
  };
}

const KIND_NAMES = {
  decide: 'DECIDE',
  refund: 'REFUND',
  settle: 'SETTLE',
  notify: 'NOTIFY',
  mail: 'MAIL',
} as const;
