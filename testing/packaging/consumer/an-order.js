export const paymentLink = 'https://pay.example/billpay/order/0123456789abcdefghijk';

export const anOrder = {
  orderId: 'order-1',
  orderAmount: '154.00',
  customerName: 'Asha Rao',
  customerPhone: '9000000001',
  customerEmail: 'asha@example.com',
  returnUrl: 'https://shop.example/return',
};
