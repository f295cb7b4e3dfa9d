import {
  formatAmount,
  formatGatewayTime,
  type MinorUnits,
  minorUnits,
  parseAmount,
  parseGatewayDate,
} from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/generated-server';
import express, { type Express } from 'express';
import { signatureOf } from '../../src/conformance/independent-signature.ts';
import { createStub, type Handlers, RefusedReply } from '../../src/index.ts';
import { pageOf, type Row } from './reference-lists.ts';
import { seededSettlements } from './reference-settlements.ts';

export const CREDENTIALS = { appId: 'conformance_app', secretKey: 'conformance-secret+key/=' };

interface Merchant {
  readonly appId: string;
}

interface Order {
  readonly orderId: string;
  readonly amount: MinorUnits;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  readonly addedOn: string;
}

interface Payment {
  readonly id: number;
  readonly order: Order;
  readonly referenceId: string;
  readonly txStatus: string;
  readonly at: Date;
}

interface Refund {
  readonly refundId: number;
  readonly payment: Payment;
  readonly amount: MinorUnits;
  readonly note: string;
  readonly at: Date;
}

/** What a broken gateway does otherwise; nothing by default. */
export interface Faults {
  readonly takesOrderTwice?: true;
  readonly writeAmount?: (amount: MinorUnits) => string;
  readonly sign?: (fields: Record<string, string>, secretKey: string) => string;
  readonly pageOf?: typeof pageOf;
  readonly refundable?: (left: number) => number;
  readonly forgetsRefundIds?: true;
  readonly refundsFailedPayments?: true;
  readonly statusAfterFailure?: 'PAID';
  readonly waitsBeforeRefund?: true;
  readonly writeCharge?: string;
}

