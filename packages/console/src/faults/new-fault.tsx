import { operations as gatewayOperations } from '@cashfree-rest/contract';
import type { RequestInput } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceField, TextField } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';
import { FAULT_KINDS, type FaultKind } from './fault-kinds.ts';

type Fields = RequestInput<'createFault'>;

const EMPTY = {
  kind: 'CUT_AFTER',
  operationId: '',
  orderId: '',
  times: '1',
  probability: '100',
  delayMs: '1000',
  httpStatus: '503',
};

/** A fault of the user's own. */
export function NewFault(): VNode {
  const [form, setForm] = useState(EMPTY);
  const create = useAction('createFault', 'The fault is in force');
  const fields = fieldsOf(form);
  const input = (name: keyof typeof EMPTY) => ({
    value: form[name],
    onInput: (value: string) => setForm({ ...form, [name]: value }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    void create.run(fields);
  };
  return (
    <Panel title="New fault">
      <form class="stack" onSubmit={submit}>
        <div class="fields">
          <ChoiceField
            label="What happens"
            choices={Object.entries(FAULT_KINDS)}
            {...input('kind')}
          />
          {form.kind !== 'NOTIFY_FAILS' && (
            <ChoiceField
              label="Operation"
              choices={[['', 'every one'], ...Object.keys(gatewayOperations)]}
              {...input('operationId')}
            />
          )}
          <TextField label="Order (optional)" {...input('orderId')} />
          <TextField label="Times" hint="Empty: until removed" {...input('times')} />
          <TextField label="Probability in %" {...input('probability')} />
          {form.kind === 'DELAY' && <TextField label="Delay in ms" {...input('delayMs')} />}
          {form.kind === 'STATUS' && <TextField label="HTTP status" {...input('httpStatus')} />}
        </div>
        <div class="actions">
          <button type="submit" class="button primary" disabled={create.isBusy}>
            Add fault
          </button>
        </div>
        <SameBy operationId="createFault" fields={fields} />
      </form>
    </Panel>
  );
}

function fieldsOf(form: typeof EMPTY): Fields {
  const kind = form.kind as FaultKind;
  return {
    kind,
    // A notification belongs to no operation.
    operationId: (kind === 'NOTIFY_FAILS' || form.operationId === ''
      ? undefined
      : form.operationId) as Fields['operationId'],
    orderId: form.orderId || undefined,
    times: form.times === '' ? undefined : Number(form.times),
    probability: form.probability === '100' ? undefined : Number(form.probability) / 100,
    delayMs: kind === 'DELAY' ? Number(form.delayMs) : undefined,
    httpStatus: kind === 'STATUS' ? Number(form.httpStatus) : undefined,
  };
}
