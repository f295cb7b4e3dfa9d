import type { VNode } from 'preact';
import { useAction } from '../link/use-action.ts';

/** Saves a snapshot as a file. */
export function ExportSnapshot({ name }: { name: string }): VNode {
  const read = useAction('exportSnapshot');
  const save = async () => {
    const content = await read.run({ name });
    if (content) saveFile(`${name}.json`, JSON.stringify(content));
  };
  return (
    <button type="button" class="button small" disabled={read.isBusy} onClick={save}>
      Export<span class="unseen"> {name}</span>
    </button>
  );
}

/** Not by a link to the API: a browser would send no token. */
function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to save only after this.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