/** A complete gateway in memory, as small as it can be: every operation, and a payment page that pays at once. */
export function createReferenceGateway(baseUrl: () => string, faults: Faults = {}): Express {
  const orders = new Map<string, Order>();
  const payments: Payment[] = [];
  const refunds: Refund[] = [];
  const refundIds = new Set<string>();
  let tokens = 0;
  const settlements = seededSettlements(faults.writeCharge);
  const page = faults.pageOf ?? pageOf;
  const write = faults.writeAmount ?? formatAmount;

  const find = (orderId: string): Order => {
    const order = orders.get(orderId);
    if (order === undefined) throw new RefusedReply(404, 'Order Id does not exist');
    return order;
  };
  const linkTo = ({ token }: Order) => `${baseUrl()}/billpay/order/${token}`;
  const paymentsOf = (order: Order) => payments.filter((payment) => payment.order === order);
  const isPaid = (order: Order) => paymentsOf(order).some(({ txStatus }) => txStatus === 'SUCCESS');
  const refundedOf = (payment: Payment) =>
    refunds.filter((each) => each.payment === payment).reduce((sum, { amount }) => sum + amount, 0);

  const handlers: Handlers<Merchant> = {
    async createOrder({ body }) {
      if (orders.has(body.orderId) && !faults.takesOrderTwice) {
        return new RefusedReply(409, 'An order with the same id exists.');
      }
      tokens += 1;
      const order: Order = {
        orderId: body.orderId,
        amount: parseAmount(body.orderAmount),
        fields: { ...body },
        token: String(tokens).padStart(21, '0'),
        addedOn: formatGatewayTime(new Date()),
      };
      orders.set(body.orderId, order);
      return { status: 'OK', paymentLink: linkTo(order) };
    },
    getOrderLink: async ({ body }) => ({ status: 'OK', paymentLink: linkTo(find(body.orderId)) }),
    async getOrderDetails({ body }) {
      const order = find(body.orderId);
      return {
        status: 'OK',
        details: {
          orderId: order.orderId,
          orderAmount: write(order.amount),
          orderCurrency: order.fields.orderCurrency ?? 'INR',
          orderNote: order.fields.orderNote ?? '',
          customerName: order.fields.customerName ?? '',
          customerPhone: order.fields.customerPhone ?? '',
          orderStatus: isPaid(order) ? 'PAID' : 'ACTIVE',
          addedOn: order.addedOn,
        },
      };
    },
    async getOrderStatus({ body }) {
      const order = find(body.orderId);
      const last = paymentsOf(order).at(-1);
      const isOver = isPaid(order) || (last !== undefined && faults.statusAfterFailure === 'PAID');
      return {
        status: 'OK',
        orderStatus: isOver ? 'PAID' : 'ACTIVE',
        orderAmount: write(order.amount),
        ...(!isOver && { paymentLink: linkTo(order) }),
        ...(last && {
          orderCurrency: 'INR',
          referenceId: last.referenceId,
          txStatus: last.txStatus,
          txTime: formatGatewayTime(last.at),
          txMsg: 'Done',
          paymentMode: 'WALLET',
        }),
      };
    },
    async sendOrderEmail({ body }) {
      find(body.orderId);
      return { status: 'OK', message: 'Email sent' };
    },
    async createRefund({ body }) {
      const { merchantRefundId } = body;
      if (merchantRefundId !== undefined && refundIds.has(merchantRefundId)) {
        if (!faults.forgetsRefundIds)
          return new RefusedReply(409, 'A refund with the same merchantRefundId exists');
      }
      const payment = payments.find(({ referenceId }) => referenceId === body.referenceId);
      if (payment === undefined) return new RefusedReply(404, 'referenceId does not exist');
      if (payment.txStatus !== 'SUCCESS' && !faults.refundsFailedPayments)
        return new RefusedReply(409, 'referenceId names a payment that has not succeeded');
      if (body.orderId !== undefined && body.orderId !== payment.order.orderId)
        return new RefusedReply(409, 'orderId does not match the payment');
      const amount = parseAmount(body.refundAmount);
      const left = payment.order.amount - refundedOf(payment);
      if (faults.waitsBeforeRefund) await new Promise((resolve) => setTimeout(resolve, 5));
      if (amount > (faults.refundable?.(left) ?? left))
        return new RefusedReply(409, 'refundAmount is too large');
      if (merchantRefundId !== undefined) refundIds.add(merchantRefundId);
      const refundId = 500 + refunds.length;
      refunds.push({ refundId, payment, amount, note: body.refundNote, at: new Date() });
      return { status: 'OK', message: 'Refund has been initiated.', refundId };
    },
    async listTransactions({ body }) {
      assertInOrder(body);
      const rows = payments
        .filter(({ at, txStatus }) => within(at, body) && (body.txStatus ?? txStatus) === txStatus)
        .map((payment) => transactionRow(payment, refundedOf(payment)));
      const { rows: transactions, lastId } = page(rows, 'id', body);
      return { status: 'OK', message: 'Done', transactions, ...lastId } as never;
    },
    async listRefunds({ body }) {
      assertInOrder(body);
      const all = refunds.filter(({ at }) => within(at, body)).map(refundRow);
      const { rows, lastId } = page(all, 'refundId', body);
      return { status: 'OK', message: 'Done', refunds: rows, refund: rows, ...lastId } as never;
    },
    async listSettlements({ body }) {
      assertInOrder(body);
      const days = settlements.filter(({ settledOn }) => {
        const day = settledOn.slice(0, 10);
        return day >= body.startDate && day <= body.endDate;
      });
      const rows = days.map(({ rows: _rows, ...settlement }) => settlement);
      const { rows: found, lastId } = page(rows, 'id', body);
      return { status: 'OK', message: 'Done', settlements: found, ...lastId } as never;
    },
    async listSettlementTransactions({ body }) {
      const settlement = settlements.find(({ id }) => id === body.settlementId);
      if (settlement === undefined) return new RefusedReply(404, 'settlementId does not exist');
      const { rows, lastId } = page(settlement.rows, 'id', body);
      return { status: 'OK', message: 'Done', transactions: rows, ...lastId } as never;
    },
    verifyCredentials: async () => ({ status: 'OK', message: 'Credentials verified' }),
  };

  const stub = createStub<Merchant>(handlers, {
    authenticate: (appId, secretKey) =>
      appId === CREDENTIALS.appId && secretKey === CREDENTIALS.secretKey ? { appId } : undefined,
    // A broken gateway has to be free to send what the document forbids.
    replyCheck: Object.keys(faults).length === 0 ? 'strict' : 'off',
  });
  const app = express().use(stub);
  app.post('/billpay/order/:token', async (request, response) => {
    const order = [...orders.values()].find(({ token }) => token === request.params.token);
    if (order === undefined) throw new Error('no such order');
    const txStatus = String(request.query.outcome);
    const id = payments.length + 1;
    const payment = { id, order, referenceId: String(9000 + id), txStatus, at: new Date() };
    payments.push(payment);
    const fields: Record<string, string> = {
      orderId: order.orderId,
      orderAmount: formatAmount(order.amount),
      referenceId: payment.referenceId,
      txStatus,
      paymentMode: 'WALLET',
      txMsg: '',
      txTime: formatGatewayTime(payment.at),
    };
    const signature = (faults.sign ?? signatureOf)(fields, CREDENTIALS.secretKey);
    const body = new URLSearchParams({ ...fields, [paymentSignature.signature]: signature });
    await fetch(String(order.fields.returnUrl), { method: 'POST', body });
    response.send('paid');
  });
  return app;

  function transactionRow(
    { id, order, referenceId, txStatus, at }: Payment,
    refunded: number,
  ): Row {
    const { orderNote = '', customerName, customerPhone, customerEmail } = order.fields;
    const amount = formatAmount(order.amount);
    return {
      id,
      orderId: order.orderId,
      orderAmount: amount,
      orderNote,
      customerName,
      customerPhone,
      customerEmail,
      referenceId,
      txAmount: amount,
      paymentMode: 'WALLET',
      txStatus,
      txTime: formatGatewayTime(at),
      settlementStatus: txStatus === 'SUCCESS' ? 'PENDING' : 'NOT_APPLICABLE',
      refundStatus: refunded === 0 ? 'NONE' : refunded < order.amount ? 'PARTIAL' : 'FULL',
    };
  }
}

function refundRow({ refundId, payment, amount, note, at }: Refund): Row {
  return {
    refundId,
    orderId: payment.order.orderId,
    arn: '',
    referenceId: payment.referenceId,
    txAmount: formatAmount(payment.order.amount),
    refundAmount: formatAmount(minorUnits(amount)),
    refundNote: note,
    note,
    processed: 'NO',
    initiatedOn: formatGatewayTime(at),
    processedOn: '',
  };
}

interface Period {
  readonly startDate: string;
  readonly endDate: string;
}

function assertInOrder({ startDate, endDate }: Period): void {
  if (endDate < startDate) throw new RefusedReply(400, 'endDate is before startDate');
}

function within(at: Date, { startDate, endDate }: Period): boolean {
  const from = parseGatewayDate(startDate)?.from;
  const until = parseGatewayDate(endDate)?.until;
  return from !== undefined && until !== undefined && at >= from && at < until;
}
