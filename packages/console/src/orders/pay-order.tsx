import type { RequestInput } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceField } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

type Fields = RequestInput<'payOrder'>;
type Mode = NonNullable<Fields['paymentMode']>;

const OUTCOMES: readonly (readonly [Fields['outcome'], string])[] = [
  ['SUCCESS', 'Success'],
  ['FAILED', 'Failed'],
  ['PENDING', 'Pending'],
  ['FLAGGED', 'Flagged'],
  ['CANCELLED', 'Cancelled'],
];
const MODES: readonly Mode[] = ['UPI', 'CREDIT_CARD', 'DEBIT_CARD', 'NET_BANKING', 'WALLET'];

/** Plays the customer: one attempt to pay, with an outcome of choice. */
export function PayOrder({ orderId }: { orderId: string }): VNode {
  const [paymentMode, setMode] = useState<Mode>('UPI');
  const pay = useAction('payOrder', ({ txStatus }) => `The payment ended as ${txStatus}`);
  return (
    <Panel title="Pay as the customer">
      <div class="stack">
        <div class="pay">
          <ChoiceField
            label="Method"
            value={paymentMode}
            choices={MODES}
            onInput={(mode) => setMode(mode as Mode)}
          />
          <fieldset class="outcomes" disabled={pay.isBusy}>
            <legend>Outcome</legend>
            {OUTCOMES.map(([outcome, text]) => (
              <button
                key={outcome}
                type="button"
                class={`button${outcome === 'SUCCESS' ? ' primary' : ''}`}
                onClick={() => pay.run({ orderId, outcome, paymentMode })}
              >
                {text}
              </button>
            ))}
          </fieldset>
        </div>
        <SameBy operationId="payOrder" fields={{ orderId, outcome: 'SUCCESS', paymentMode }} />
      </div>
    </Panel>
  );
}
