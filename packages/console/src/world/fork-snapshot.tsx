import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/field.tsx';
import { NewCredentials } from '../kit/new-credentials.tsx';
import { useAction } from '../link/use-action.ts';
import { go, hrefTo } from '../place/place.ts';
import { SameBy } from '../samples/same-by.tsx';
import type { SnapshotDialogProps } from './change-snapshot.tsx';

/** Adds a merchant whose world is that of a snapshot. */
export function ForkSnapshot({ name, onClose }: SnapshotDialogProps): VNode {
  const [newAppId, setAppId] = useState('');
  const [newName, setName] = useState('');
  const [created, setCreated] = useState<Replies['forkSnapshot']>();
  const fork = useAction('forkSnapshot', ({ appId }) => `Created merchant ${appId}`);
  const fields = { name, newAppId, ...(newName && { newName }) };
  const submit = async (event: Event) => {
    event.preventDefault();
    setCreated(await fork.run(fields));
  };
  if (created) {
    const show = () => {
      onClose();
      go(hrefTo(['orders'], { appId: created.appId }));
    };
    return <NewCredentials appId={created.appId} secretKey={created.secretKey} onSeen={show} />;
  }
  return (
    <Dialog title={`New merchant from ${name}`} onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <p class="hint">
          Its world begins as in the snapshot, the clock included. Payment links and references are
          new.
        </p>
        <TextField
          label="appId"
          value={newAppId}
          onInput={setAppId}
          isRequired
          hint="Visible characters without blanks, such as shop-of-asha"
        />
        <TextField label="Name (optional)" value={newName} onInput={setName} />
        <div class="actions">
          <button type="submit" class="button primary" disabled={fork.isBusy}>
            Create merchant
          </button>
        </div>
        <SameBy operationId="forkSnapshot" fields={fields} />
      </form>
    </Dialog>
  );
}
