import type { Replies, RequestInput } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { CodeBlock } from '../kit/code-block.tsx';
import { ChoiceField, TextField } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { View } from '../kit/view.tsx';
import { useAction } from '../link/use-action.ts';
import { SameBy } from '../samples/same-by.tsx';
import { OneTry } from './notification-tries.tsx';

type Fields = RequestInput<'sendTestNotification'>;

const OUTCOMES = ['SUCCESS', 'FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'];
const FLAWS: readonly (readonly [string, string])[] = [
  ['', 'none: a true notification'],
  ['AMOUNT_CHANGED', 'the amount was changed after signing'],
  ['WRONG_KEY', 'signed by another key'],
  ['SIGNATURE_MISSING', 'without a signature'],
];

/** Posts one notification to any allowed address, without an order. */
export function TestNotificationView(): VNode {
  const [form, setForm] = useState({
    url: 'http://localhost:3000/notify',
    txStatus: 'SUCCESS',
    orderId: '',
    orderAmount: '',
    flaw: '',
  });
  const [sent, setSent] = useState<Replies['sendTestNotification']>();
  const send = useAction('sendTestNotification', ({ attempt }) =>
    attempt.failure ? `It failed: ${attempt.failure}` : `Your shop answered ${attempt.httpStatus}`,
  );
  const given = Object.entries(form).filter(([, value]) => value !== '');
  const fields = Object.fromEntries(given) as unknown as Fields;
  const input = (name: keyof typeof form) => ({
    value: form[name],
    onInput: (value: string) => setForm({ ...form, [name]: value }),
  });
  const submit = async (event: Event) => {
    event.preventDefault();
    setSent(await send.run(fields));
  };
  return (
    <View
      title="Test notification"
      lead="Posts one notification to your shop, without an order. Does your shop accept a true one, and refuse the others?"
    >
      <div class="stack">
        <form class="panel" onSubmit={submit}>
          <div class="panel-body stack">
            <div class="fields">
              <TextField label="URL" type="url" isRequired isLong {...input('url')} />
              <ChoiceField label="Outcome" choices={OUTCOMES} {...input('txStatus')} />
              <ChoiceField label="Flaw" choices={FLAWS} {...input('flaw')} />
              <TextField label="Order id (optional)" {...input('orderId')} />
              <TextField label="Amount (optional)" placeholder="100.00" {...input('orderAmount')} />
            </div>
            <div class="actions">
              <button type="submit" class="button primary" disabled={send.isBusy}>
                Send
              </button>
            </div>
          </div>
        </form>
        {sent && (
          <Panel title="What came of it">
            <div class="stack">
              <OneTry attempt={sent.attempt} />
              <CodeBlock title="Body, as sent" text={sent.body} />
            </div>
          </Panel>
        )}
      </div>
      <div class="view-foot">
        <SameBy operationId="sendTestNotification" fields={fields} />
      </div>
    </View>
  );
}
