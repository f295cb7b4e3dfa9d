/** The request that all contestants get, and the reply that they all send. */
export const PATH = '/api/v1/order/create';

export const FORM: string = new URLSearchParams({
  appId: 'sandbox_app_id',
  secretKey: 'sandbox_secret_key',
  orderId: 'order-1001',
  orderAmount: '154.50',
  orderCurrency: 'INR',
  orderNote: 'Darjeeling first flush, 100 g',
  customerName: 'Asha Rao',
  customerPhone: '9000000001',
  customerEmail: 'asha@example.com',
  returnUrl: 'https://shop.example.com/return',
  notifyUrl: 'https://shop.example.com/notify',
  paymentModes: 'cc,dc,upi',
}).toString();

export const REPLY = {
  status: 'OK',
  paymentLink: 'https://test.cashfree.com/billpay/order/0123456789abcdefghijk',
} as const;
