import {
  AuthenticationError,
  type Client,
  createClient,
  GatewayError,
  type OrderDetails,
  OutcomeUnknownError,
  RateLimitError,
  SignatureError,
  type Transaction,
  verifyPayment,
} from '@cashfree-rest/client';

// Nothing is annotated that need not be: an exported type that the compiler cannot name would be an error here.
export const client = createClient({ appId: 'app', secretKey: 'secret', environment: 'test' });
export const { orders } = client;

export async function order(shop: Client) {
  const fields = {
    orderId: 'order-1',
    orderAmount: '154.00',
    customerName: 'Asha Rao',
    customerPhone: '9000000001',
    customerEmail: 'asha@example.com',
    returnUrl: 'https://shop.example/return',
  };
  const { paymentLink } = await shop.orders.create(fields, { timeoutMs: 5_000 });
  const { reply, httpStatus, headers } = await shop.orders.create(fields).withResponse();
  const link: string = paymentLink;
  const again: string = reply.paymentLink;
  const status: number = httpStatus;
  return [link, again, status, headers.get('X-Request-Id')] as const;
}

export async function listPaid() {
  const paid: Transaction[] = [];
  for await (const row of client.transactions.list({
    startDate: new Date(),
    endDate: '2026-03-02',
  })) {
    if (row.txStatus === 'SUCCESS') paid.push(row);
  }
  const page = await client.transactions
    .list({ startDate: '2026-03-01', endDate: '2026-03-02' })
    .page();
  return { paid, first: page.transactions[0], next: page.lastId };
}

export async function takePayment(form: URLSearchParams) {
  const { txStatus, orderAmount } = await verifyPayment(form, 'secret');
  const amount: string = orderAmount;
  return txStatus === 'SUCCESS' ? amount : undefined;
}

export function whatNext(error: unknown) {
  if (error instanceof RateLimitError) return error.retryAfterSeconds;
  if (error instanceof AuthenticationError) return error.reason;
  if (error instanceof SignatureError) return error.code;
  if (error instanceof OutcomeUnknownError) return error.resolve?.();
  if (error instanceof GatewayError) return error.operationId;
  throw error;
}

export const amountOf = (details: OrderDetails) => details.orderAmount;

// @ts-expect-error money is text: the types have not become `any`
client.orders.create({ orderId: 'order-1', orderAmount: 154 });
