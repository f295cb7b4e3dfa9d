import { createClient, createFetchClient, RefusedError } from '@cashfree-rest/client/browser';

export const client = createClient({ baseUrl: '/gateway' });

export async function showStatus(place: HTMLElement) {
  try {
    const { orderStatus } = await client.orders.getStatus({ orderId: 'order-1' });
    place.textContent = orderStatus;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    place.textContent = error.reason;
  }
}

export const paths = createFetchClient({ baseUrl: '/gateway' });

export async function isPaid(orderId: string) {
  const { data } = await paths.POST('/api/v1/order/info/status', { body: { orderId } });
  return data?.orderStatus === 'PAID';
}

void showStatus(document.body);
