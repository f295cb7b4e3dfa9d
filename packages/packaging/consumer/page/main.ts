import { createClient, RefusedError } from '@cashfree-rest/client/browser';

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

void showStatus(document.body);
