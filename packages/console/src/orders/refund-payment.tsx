import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../kit/field.tsx';
import { formatMoney } from '../kit/format.ts';
import { useAction } from '../link/use-action.ts';
import { SameBy, SameByMerchant } from '../samples/same-by.tsx';

export interface RefundPaymentProps {
  readonly orderId: string;
  readonly payment: Replies['readOrder']['payments'][number];
  readonly currency: string;
}

/** Plays the merchant: gives back all or a part of a payment. */
export function RefundPayment({ orderId, payment, currency }: RefundPaymentProps): VNode {
  const { referenceId, refundable } = payment;
  const [refundAmount, setAmount] = useState('');
  const [refundNote, setNote] = useState('');
  const refund = useAction('refundOrder', ({ refundId }) => `Refund ${refundId} is on its way`);
  const fields = {
    orderId,
    referenceId,
    ...(refundAmount && { refundAmount }),
    ...(refundNote && { refundNote }),
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await refund.run(fields)) setAmount('');
  };
  const asMerchant = {
    orderId,
    referenceId,
    refundAmount: refundAmount || refundable,
    refundNote: refundNote || 'Refund from the console',
  };
  return (
    <details class="more">
      <summary>Refund up to {formatMoney(refundable, currency)}</summary>
      <form class="stack" onSubmit={submit}>
        <div class="fields">
          <TextField
            label="Amount"
            placeholder={refundable}
            hint="Empty: all of it"
            value={refundAmount}
            onInput={setAmount}
          />
          <TextField label="Note (optional)" value={refundNote} onInput={setNote} />
        </div>
        <div class="actions">
          <button type="submit" class="button primary" disabled={refund.isBusy}>
            Refund
          </button>
        </div>
        <SameBy operationId="refundOrder" fields={fields} title="as here" />
        <SameByMerchant operationId="createRefund" fields={asMerchant} title="as your shop" />
      </form>
    </details>
  );
}
