import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Empty } from '../kit/empty.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Panel } from '../kit/panel.tsx';
import { View } from '../kit/view.tsx';
import { useAction } from '../link/use-action.ts';
import { useReply } from '../link/use-reply.ts';
import { OrderLink } from '../lists/order-link.tsx';
import { SameBy } from '../samples/same-by.tsx';
import { FAULT_KINDS } from './fault-kinds.ts';
import { FaultPresets } from './fault-presets.tsx';
import { NewFault } from './new-fault.tsx';

type Fault = Replies['listFaults']['faults'][number];

const COLUMNS: readonly Column<Fault>[] = [
  {
    title: 'Fault',
    cell: ({ kind, delayMs, httpStatus }) => (
      <>
        {FAULT_KINDS[kind]}
        {httpStatus !== undefined && ` ${httpStatus}`}
        {delayMs !== undefined && `: ${delayMs} ms`}
      </>
    ),
  },
  {
    title: 'Operation',
    cell: ({ kind, operationId }) => (kind === 'NOTIFY_FAILS' ? '–' : (operationId ?? 'every one')),
  },
  {
    title: 'Order',
    cell: ({ orderId }) => (orderId ? <OrderLink orderId={orderId} /> : 'every one'),
  },
  {
    title: 'Probability',
    isNumber: true,
    cell: ({ probability }) => `${+(probability * 100).toFixed(4)} %`,
  },
  {
    title: 'Struck',
    isNumber: true,
    cell: ({ hits, times }) => (times === undefined ? hits : `${hits} of ${times}`),
  },
  { title: 'State', cell: ({ state }) => <Badge state={state} /> },
  { title: 'Action', cell: ({ faultId }) => <DeleteFault faultId={faultId} /> },
];

/** Failures on demand, to see what the shop does then. */
export function FaultsView(): VNode {
  const known = useReply('listFaults', {});
  const [latest] = known.reply?.faults ?? [];
  const clear = useAction('deleteFaults', 'All faults are gone');
  return (
    <View
      title="Faults"
      lead="Failures on demand: let the API lose a reply, be slow, or answer as a broken proxy would."
    >
      <div class="stack">
        <FaultPresets />
        <Panel
          title="Faults of this world"
          isFlush
          actions={
            <button
              type="button"
              class="button small"
              disabled={clear.isBusy || !known.reply?.faults.length}
              onClick={() => clear.run({})}
            >
              Remove all
            </button>
          }
        >
          <Loaded known={known}>
            {({ faults }) =>
              faults.length === 0 ? (
                <Empty title="No faults">The API works as it should.</Empty>
              ) : (
                <DataTable
                  caption="Faults"
                  columns={COLUMNS}
                  rows={faults}
                  keyOf={({ faultId }) => faultId}
                />
              )
            }
          </Loaded>
        </Panel>
        <NewFault />
      </div>
      <div class="view-foot">
        <SameBy operationId="listFaults" fields={{}} title="this list" />
        {latest && (
          <>
            <SameBy
              operationId="deleteFault"
              fields={{ faultId: latest.faultId }}
              title={`remove fault ${latest.faultId}`}
            />
            <SameBy operationId="deleteFaults" fields={{}} title="remove all" />
          </>
        )}
      </div>
    </View>
  );
}

function DeleteFault({ faultId }: { faultId: number }): VNode {
  const remove = useAction('deleteFault', 'The fault is gone');
  return (
    <button
      type="button"
      class="button small"
      disabled={remove.isBusy}
      onClick={() => remove.run({ faultId })}
    >
      Remove<span class="unseen"> fault {faultId}</span>
    </button>
  );
}
