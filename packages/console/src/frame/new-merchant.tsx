import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/field.tsx';
import { NewCredentials } from '../kit/new-credentials.tsx';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

export interface NewMerchantProps {
  readonly onClose: () => void;
  readonly onCreated: (appId: string) => void;
}

/** Creates a merchant, and shows its secret key once. */
export function NewMerchant({ onClose, onCreated }: NewMerchantProps): VNode {
  const [appId, setAppId] = useState('');
  const [name, setName] = useState('');
  const [created, setCreated] = useState<{ appId: string; secretKey: string }>();
  const create = useAction('createMerchant', ({ name: named }) => `Created merchant ${named}`);
  const fields = { appId, ...(name && { name }) };
  const submit = async (event: Event) => {
    event.preventDefault();
    setCreated(await create.run(fields));
  };
  if (created) {
    return <NewCredentials {...created} onSeen={() => onCreated(created.appId)} />;
  }
  return (
    <Dialog title="New merchant" onClose={onClose}>
      <form class="stack" onSubmit={submit}>
        <p class="hint">
          A merchant has its own clock, orders and books: use one per developer or test run.
        </p>
        <TextField
          label="appId"
          value={appId}
          onInput={setAppId}
          isRequired
          hint="Visible characters without blanks, such as shop-of-asha"
        />
        <TextField label="Name (optional)" value={name} onInput={setName} />
        <div class="actions">
          <button type="submit" class="button primary" disabled={create.isBusy}>
            Create merchant
          </button>
        </div>
        <SameBy operationId="createMerchant" fields={fields} title="create it" />
        <SameBy operationId="listMerchants" fields={{}} title="list all merchants" />
      </form>
    </Dialog>
  );
}
