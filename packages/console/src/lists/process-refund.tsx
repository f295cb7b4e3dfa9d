import type { VNode } from 'preact';
import { useAction } from '../link/use-action.ts';

/** Plays the bank: ends a refund before it is due. */
export function ProcessRefund({ refundId }: { refundId: number }): VNode {
  const run = useAction('processRefund', `Refund ${refundId} is processed`);
  return (
    <button
      type="button"
      class="button small"
      disabled={run.isBusy}
      onClick={() => run.run({ refundId })}
    >
      Process now<span class="unseen"> refund {refundId}</span>
    </button>
  );
}
