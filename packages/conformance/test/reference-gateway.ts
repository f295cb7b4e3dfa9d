import { createStub, type Handlers, RefusedReply } from '@cashfree-rest/server';
import express, { type Express } from 'express';
import { type Books, createBooks, type Order } from './reference-books.ts';
import { payOnPage } from './reference-page.ts';
import { refundRow, transactionRow } from './reference-rows.ts';
import { type Period, RULES, type Rules } from './reference-rules.ts';

export const CREDENTIALS = { appId: 'conformance_app', secretKey: 'conformance-secret+key/=' };
/** Another merchant of the same gateway. */
export const SECOND = { appId: 'conformance_second', secretKey: 'second-secret+key/=' };

const MERCHANTS = [CREDENTIALS, SECOND];

interface Merchant {
  readonly appId: string;
}

/** The rules that a broken gateway has of its own. */
export type Faults = Partial<Rules>;

/** A complete gateway in memory, as small as it can be: every operation, and a payment page that pays at once. */
export function createReferenceGateway(baseUrl: () => string, faults: Faults = {}): Express {
  const books = createBooks({ ...RULES, ...faults }, baseUrl, CREDENTIALS.appId);
  const handlers: Handlers<Merchant> = {
    ...orderHandlers(books),
    ...listHandlers(books),
    createRefund: refundHandler(books),
    verifyCredentials: async () => ({ status: 'OK', message: 'Credentials verified' }),
  };
  const stub = createStub<Merchant>(handlers, {
    // It starts in a fraction of the time.
    validation: 'compiled',
    authenticate: (appId, secretKey) =>
      MERCHANTS.find((each) => each.appId === appId && each.secretKey === secretKey),
    // A broken gateway has to be free to send what the document forbids.
    replyCheck: Object.keys(faults).length === 0 ? 'strict' : 'off',
  });
  const secretKeyOf = (appId: string) =>
    MERCHANTS.find((each) => each.appId === appId)?.secretKey ?? '';
  return express().use(stub).post('/billpay/order/:token', payOnPage(books, secretKeyOf));
}

type OrderHandlers = Pick<
  Handlers<Merchant>,
  'createOrder' | 'getOrderLink' | 'getOrderDetails' | 'getOrderStatus' | 'sendOrderEmail'
>;

function orderHandlers({ rules, orders, ...books }: Books): OrderHandlers {
  const { getOrder, linkTo, paymentsOf, isPaid } = books;
  return {
    async createOrder({ body, merchant: { appId } }) {
      const { orderId, orderCurrency = 'INR', customerName, orderNote = '' } = body;
      if (!rules.isCurrencyEnabled(orderCurrency)) {
        return new RefusedReply(400, 'orderCurrency is not enabled: send INR');
      }
      const order: Order = {
        appId,
        orderId,
        amount: rules.readAmount(body.orderAmount),
        fields: {
          ...body,
          customerName: rules.keepText(customerName),
          orderNote: rules.keepText(orderNote),
        },
        token: String(orders.length + 1).padStart(21, '0'),
        addedAt: new Date(),
      };
      const taken = orders.findIndex(
        (each) => rules.isOwn(appId, each.appId) && rules.isSameOrderId(orderId, each.orderId),
      );
      if (rules.isOrderIdTaken(taken >= 0)) {
        if (rules.replacesTaken) orders[taken] = order;
        return new RefusedReply(409, 'An order with the same id exists.');
      }
      orders.push(order);
      return { status: 'OK', paymentLink: linkTo(order) };
    },
    getOrderLink: async ({ body, merchant }) => ({
      status: 'OK',
      paymentLink: linkTo(getOrder(merchant.appId, body.orderId)),
    }),
    async getOrderDetails({ body, merchant }) {
      const order = getOrder(merchant.appId, body.orderId);
      const { orderCurrency = 'INR', orderNote = '', customerName, customerPhone } = order.fields;
      const details = {
        orderId: order.orderId,
        orderAmount: rules.writeAmount(order.amount),
        orderCurrency,
        orderNote,
        customerName,
        customerPhone,
        orderStatus: isPaid(order) ? 'PAID' : 'ACTIVE',
        addedOn: rules.writeTime(order.addedAt),
      };
      return { status: 'OK', details } as never;
    },
    async getOrderStatus({ body, merchant }) {
      const order = getOrder(merchant.appId, body.orderId);
      const attempts = paymentsOf(order);
      const shown = rules.shownAttempt(attempts);
      const isBusy = attempts.some(({ txStatus }) => !/FAILED|CANCELLED/u.test(txStatus));
      return {
        status: 'OK',
        orderStatus: rules.orderStatus(isPaid(order), shown?.txStatus),
        orderAmount: rules.writeAmount(order.amount),
        ...(!isBusy && { paymentLink: linkTo(order) }),
        ...(shown && {
          orderCurrency: 'INR',
          referenceId: shown.referenceId,
          txStatus: shown.txStatus,
          txTime: rules.writeTime(shown.at),
          txMsg: rules.messageOf(shown.txStatus),
          paymentMode: 'WALLET',
        }),
      } as never;
    },
    async sendOrderEmail({ body, merchant }) {
      const order = getOrder(merchant.appId, body.orderId);
      if (!rules.isMailed(isPaid(order))) return new RefusedReply(409, 'orderId is paid');
      return { status: 'OK', message: 'Email sent' };
    },
  };
}

