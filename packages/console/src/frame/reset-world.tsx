import type { VNode } from 'preact';
import { Dialog } from '../kit/dialog.tsx';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

/** Asks before everything in the world is deleted. */
export function ResetWorld({ onClose }: { onClose: () => void }): VNode {
  const reset = useAction('resetWorld', 'The world is empty again');
  const confirm = async () => {
    await reset.run({});
    onClose();
  };
  return (
    <Dialog title="Reset this world?" onClose={onClose}>
      <div class="stack">
        <p>
          All orders, payments, refunds, settlements, notifications and mails of this merchant are
          deleted, and its clock is set to the real time. Snapshots stay.
        </p>
        <div class="actions">
          <button type="button" class="button danger" disabled={reset.isBusy} onClick={confirm}>
            Delete everything
          </button>
          <button type="button" class="button" onClick={onClose}>
            Keep it
          </button>
        </div>
        <SameBy operationId="resetWorld" fields={{}} />
      </div>
    </Dialog>
  );
}
