import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { Empty } from '../kit/empty.tsx';
import { Facts } from '../kit/facts.tsx';
import { Moment } from '../kit/moment.tsx';
import { Money } from '../kit/money.tsx';
import { Panel } from '../kit/panel.tsx';
import { DecidePayment } from './decide-payment.tsx';
import { RefundPayment, type RefundPaymentProps } from './refund-payment.tsx';

type Payment = Replies['readOrder']['payments'][number];

export interface OrderPaymentsProps {
  readonly orderId: string;
  readonly payments: readonly Payment[];
  readonly currency: string;
}

/** The attempts to pay an order, the latest first, each with what may follow. */
export function OrderPayments({ payments, currency, orderId }: OrderPaymentsProps): VNode {
  return (
    <Panel title="Payments" isFlush>
      {payments.length === 0 ? (
        <Empty title="No attempt yet">Pay as the customer, or on the payment page.</Empty>
      ) : (
        <ul>
          {payments.toReversed().map((payment) => (
            <li key={payment.referenceId} class="card">
              <PaymentCard payment={payment} currency={currency} orderId={orderId} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function PaymentCard(props: RefundPaymentProps): VNode {
  const { payment, currency } = props;
  const { referenceId, txStatus, paymentMode, txMsg, attemptedAt } = payment;
  return (
    <div class="stack">
      <Facts
        facts={[
          ['Status', <Badge state={txStatus ?? 'OPEN'} />],
          ['Reference', <code>{referenceId}</code>],
          ['Method', paymentMode],
          ['Message', txMsg],
          ['Attempted', <Moment at={attemptedAt} />],
          ['Amount', <Money amount={payment.amount} currency={currency} />],
          [
            'Refunded',
            Number(payment.refunded) > 0 && <Money amount={payment.refunded} currency={currency} />,
          ],
          ['Settlement', payment.settlementId],
        ]}
      />
      {payment.next.length > 0 && <DecidePayment payment={payment} />}
      {Number(payment.refundable) > 0 && <RefundPayment {...props} />}
    </div>
  );
}
