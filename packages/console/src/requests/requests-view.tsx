import { operations } from '@cashfree-rest/contract';
import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { ChoiceFilter, TextFilter, useFilters } from '../lists/filters.tsx';
import { NoRows } from '../lists/no-rows.tsx';
import { PageLinks, usePage } from '../lists/page-links.tsx';
import { SelectLink, Split, useSelected } from '../lists/split.tsx';
import { SameBy } from '../samples/same-by.tsx';
import { outcomeOf } from './outcome-of.ts';
import { RequestDetail } from './request-detail.tsx';

type Request = Replies['listRequests']['requests'][number];

const COLUMNS: readonly Column<Request>[] = [
  {
    title: 'Operation',
    cell: ({ id, operationId, path }) => <SelectLink id={id}>{operationId ?? path}</SelectLink>,
  },
  {
    title: 'Answer',
    cell: (request) => (
      <Badge
        state={request.httpStatus === null ? 'CUT' : `HTTP ${request.httpStatus}`}
        tone={outcomeOf(request) === 'OK' ? 'good' : 'bad'}
      />
    ),
  },
  { title: 'Order', cell: ({ orderId }) => orderId ?? '–' },
  { title: 'Reason', isExtra: true, cell: ({ reason }) => reason ?? '–' },
  { title: 'Fault', cell: ({ fault }) => fault && <Badge state={fault} tone="wait" /> },
  { title: 'ms', isNumber: true, isExtra: true, cell: ({ durationMs }) => durationMs },
  { title: 'At', cell: ({ at }) => <Moment at={at} /> },
];

const OUTCOMES: readonly (readonly [string, string])[] = [
  ['', 'All'],
  ['OK', 'Accepted'],
  ['ERROR', 'Refused'],
  ['CUT', 'Reply lost'],
];

/** What the shop asked of the API, the newest first, and what it was answered. */
export function RequestsView(): VNode {
  const { outcome, ...rest } = useFilters(['operationId', 'outcome', 'orderId', 'requestId']);
  const fields = {
    ...rest,
    ...(outcome && { outcome: outcome as 'OK' | 'ERROR' | 'CUT' }),
    ...usePage(),
  };
  const known = useReply('listRequests', fields);
  const selected = useSelected();
  const isSelected = ({ id }: Request) => id === selected;
  return (
    <View
      title="Requests"
      lead="Your shop's calls of the API and their answers, the newest first. Secrets are redacted; the log is lost when the sandbox ends."
    >
      <search class="filters">
        <ChoiceFilter
          name="operationId"
          label="Operation"
          choices={[['', 'All'], ...Object.keys(operations)]}
        />
        <ChoiceFilter name="outcome" label="Outcome" choices={OUTCOMES} />
        <TextFilter name="orderId" type="search" label="Order" />
        <TextFilter name="requestId" type="search" label="Request id" />
      </search>
      <Split
        list={
          <div class="panel">
            <Loaded known={known}>
              {({ requests, lastId }) =>
                requests.length === 0 ? (
                  <NoRows title="No calls">Calls below /api/v1 appear here.</NoRows>
                ) : (
                  <>
                    <DataTable
                      caption="Requests"
                      columns={COLUMNS}
                      rows={requests}
                      keyOf={({ id }) => id}
                      isCurrent={isSelected}
                    />
                    <PageLinks rows={requests.length} lastId={lastId} />
                  </>
                )
              }
            </Loaded>
          </div>
        }
        detail={selected !== undefined && <RequestDetail key={selected} id={selected} />}
      />
      <div class="view-foot">
        <SameBy operationId="listRequests" fields={fields} />
      </div>
    </View>
  );
}
