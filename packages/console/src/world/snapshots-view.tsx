import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Empty } from '../kit/empty.tsx';
import { TextField } from '../kit/field.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';
import { View } from '../kit/view.tsx';
import { useAction } from '../link/use-action.ts';
import { useReply } from '../link/use-reply.ts';
import { SameBy } from '../samples/same-by.tsx';

type Snapshot = Replies['listSnapshots']['snapshots'][number];

/** Kept states of this world, to which it can return. */
export function SnapshotsView(): VNode {
  const known = useReply('listSnapshots', {});
  const [restoring, setRestoring] = useState<string>();
  const columns: readonly Column<Snapshot>[] = [
    { title: 'Name', cell: ({ name }) => <strong>{name}</strong> },
    { title: 'Taken', cell: ({ takenAt }) => <Moment at={takenAt} /> },
    {
      title: 'Action',
      cell: ({ name }) => (
        <button type="button" class="button small" onClick={() => setRestoring(name)}>
          Restore…<span class="unseen"> {name}</span>
        </button>
      ),
    },
  ];
  return (
    <View title="Snapshots" lead="Keep the whole world as it is now, and return to it later.">
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
      </div>
      {restoring && <RestoreSnapshot name={restoring} onClose={() => setRestoring(undefined)} />}
      <div class="view-foot">
        <SameBy operationId="listSnapshots" fields={{}} />
      </div>
    </View>
  );
}

function TakeSnapshot(): VNode {
  const [name, setName] = useState('');
  const take = useAction('createSnapshot', ({ snapshot }) => `Took snapshot ${snapshot.name}`);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await take.run({ name })) setName('');
  };
  return (
    <Panel title="Take a snapshot">
      <form class="stack" onSubmit={submit}>
        <div class="filters tight">
          <TextField label="Name" value={name} onInput={setName} isRequired />
          <button type="submit" class="button primary" disabled={take.isBusy}>
            Take snapshot
          </button>
        </div>
        <SameBy operationId="createSnapshot" fields={{ name }} />
      </form>
    </Panel>
  );
}

function RestoreSnapshot({ name, onClose }: { name: string; onClose: () => void }): VNode {
  const restore = useAction('restoreSnapshot', `The world is as in ${name}`);
  const confirm = async () => {
    await restore.run({ name });
    onClose();
  };
  return (
    <Dialog title={`Return to ${name}?`} onClose={onClose}>
      <div class="stack">
        <p>Everything in this world becomes as it was then. What came later is lost.</p>
        <div class="actions">
          <button type="button" class="button primary" disabled={restore.isBusy} onClick={confirm}>
            Restore
          </button>
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
        </div>
        <SameBy operationId="restoreSnapshot" fields={{ name }} />
      </div>
    </Dialog>
  );
}
