import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { formatDistance } from '../kit/format.ts';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { View } from '../kit/view.tsx';
import { useAction } from '../link/use-action.ts';
import { useReply } from '../link/use-reply.ts';
import { ChoiceFilter, useFilters } from '../lists/filters.tsx';
import { NoRows } from '../lists/no-rows.tsx';
import { PageLinks, usePage } from '../lists/page-links.tsx';
import { SameBy } from '../samples/same-by.tsx';

type Task = Replies['listTasks']['tasks'][number];

const WORDS: Readonly<Record<string, string>> = {
  DECIDE: 'The bank decides a pending payment',
  REFUND: 'A refund is processed',
  SETTLE: 'Payments are settled',
  NOTIFY: 'A notification is posted',
  MAIL: 'A mail is sent',
};

/** What happens later in this world, and when. */
export function AgendaView(): VNode {
  const state = useFilters(['state']).state as Task['state'] | undefined;
  const fields = { ...(state && { state }), ...usePage() };
  const known = useReply('listTasks', fields);
  const clock = useReply('readClock', {});
  const now = clock.reply?.now;
  const parked = known.reply?.tasks.find((task) => task.state === 'PARKED');
  return (
    <View
      title="Agenda"
      lead="What will happen in this world, and when. Move the clock to bring it about."
    >
      <div class="filters">
        <ChoiceFilter
          name="state"
          label="State"
          choices={[
            ['', 'All'],
            ['WAITING', 'Waiting'],
            ['PARKED', 'Parked after ten failures'],
          ]}
        />
      </div>
      <div class="panel">
        <Loaded known={known}>
          {({ tasks, lastId }) =>
            tasks.length === 0 ? (
              <NoRows title="Nothing is planned">
                Payments, refunds and notifications that are tried again appear here.
              </NoRows>
            ) : (
              <>
                <DataTable
                  caption="Tasks"
                  columns={columnsAt(now)}
                  rows={tasks}
                  keyOf={({ id }) => id}
                />
                <PageLinks rows={tasks.length} lastId={lastId} />
              </>
            )
          }
        </Loaded>
      </div>
      <div class="view-foot">
        <SameBy operationId="listTasks" fields={fields} title="this list" />
        {parked && (
          <SameBy
            operationId="retryTask"
            fields={{ taskId: parked.id }}
            title={`try task ${parked.id} again`}
          />
        )}
        <SameBy operationId="readClock" fields={{}} title="read the clock" />
        <SameBy operationId="setClock" fields={{ advance: 'P3D' }} title="move it by three days" />
        <SameBy
          operationId="setClock"
          fields={{ toNextEvent: true }}
          title="move it to the next event"
        />
        <SameBy operationId="setClock" fields={{ frozen: true }} title="freeze it" />
      </div>
    </View>
  );
}

function columnsAt(now: string | undefined): readonly Column<Task>[] {
  return [
    {
      title: 'What',
      cell: ({ kind, subject }) => (
        <>
          {WORDS[kind] ?? kind} {subject && <code class="muted">{subject}</code>}
        </>
      ),
    },
    { title: 'State', cell: ({ state }) => <Badge state={state} /> },
    { title: 'Due', cell: ({ dueAt }) => <Moment at={dueAt} /> },
    { title: 'From now', cell: ({ dueAt }) => now && formatDistance(dueAt, now) },
    {
      title: 'Failures',
      cell: ({ failures, failure }) => (failures === 0 ? '–' : `${failures}: ${failure ?? ''}`),
    },
    {
      title: 'Action',
      cell: ({ id, state }) => state === 'PARKED' && <RetryTask taskId={id} />,
    },
  ];
}

function RetryTask({ taskId }: { taskId: number }): VNode {
  const retry = useAction('retryTask', 'It is tried again');
  return (
    <button
      type="button"
      class="button small"
      disabled={retry.isBusy}
      onClick={() => retry.run({ taskId })}
    >
      Try again<span class="unseen"> task {taskId}</span>
    </button>
  );
}
