import { RefusedError } from '@cashfree-rest/client/browser';
import { byId, formatRupees, make, showTrouble } from './dom.ts';
import { gateway } from './gateway.ts';
import { type CartItem, type CartView, changeQuantity, fetchCart } from './shop.ts';

const pay = byId<HTMLButtonElement>('pay');
let shown: CartView | undefined;

function show(cart: CartView): void {
  shown = cart;
  const { orderAmount, customerName, customerEmail } = cart.order;
  byId('items').replaceChildren(...cart.items.map(showItem));
  byId('customer').textContent = `${customerName}, ${customerEmail}`;
  byId('total').textContent = formatRupees(orderAmount);
  pay.textContent = `Pay ${formatRupees(orderAmount)}`;
  pay.disabled = orderAmount === '0.00';
}

function showItem(item: CartItem): HTMLElement {
  const { sku, name, detail, price, quantity, most } = item;
  const quantities = Array.from({ length: most + 1 }, (_, value) =>
    make('option', { value: String(value), textContent: String(value) }),
  );
  const select = make('select', { id: sku, ariaLabel: `Quantity of ${name}` }, ...quantities);
  select.value = String(quantity);
  select.onchange = () => run(() => change(sku, Number(select.value)));
  return make(
    'li',
    {},
    make(
      'div',
      { className: 'words' },
      make('p', { className: 'name', textContent: name }),
      make('p', { className: 'muted', textContent: detail }),
      make('p', { className: 'price', textContent: formatRupees(price) }),
    ),
    select,
  );
}

async function change(sku: string, quantity: number): Promise<void> {
  show(await changeQuantity(sku, quantity));
  // The list is replaced, so the focus of keyboard users must be restored.
  byId(sku).focus();
}

async function startPayment({ order }: CartView): Promise<void> {
  pay.disabled = true;
  pay.textContent = 'Taking you to the payment page…';
  const { paymentLink } = await gateway.orders.create(order).catch(findLink);
  location.assign(paymentLink);

  /** The button was pressed before, perhaps in another tab: the order and its page exist. */
  function findLink(error: unknown) {
    if (!(error instanceof RefusedError) || error.httpStatus !== 409) throw error;
    return gateway.orders.getLink({ orderId: order.orderId });
  }
}

async function run(step: () => Promise<void>): Promise<void> {
  showTrouble();
  try {
    await step();
  } catch (error) {
    if (shown !== undefined) show(shown);
    showTrouble(error);
  }
}

const load = () => run(async () => show(await fetchCart()));
pay.addEventListener('click', () => shown && run(startPayment.bind(undefined, shown)));
// Back from the payment page, the cart may have changed.
window.addEventListener('pageshow', ({ persisted }) => persisted && load());
load();
