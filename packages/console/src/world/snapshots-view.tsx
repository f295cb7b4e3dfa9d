import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Empty } from '../kit/empty.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { SameBy } from '../samples/same-by.tsx';
import { DeleteSnapshot, RestoreSnapshot } from './change-snapshot.tsx';
import { ExportSnapshot } from './export-snapshot.tsx';
import { ForkSnapshot } from './fork-snapshot.tsx';
import { ImportSnapshot } from './import-snapshot.tsx';
import { TakeSnapshot } from './take-snapshot.tsx';

type Snapshot = Replies['listSnapshots']['snapshots'][number];

/** What asks first, in a dialog. */
const DIALOGS = {
  Restore: RestoreSnapshot,
  Fork: ForkSnapshot,
  Delete: DeleteSnapshot,
} as const;

interface Chosen {
  readonly action: keyof typeof DIALOGS;
  readonly name: string;
}

const ACTIONS = Object.keys(DIALOGS) as readonly Chosen['action'][];

/** Kept states of this world, to which it can return. */
export function SnapshotsView(): VNode {
  const known = useReply('listSnapshots', {});
  const [chosen, setChosen] = useState<Chosen>();
  const ChosenDialog = chosen && DIALOGS[chosen.action];
  const [first] = known.reply?.snapshots ?? [];
  const columns: readonly Column<Snapshot>[] = [
    { title: 'Name', cell: ({ name }) => <strong>{name}</strong> },
    { title: 'Taken', cell: ({ takenAt }) => <Moment at={takenAt} /> },
    {
      title: 'Action',
      cell: ({ name }) => (
        <div class="actions">
          {ACTIONS.map((action) => (
            <button
              key={action}
              type="button"
              class="button small"
              onClick={() => setChosen({ action, name })}
            >
              {action}…<span class="unseen"> {name}</span>
            </button>
          ))}
          <ExportSnapshot name={name} />
        </div>
      ),
    },
  ];
  return (
    <View
      title="Snapshots"
      lead="Keep the whole world as it is now, and return to it later, or give it to another merchant or sandbox."
    >
      <div class="stack">
        <TakeSnapshot />
        <Panel title="Kept" isFlush>
          <Loaded known={known}>
            {({ snapshots }) =>
              snapshots.length === 0 ? (
                <Empty title="No snapshots yet" />
              ) : (
                <DataTable
                  caption="Snapshots"
                  columns={columns}
                  rows={snapshots}
                  keyOf={({ name }) => name}
                />
              )
            }
          </Loaded>
        </Panel>
        <ImportSnapshot />
      </div>
      {ChosenDialog && chosen && (
        <ChosenDialog name={chosen.name} onClose={() => setChosen(undefined)} />
      )}
      <div class="view-foot">
        <SameBy operationId="listSnapshots" fields={{}} title="this list" />
        {first && (
          <SameBy
            operationId="exportSnapshot"
            fields={{ name: first.name }}
            title={`export ${first.name}`}
          />
        )}
      </div>
    </View>
  );
}
