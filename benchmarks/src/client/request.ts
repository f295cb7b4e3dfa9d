/** The call that all callers make, and the reply that they all get. */
export const PATH = '/api/v1/order/info/status';

export const FIELDS = {
  appId: 'sandbox_app_id',
  secretKey: 'sandbox_secret_key',
  orderId: 'order-1001',
} as const;
export const FORM_TYPE = 'application/x-www-form-urlencoded';

export const REPLY = {
  status: 'OK',
  orderStatus: 'PAID',
  txStatus: 'SUCCESS',
  txTime: '2026-11-22 14:05:09',
  txMsg: 'Transaction Successful',
  referenceId: '1048576',
  paymentMode: 'UPI',
  orderCurrency: 'INR',
  orderAmount: '154.50',
  paymentDetails: { paymentMode: 'UPI', payersVPA: 'asha@example', utr: '632614050912' },
} as const;
