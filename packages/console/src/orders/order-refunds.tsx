import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { Facts } from '../kit/facts.tsx';
import { Moment } from '../kit/moment.tsx';
import { Money } from '../kit/money.tsx';
import { Panel } from '../kit/panel.tsx';
import { ProcessRefund } from '../lists/process-refund.tsx';
import { SameBy } from '../samples/same-by.tsx';

type Refund = Replies['readOrder']['refunds'][number];

/** The refunds of an order. */
export function OrderRefunds({ refunds }: { refunds: readonly Refund[] }): VNode {
  return (
    <Panel title="Refunds" isFlush>
      <ul>
        {refunds.map((refund) => (
          <li key={refund.refundId} class="card">
            <Facts
              facts={[
                ['State', <Badge state={refund.state} />],
                ['Refund', <code>{refund.refundId}</code>],
                ['Amount', <Money amount={refund.refundAmount} currency={refund.currency} />],
                ['Note', refund.refundNote],
                ['Initiated', <Moment at={refund.initiatedAt} />],
                ['Due', refund.dueAt && <Moment at={refund.dueAt} />],
                ['Processed', refund.processedAt && <Moment at={refund.processedAt} />],
                ['ARN', refund.arn && <code>{refund.arn}</code>],
                ['Settlement', refund.settlementId],
              ]}
            />
            {refund.state === 'PENDING' && (
              <div class="card-action stack">
                <p>
                  <ProcessRefund refundId={refund.refundId} />
                </p>
                <SameBy operationId="processRefund" fields={{ refundId: refund.refundId }} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
