export { aRefund, type RefundFields } from './a-refund.ts';
export { anOrder, type OrderFields } from './an-order.ts';