function refundHandler(books: Books): Handlers<Merchant>['createRefund'] {
  const { rules, payments, refunds, refundNames, refundedOf } = books;
  return async ({ body, merchant: { appId } }) => {
    const { referenceId, merchantRefundId: id } = body;
    const name = id === undefined ? undefined : { appId, id, referenceId };
    if (name && refundNames.some((used) => rules.isSameRefundName(name, used))) {
      return new RefusedReply(409, 'A refund with the same merchantRefundId exists');
    }
    if (name && rules.keepsRefusedNames) refundNames.push(name);
    const payment = payments.find(
      (each) => each.referenceId === referenceId && rules.isOwn(appId, each.order.appId),
    );
    if (payment === undefined) return new RefusedReply(404, 'referenceId does not exist');
    if (!rules.isRefundable(payment.txStatus)) {
      return new RefusedReply(409, 'referenceId names a payment that has not succeeded');
    }
    if (body.orderId !== undefined && body.orderId !== payment.order.orderId) {
      return new RefusedReply(409, 'orderId does not match the payment');
    }
    const amount = rules.readAmount(body.refundAmount);
    const refunded = refundedOf(payment);
    const wait = rules.beforeRefund();
    if (wait) await wait;
    if (!rules.fits(amount, payment.order.amount, refunded)) {
      return new RefusedReply(409, 'refundAmount is too large');
    }
    if (name) refundNames.push(name);
    const refundId = 500 + refunds.length;
    const note = rules.keepText(body.refundNote ?? '');
    const isProcessed = body.refundType === 'INSTANT';
    refunds.push({ refundId, payment, amount, note, at: new Date(), isProcessed });
    return { status: 'OK', message: 'Refund has been initiated.', refundId };
  };
}

type ListHandlers = Pick<
  Handlers<Merchant>,
  'listTransactions' | 'listRefunds' | 'listSettlements' | 'listSettlementTransactions'
>;

function listHandlers(books: Books): ListHandlers {
  const { rules, payments, refunds } = books;
  const settlementsOf = (appId: string) =>
    rules.isOwn(appId, CREDENTIALS.appId) ? rules.settlements() : [];
  return {
    async listTransactions({ body, merchant: { appId } }) {
      assertInOrder(body);
      const rows = payments
        .filter(({ order }) => rules.isOwn(appId, order.appId))
        .filter(({ at }) => rules.isWithin(at, body))
        .filter(({ txStatus }) => (body.txStatus ?? txStatus) === txStatus)
        .map((payment) => transactionRow(books, payment));
      const { rows: transactions, lastId } = rules.pageOf(rows, 'id', body);
      return { status: 'OK', message: 'Done', transactions, ...lastId } as never;
    },
    async listRefunds({ body, merchant: { appId } }) {
      assertInOrder(body);
      const all = refunds
        .filter(({ payment }) => rules.isOwn(appId, payment.order.appId))
        .filter(({ at }) => rules.isWithin(at, body))
        .map((refund) => refundRow(books, refund));
      const { rows, lastId } = rules.pageOf(all, 'refundId', body);
      return { status: 'OK', message: 'Done', refunds: rows, refund: rows, ...lastId } as never;
    },
    async listSettlements({ body, merchant }) {
      assertInOrder(body);
      const rows = settlementsOf(merchant.appId)
        .filter(({ settledOn }) =>
          rules.isWithin(new Date(`${settledOn.replace(' ', 'T')}+05:30`), body),
        )
        .map(({ rows: _rows, ...settlement }) => settlement);
      const { rows: settlements, lastId } = rules.pageOf(rows, 'id', body);
      return { status: 'OK', message: 'Done', settlements, ...lastId } as never;
    },
    async listSettlementTransactions({ body, merchant }) {
      const settlement = settlementsOf(merchant.appId).find(({ id }) => id === body.settlementId);
      if (settlement === undefined) return new RefusedReply(404, 'settlementId does not exist');
      const { rows: transactions, lastId } = rules.pageOf(settlement.rows, 'id', body);
      return { status: 'OK', message: 'Done', transactions, ...lastId } as never;
    },
  };
}

function assertInOrder({ startDate, endDate }: Period): void {
  if (endDate < startDate) throw new RefusedReply(400, 'endDate is before startDate');
}
