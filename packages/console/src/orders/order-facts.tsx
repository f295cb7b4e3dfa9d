import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { CopyButton } from '../kit/copy-button.tsx';
import { Facts } from '../kit/facts.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';

/** What the merchant sent with the order. */
export function OrderFacts({ order }: { order: Replies['readOrder']['order'] }): VNode {
  return (
    <Panel
      title="Details"
      actions={<CopyButton text={order.paymentLink} what="the payment link" />}
    >
      <Facts
        facts={[
          ['Payment link', <a href={order.paymentLink}>{order.paymentLink}</a>],
          ['Note', order.orderNote],
          ['Customer', order.customerName],
          ['Email', order.customerEmail],
          ['Phone', order.customerPhone],
          ['Seller', order.sellerPhone],
          ['Return URL', <code>{order.returnUrl}</code>],
          ['Notify URL', order.notifyUrl && <code>{order.notifyUrl}</code>],
          ['Payment modes', order.paymentModes],
          ['Partner code', order.pc],
          ['Created', <Moment at={order.addedAt} />],
          ['Page opened', order.openedAt && <Moment at={order.openedAt} />],
          ['Expires', <Moment at={order.expiresAt} />],
        ]}
      />
    </Panel>
  );
}
