/** One request of the payment folder; its fields override those of the operation's example. */
export interface PaymentStep {
  readonly operationId: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly before?: string;
  /** Checks afterwards; `reply` is the body. */
  readonly after: string;
}

/** The steps before the sandbox's customer pays. */
export const BEFORE_PAYMENT: readonly PaymentStep[] = [
  {
    operationId: 'createOrder',
    name: 'Create an order',
    fields: { orderId: '{{orderId}}' },
    before: "pm.collectionVariables.set('orderId', 'order-' + Date.now());",
    after: `
pm.test('the order has a link to pay it', () => {
  pm.expect(reply.status).to.equal('OK');
  pm.expect(reply.paymentLink).to.include('/billpay/order/');
});`,
  },
  {
    operationId: 'getOrderStatus',
    name: 'Ask for its status',
    fields: { orderId: '{{orderId}}' },
    after: `
pm.test('the order waits for its payment', () => {
  pm.expect(reply.orderStatus).to.equal('ACTIVE');
});`,
  },
];

/**
 * The steps after the payment. The list requests the rows after the one before the refund, so that the refund comes
 * first.
 */
export const AFTER_PAYMENT: readonly PaymentStep[] = [
  {
    operationId: 'getOrderStatus',
    name: 'Ask again',
    fields: { orderId: '{{orderId}}' },
    after: `
pm.test('the order is paid', () => {
  pm.expect(reply.orderStatus).to.equal('PAID');
  pm.expect(reply.txStatus).to.equal('SUCCESS');
});
if (reply.orderStatus === 'PAID') {
  const paidOn = reply.txTime.slice(0, 10);
  const weekLater = new Date(Date.parse(paidOn) + 7 * 86400000).toISOString().slice(0, 10);
  pm.collectionVariables.set('referenceId', reply.referenceId);
  pm.collectionVariables.set('startDate', paidOn);
  pm.collectionVariables.set('endDate', weekLater);
} else {
  pm.execution.setNextRequest(null); // The rest needs the payment.
}`,
  },
  {
    operationId: 'createRefund',
    name: 'Refund a part',
    fields: { referenceId: '{{referenceId}}', merchantRefundId: '{{orderId}}-refund-1' },
    after: `
pm.test('the refund is initiated', () => {
  pm.expect(reply.status).to.equal('OK');
});
pm.collectionVariables.set('refundId', reply.refundId);
pm.collectionVariables.set('lastId', reply.refundId - 1);`,
  },
  {
    operationId: 'listRefunds',
    name: 'List refunds',
    fields: { startDate: '{{startDate}}', endDate: '{{endDate}}', lastId: '{{lastId}}' },
    after: `
pm.test('the refund is in the list, and names the payment', () => {
  const [refund] = reply.refunds;
  pm.expect(String(refund.refundId)).to.equal(String(pm.collectionVariables.get('refundId')));
  pm.expect(refund.referenceId).to.equal(pm.collectionVariables.get('referenceId'));
  pm.expect(refund.refundAmount).to.equal('50.00');
});`,
  },
];

/** Variables that the steps pass on. */
export const STEP_VARIABLES = [
  'orderId',
  'referenceId',
  'startDate',
  'endDate',
  'refundId',
  'lastId',
] as const;
