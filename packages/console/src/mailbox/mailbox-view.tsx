import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { TextFilter, useFilters } from '../lists/filters.tsx';
import { NoRows } from '../lists/no-rows.tsx';
import { OrderLink } from '../lists/order-link.tsx';
import { PageLinks, usePage } from '../lists/page-links.tsx';
import { SelectLink, Split, useSelected } from '../lists/split.tsx';
import { SameBy } from '../samples/same-by.tsx';
import { MailDetail } from './mail-detail.tsx';

type Mail = Replies['listMails']['mails'][number];

const COLUMNS: readonly Column<Mail>[] = [
  { title: 'Subject', cell: ({ id, subject }) => <SelectLink id={id}>{subject}</SelectLink> },
  { title: 'State', cell: ({ state }) => <Badge state={state} /> },
  { title: 'To', cell: ({ to }) => to },
  { title: 'Order', isExtra: true, cell: ({ orderId }) => <OrderLink orderId={orderId} /> },
  { title: 'Written', cell: ({ createdAt }) => <Moment at={createdAt} /> },
];

/** The mails to customers; without SMTP_URL they are only kept here. */
export function MailboxView(): VNode {
  const fields = { ...useFilters(['orderId']), ...usePage() };
  const known = useReply('listMails', fields);
  const selected = useSelected();
  const isSelected = ({ id }: Mail) => id === selected;
  return (
    <View
      title="Mailbox"
      lead="Mails to your customers, the newest first. They are kept here, and sent as well if SMTP_URL is set."
    >
      <search class="filters">
        <TextFilter name="orderId" type="search" label="Order" />
      </search>
      <Split
        list={
          <div class="panel">
            <Loaded known={known}>
              {({ mails, lastId }) =>
                mails.length === 0 ? (
                  <NoRows title="No mails">Send a payment link from an order's page.</NoRows>
                ) : (
                  <>
                    <DataTable
                      caption="Mails"
                      columns={COLUMNS}
                      rows={mails}
                      keyOf={({ id }) => id}
                      isCurrent={isSelected}
                    />
                    <PageLinks rows={mails.length} lastId={lastId} />
                  </>
                )
              }
            </Loaded>
          </div>
        }
        detail={selected !== undefined && <MailDetail key={selected} id={selected} />}
      />
      <div class="view-foot">
        <SameBy operationId="listMails" fields={fields} />
      </div>
    </View>
  );
}
