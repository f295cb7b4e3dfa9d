import type { VNode } from 'preact';
import { Dialog } from '../kit/dialog.tsx';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

export interface SnapshotDialogProps {
  readonly name: string;
  readonly onClose: () => void;
}

/** Asks before the world returns to a snapshot. */
export function RestoreSnapshot({ name, onClose }: SnapshotDialogProps): VNode {
  const restore = useAction('restoreSnapshot', `The world is as in ${name}`);
  const confirm = async () => {
    await restore.run({ name });
    onClose();
  };
  return (
    <Dialog title={`Return to ${name}?`} onClose={onClose}>
      <div class="stack">
        <p>Everything in this world becomes as it was then. What came later is lost.</p>
        <div class="actions">
          <button type="button" class="button primary" disabled={restore.isBusy} onClick={confirm}>
            Restore
          </button>
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
        </div>
        <SameBy operationId="restoreSnapshot" fields={{ name }} />
      </div>
    </Dialog>
  );
}

/** Asks before a snapshot is deleted. */
export function DeleteSnapshot({ name, onClose }: SnapshotDialogProps): VNode {
  const remove = useAction('deleteSnapshot', `Snapshot ${name} is deleted`);
  const confirm = async () => {
    await remove.run({ name });
    onClose();
  };
  return (
    <Dialog title={`Delete ${name}?`} onClose={onClose}>
      <div class="stack">
        <p>The world stays as it is, but cannot return to this snapshot.</p>
        <div class="actions">
          <button type="button" class="button danger" disabled={remove.isBusy} onClick={confirm}>
            Delete
          </button>
          <button type="button" class="button" onClick={onClose}>
            Keep it
          </button>
        </div>
        <SameBy operationId="deleteSnapshot" fields={{ name }} />
      </div>
    </Dialog>
  );
}
