import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

/** Keeps the world as it is now. */
export function TakeSnapshot(): VNode {
  const [name, setName] = useState('');
  const take = useAction('createSnapshot', ({ snapshot }) => `Took snapshot ${snapshot.name}`);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await take.run({ name })) setName('');
  };
  return (
    <Panel title="Take a snapshot">
      <form class="stack" onSubmit={submit}>
        <div class="filters tight">
          <TextField label="Name" value={name} onInput={setName} isRequired />
          <button type="submit" class="button primary" disabled={take.isBusy}>
            Take snapshot
          </button>
        </div>
        <SameBy operationId="createSnapshot" fields={{ name }} />
      </form>
    </Panel>
  );
}
