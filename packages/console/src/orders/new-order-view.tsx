import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../kit/field.tsx';
import { View } from '../kit/view.tsx';
import { useAction } from '../link/use-action.ts';
import { go, hrefTo } from '../place/place.ts';
import { SameBy, SameByMerchant } from '../samples/same-by.tsx';

const EMPTY = {
  orderId: '',
  orderAmount: '100.00',
  orderNote: '',
  customerName: 'Asha Rao',
  customerEmail: 'asha@example.com',
  customerPhone: '9000000001',
  returnUrl: '',
  notifyUrl: '',
};

type Form = typeof EMPTY;

const FIELDS: readonly (readonly [keyof Form, string, string?])[] = [
  ['orderAmount', 'Amount', 'Rupees with two decimals'],
  ['orderId', 'Order id (optional)', 'Empty: the sandbox chooses one'],
  [
    'notifyUrl',
    'Notify URL (optional)',
    'Where your shop takes notifications; it need not run yet',
  ],
  ['returnUrl', 'Return URL (optional)', 'Empty: a page of the sandbox that shows what arrives'],
  ['customerName', 'Customer'],
  ['customerEmail', 'Email'],
  ['customerPhone', 'Phone'],
  ['orderNote', 'Note (optional)'],
];

/** Plays the merchant: creates an order by the rules of createOrder. */
export function NewOrderView(): VNode {
  const [form, setForm] = useState(EMPTY);
  const create = useAction('createTestOrder', ({ orderId }) => `Created order ${orderId}`);
  const set = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
  const submit = async (event: Event) => {
    event.preventDefault();
    const reply = await create.run(set);
    if (reply) go(hrefTo(['orders', reply.orderId]));
  };
  return (
    <View
      title="Create test order"
      lead="Plays the merchant: the same rules and refusals as for an order of your shop's server."
    >
      <form class="panel" onSubmit={submit}>
        <div class="panel-body stack">
          <div class="fields">
            {FIELDS.map(([name, label, hint]) => (
              <TextField
                key={name}
                label={label}
                hint={hint}
                value={form[name]}
                isLong={name.endsWith('Url')}
                isRequired={!label.endsWith('(optional)')}
                onInput={(value) => setForm({ ...form, [name]: value })}
              />
            ))}
          </div>
          <div class="actions">
            <button type="submit" class="button primary" disabled={create.isBusy}>
              Create order
            </button>
          </div>
        </div>
      </form>
      <div class="view-foot">
        <SameBy operationId="createTestOrder" fields={set} title="as here" />
        <SameByMerchant operationId="createOrder" fields={set} title="as your shop" />
      </div>
    </View>
  );
}
