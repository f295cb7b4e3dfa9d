import type { RequestFields } from '@cashfree-rest/contract';

/** The fields of `createOrder` without the credentials. */
export type OrderFields = RequestFields<'createOrder'>;

/** Returns the fields of an order that every gateway takes. */
export function anOrder(overrides: Partial<OrderFields> = {}): OrderFields {
  return {
    orderId: 'order-1',
    orderAmount: '154.50',
    customerName: 'Asha Rao',
    customerPhone: '9000000001',
    customerEmail: 'asha@example.com',
    returnUrl: 'https://shop.example.com/return',
    ...overrides,
  };
}
