import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

type Payment = Pick<Replies['readOrder']['payments'][number], 'referenceId' | 'next'>;

/** Plays the bank, or the risk team: ends a payment that waits. */
export function DecidePayment({ payment: { referenceId, next } }: { payment: Payment }): VNode {
  const decide = useAction('decidePayment', ({ txStatus }) => `The payment ended as ${txStatus}`);
  const [first = 'SUCCESS'] = next;
  return (
    <div class="stack">
      <fieldset class="outcomes" disabled={decide.isBusy}>
        <legend>Decide as the bank</legend>
        {next.map((outcome) => (
          <button
            key={outcome}
            type="button"
            class="button small"
            onClick={() => decide.run({ referenceId, outcome })}
          >
            {outcome}
          </button>
        ))}
      </fieldset>
      <SameBy operationId="decidePayment" fields={{ referenceId, outcome: first }} />
    </div>
  );
}
