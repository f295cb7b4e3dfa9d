import type { RequestInput } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { TextField } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { announce } from '../link/announcements.ts';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';

type Fields = RequestInput<'importSnapshot'>;

/** Keeps an exported file as a snapshot of this world. */
export function ImportSnapshot(): VNode {
  const id = useId();
  const [file, setFile] = useState<File>();
  const [name, setName] = useState('');
  const keep = useAction('importSnapshot', ({ snapshot }) => `Imported snapshot ${snapshot.name}`);
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    if (chosen) setName(chosen.name.replace(/\.json$/iu, ''));
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const content = file && (await readContent(file));
    if (content) await keep.run({ ...content, name });
  };
  return (
    <Panel title="Import a snapshot">
      <form class="stack" onSubmit={submit}>
        <div class="filters tight">
          <div class="field">
            <label for={id}>Exported file</label>
            <input
              id={id}
              type="file"
              accept=".json,application/json"
              required
              onChange={(event) => choose(event.currentTarget.files?.[0])}
            />
          </div>
          <TextField label="Keep it as" value={name} onInput={setName} isRequired />
          <button type="submit" class="button" disabled={keep.isBusy}>
            Import
          </button>
        </div>
        <SameBy
          operationId="importSnapshot"
          fields={{ name } as Fields}
          bodyFile={file?.name ?? 'snapshot.json'}
        />
      </form>
    </Panel>
  );
}

/** Returns the fields of the file, which the sandbox checks; `undefined` if it is no JSON, which the user is told. */
async function readContent(file: File): Promise<Omit<Fields, 'name'> | undefined> {
  try {
    const { version, takenAt, frozen, tables } = Object(JSON.parse(await file.text()));
    return { version, takenAt, frozen, tables };
  } catch {
    announce('bad', `${file.name} is not a JSON file`);
    return undefined;
  }
}
