import { randomUUID } from 'node:crypto';
import { formatAmount } from '@cashfree-rest/core';
import type { Request, Response } from 'express';
import type { MerchantStore } from '../../merchants/merchant-store.ts';
import type { MerchantTime } from '../../merchants/merchant-time.ts';
import { offeredCardKinds, offeredMethods } from '../../orders/offered-methods.ts';
import type { Order } from '../../orders/order.ts';
import { findHindrance, type Payment } from '../../orders/payment.ts';
import { resultFields, signResult } from '../../orders/payment-result.ts';
import type { PaymentStore } from '../../orders/payment-store.ts';
import { type InstrumentError, TEST_BANKS, TEST_WALLETS } from '../../orders/test-instruments.ts';
import { allowFormsAnywhere } from '../../safe-headers.ts';
import { orderPath } from '../kit/page-layout.ts';
import type { OrderSummary, StatusPageView } from '../kit/page-views.ts';
import { renderStatusPage } from '../kit/render-status-page.ts';
import { csrfToken, type FormFault } from './csrf-token.ts';
import { chosenMethod, enteredAgain, type PageForm } from './read-instrument.ts';
import { renderPaymentPage } from './render-payment-page.ts';
import { renderReturnPage } from './render-return-page.ts';
import { renderSimulatorPage } from './render-simulator-page.ts';

export interface PaymentPageOptions {
  readonly payments: PaymentStore;
  readonly merchants: MerchantStore;
  readonly merchantTime: MerchantTime;
}

/** Sends the pages that a customer sees. */
export interface PaymentPage {
  /** Shows the page for the order's state: pay, paid, processing or expired. */
  showOrder(request: Request, response: Response, order: Order): Promise<void>;
  /** Shows the payment form again with its mistake. */
  showMistake(request: Request, response: Response, order: Order, mistake: Mistake): Promise<void>;
  showSimulator(
    request: Request,
    response: Response,
    order: Order,
    payment: Payment,
  ): Promise<void>;
  /** Explains why a form was refused, with a link back to a page of the sandbox. */
  showRejected(response: Response, order: Order, fault: FormFault): Promise<void>;
  /** Sends the browser to the merchant with the signed result. */
  showReturn(response: Response, order: Order, payment: Payment): Promise<void>;
}

export interface Mistake {
  readonly form: PageForm;
  readonly error: InstrumentError;
}

export function createPaymentPage({
  payments,
  merchants,
  merchantTime,
}: PaymentPageOptions): PaymentPage {
  async function summarize(order: Order): Promise<OrderSummary> {
    const merchant = await merchants.find(order.appId);
    return {
      token: order.token,
      merchantName: merchant?.name ?? order.appId,
      orderId: order.orderId,
      amount: formatAmount(order.amount),
      currency: order.currency,
      note: order.note,
    };
  }

  async function showForm(
    request: Request,
    response: Response,
    order: Order,
    mistake?: Mistake,
  ): Promise<void> {
    const chosen = mistake && chosenMethod(mistake.form, order);
    const hasFailed = !mistake && (await payments.findLast(order))?.status === 'FAILED';
    const page = renderPaymentPage({
      order: await summarize(order),
      methods: offeredMethods(order.paymentModes),
      cardKinds: offeredCardKinds(order.paymentModes),
      banks: TEST_BANKS,
      wallets: TEST_WALLETS,
      csrfToken: csrfToken(request, response),
      attemptKey: randomUUID(),
      notice: hasFailed ? LAST_FAILED : undefined,
      chosen,
      entered: mistake && enteredAgain(mistake.form),
      fieldErrors: mistake && { [mistake.error.field]: mistake.error.message },
    });
    response.status(mistake === undefined ? 200 : 422).send(page);
  }

  async function showStatus(
    response: Response,
    order: Order,
    kind: StatusPageView['kind'],
    wayBack?: (order: OrderSummary) => string,
  ): Promise<void> {
    const summary = await summarize(order);
    response
      .status(STATUS_OF[kind] ?? 200)
      .send(renderStatusPage({ kind, order: summary, wayBack: wayBack?.(summary) }));
  }

  return {
    async showOrder(request, response, order) {
      const last = await payments.findLast(order);
      const hindrance = findHindrance(order, last, await merchantTime.timeOf(order.appId));
      if (hindrance === undefined) return showForm(request, response, order);
      const kind = last?.status === 'FLAGGED' ? 'flagged' : hindrance;
      // With an outcome to post, the shop can show what it means; without one, its first page must do.
      const below = last?.status === undefined ? ['shop'] : ['return', last.referenceId];
      return showStatus(response, order, kind, (summary) => orderPath(summary, ...below));
    },
    showMistake: showForm,
    showRejected: (response, order, fault) => showStatus(response, order, fault),
    async showSimulator(request, response, order, payment) {
      const page = renderSimulatorPage({
        order: await summarize(order),
        attemptId: payment.referenceId,
        csrfToken: csrfToken(request, response),
        instrument: describeInstrument(payment),
      });
      response.send(page);
    },
    async showReturn(response, order, payment) {
      const merchant = await merchants.find(order.appId);
      if (merchant === undefined) throw new Error(`order ${order.key} has no merchant`);
      const fields = await signResult(merchant, resultFields(order, payment));
      allowFormsAnywhere(response);
      const summary = await summarize(order);
      const { returnUrl } = order;
      response.send(
        renderReturnPage({ order: summary, returnUrl, fields, txStatus: payment.status ?? '' }),
      );
    },
  };
}

const LAST_FAILED = {
  tone: 'error',
  text: 'The last attempt did not go through, and nothing was charged. Try again, or choose another payment method.',
} as const;

const STATUS_OF: Readonly<Partial<Record<StatusPageView['kind'], number>>> = {
  expired: 410,
  cookieless: 403,
  invalid: 403,
};

function describeInstrument({ details, paymentMode }: Payment): string {
  if (details === undefined) return paymentMode === 'WALLET' ? 'Test Wallet' : 'Payment';
  if ('cardNumber' in details) return `Card ending in ${details.cardNumber.slice(-4)}`;
  return 'bankName' in details ? details.bankName : details.payersVPA;
}
