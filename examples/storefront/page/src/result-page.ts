import { byId, formatRupees, make, showTrouble } from './dom.ts';
import { gateway } from './gateway.ts';
import { fetchOrder, type OrderView } from './shop.ts';

/** Headings for the results that the shop's server has verified. */
const HEADINGS: Readonly<Record<string, string>> = {
  SUCCESS: 'Thank you, your order is paid',
  PENDING: 'Your bank has not answered yet',
  FLAGGED: 'Your payment is being looked at',
  FAILED: 'The payment has failed',
  CANCELLED: 'You have cancelled the payment',
};

function show(order: OrderView, orderStatus: string): void {
  const { orderId, orderAmount, txStatus = '', txMsg, txTime, referenceId, paymentMode } = order;
  const heading = byId('heading');
  heading.textContent = HEADINGS[txStatus] ?? 'This order is not paid yet';
  heading.className = txStatus === 'SUCCESS' ? 'paid' : '';
  byId('facts').replaceChildren(
    ...fact('Order', orderId),
    ...fact('Amount', formatRupees(orderAmount)),
    ...fact('Status', orderStatus),
    ...fact('Payment', txStatus),
    ...fact('Message', txStatus === 'SUCCESS' ? undefined : txMsg),
    ...fact('Paid by', paymentMode),
    ...fact('Reference', referenceId),
    ...fact('Time', txTime && `${txTime} IST`),
  );
  byId('order').hidden = false;
  const follow = byId<HTMLAnchorElement>('follow');
  follow.href = `/follow?order=${encodeURIComponent(orderId)}`;
  follow.hidden = orderStatus === 'PAID';
  if (txStatus === 'FAILED' || txStatus === 'CANCELLED') byId('onward').textContent = 'Try again';
}

function fact(name: string, value: string | undefined): readonly HTMLElement[] {
  if (!value) return [];
  return [make('div', {}, make('dt', { textContent: name }), make('dd', { textContent: value }))];
}

async function load(): Promise<void> {
  const orderId = new URLSearchParams(location.search).get('order') ?? '';
  try {
    const order = await fetchOrder(orderId);
    const { orderStatus } = await gateway.orders.getStatus({ orderId });
    show(order, orderStatus);
  } catch (error) {
    byId('heading').textContent = 'We cannot show this order';
    showTrouble(error);
  }
}

load();
