import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { formatMoney } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Panel } from '../kit/panel.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { Postings } from '../lists/postings.tsx';
import { hrefTo } from '../place/place.ts';
import { SameBy, SameByMerchant } from '../samples/same-by.tsx';
import { MailOrder } from './mail-order.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderPayments } from './order-payments.tsx';
import { OrderRefunds } from './order-refunds.tsx';
import { PayOrder } from './pay-order.tsx';
import { Timeline } from './timeline.tsx';

/** One order: what has happened to it, and what may happen next. */
export function OrderView({ orderId }: { orderId: string }): VNode {
  const known = useReply('readOrder', { orderId });
  return (
    <View
      title={`Order ${orderId}`}
      lead={known.reply && <Summary order={known.reply.order} />}
      actions={known.reply && <Links order={known.reply.order} />}
    >
      <Loaded known={known}>{(reply) => <Parts {...reply} />}</Loaded>
      <div class="view-foot">
        <SameBy operationId="readOrder" fields={{ orderId }} title="this view" />
        <SameBy operationId="mailOrder" fields={{ orderId }} title="mail the link" />
        <SameByMerchant
          operationId="getOrderStatus"
          fields={{ orderId }}
          title="the status, as your shop"
        />
      </div>
    </View>
  );
}

type Order = Replies['readOrder']['order'];

function Summary({ order }: { order: Order }): VNode {
  const { orderStatus, orderAmount, orderCurrency, customerName } = order;
  return (
    <span class="summary-line">
      <Badge state={orderStatus} />
      <strong>{formatMoney(orderAmount, orderCurrency)}</strong>
      <span>{customerName}</span>
    </span>
  );
}

function Links({ order: { orderId, paymentLink } }: { order: Order }): VNode {
  return (
    <>
      <a class="button" href={hrefTo(['orders'])}>
        All orders
      </a>
      <MailOrder orderId={orderId} />
      <a class="button" href={paymentLink} target="_blank" rel="noreferrer">
        Open payment page <Icon name="out" />
      </a>
    </>
  );
}

function Parts({ order, payments, refunds, postings, timeline }: Replies['readOrder']): VNode {
  return (
    <div class="columns wide-first">
      <div class="stack">
        {order.payable && <PayOrder orderId={order.orderId} />}
        <Panel title="Timeline">
          <Timeline entries={timeline} />
        </Panel>
      </div>
      <div class="stack">
        <OrderPayments payments={payments} currency={order.orderCurrency} orderId={order.orderId} />
        {refunds.length > 0 && <OrderRefunds refunds={refunds} />}
        <OrderFacts order={order} />
        {postings.length > 0 && <Postings postings={postings} />}
      </div>
    </div>
  );
}
