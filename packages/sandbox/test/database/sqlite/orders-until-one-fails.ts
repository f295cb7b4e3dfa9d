import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface FailedOrder {
  readonly orderId: string;
  readonly response: Answer;
  /** Requests that order from the sandbox. */
  find(): Promise<Answer>;
}

/** Without the client, which repeats a call that failed. */
export function createOrder(url: string, orderId: string): Promise<Answer> {
  return call(url, 'order/create', anOrder({ orderId }));
}

export function findOrder(url: string, orderId: string): Promise<Answer> {
  return call(url, 'order/info/link', { orderId });
}

/** Adds orders until the first one is refused. */
export async function ordersUntilOneFails(url: string): Promise<FailedOrder> {
  for (let number = 1; number <= 500; number += 1) {
    const orderId = `order-${number}`;
    const response = await createOrder(url, orderId);
    if (response.status !== 200) {
      return { orderId, response, find: () => findOrder(url, orderId) };
    }
  }
  throw new Error('500 orders have found room');
}

async function call(url: string, path: string, fields: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams({ ...CREDENTIALS, ...fields });
  const response = await fetch(`${url}/api/v1/${path}`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
