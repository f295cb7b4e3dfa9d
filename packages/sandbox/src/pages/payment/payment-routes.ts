import { randomUUID } from 'node:crypto';
import { type RequestHandler, type Response, Router } from 'express';
import type { Identifiers } from '../../database/identifiers.ts';
import type { MerchantStore } from '../../merchants/merchant-store.ts';
import type { MerchantTime } from '../../merchants/merchant-time.ts';
import type { Order } from '../../orders/order.ts';
import type { OrderStore } from '../../orders/order-store.ts';
import { PAYMENT_STATUSES, type Payment } from '../../orders/payment.ts';
import type { PaymentDesk } from '../../orders/payment-desk.ts';
import type { PaymentStore } from '../../orders/payment-store.ts';
import { InstrumentError } from '../../orders/test-instruments.ts';
import { PAGE_ICON } from '../kit/page-icon.ts';
import { PAGE_STYLE } from '../kit/page-style.ts';
import { readPageForm } from '../kit/page-transport.ts';
import { renderStatusPage } from '../kit/render-status-page.ts';
import { findFormFault } from './csrf-token.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { createPaymentPage } from './payment-page.ts';
import { PAGE_FIELDS, type PageForm, readInstrument } from './read-instrument.ts';

export interface PaymentRoutesOptions {
  readonly orders: OrderStore;
  readonly payments: PaymentStore;
  readonly merchants: MerchantStore;
  readonly paymentDesk: PaymentDesk;
  readonly merchantTime: MerchantTime;
  readonly identifiers: Identifiers;
}

/** Other texts match no order, and some databases refuse them. */
const TOKEN = /^[0-9a-z]{21}$/u;
const REFERENCE_ID = /^\d{1,20}$/u;

type HandleOrder = (order: Order, ...rest: Parameters<RequestHandler>) => Promise<void>;

/**
 * `/billpay`: the pages on which a customer pays. Every accepted form is answered with a redirect, so a reload sends
 * nothing again.
 */
export function createPaymentRoutes(options: PaymentRoutesOptions): Router {
  const { orders, payments, paymentDesk, merchantTime, identifiers } = options;
  const page = createPaymentPage(options);
  const router = Router();

  /** Runs a handler with the order of the link; an unknown link gets an error page. */
  const withOrder =
    (handle: HandleOrder): RequestHandler =>
    async (request, response, next) => {
      const { token, referenceId = '0' } = request.params;
      const isPossible = TOKEN.test(String(token)) && REFERENCE_ID.test(String(referenceId));
      const order = isPossible ? await orders.findByToken(String(token)) : undefined;
      if (order === undefined) response.status(404).send(renderStatusPage({ kind: 'unknown' }));
      else await handle(order, request, response, next);
    };

  /** Does the same for a form; one that no page of the sandbox sent gets a page with a link back. */
  const withForm = (handle: HandleOrder): RequestHandler[] => [
    ...readPageForm(PAGE_FIELDS),
    withOrder(async (order, request, response, next) => {
      const fault = findFormFault(request, (request.body as PageForm).csrfToken);
      if (fault === undefined) await handle(order, request, response, next);
      else await page.showRejected(response, order, fault);
    }),
  ];

  router.get('/assets/page.css', sendAsset('css', PAGE_STYLE));
  router.get('/assets/icon.svg', sendAsset('svg', PAGE_ICON));
  router.get('/assets/page.js', sendAsset('js', PAGE_SCRIPT));

  router.get(
    '/order/:token',
    withOrder(async (order, request, response) => {
      if (order.openedAt === undefined) {
        await orders.open(order, await merchantTime.timeOf(order.appId));
      }
      await page.showOrder(request, response, order);
    }),
  );

  // A browser arrives by POST from a shop that posts a form to the link, or answers one with 307 or 308.
  router.post(['/order/:token', '/order/:token/return/:referenceId'], (request, response) => {
    response.redirect(303, `${request.baseUrl}${request.path}`);
  });

  router.post(
    '/order/:token/attempts',
    withForm(async (order, request, response) => {
      const fields = request.body as PageForm;
      try {
        const instrument = readInstrument(fields, order, {
          now: await merchantTime.timeOf(order.appId),
          utr: identifiers.utr(),
        });
        goOn(response, order, await paymentDesk.pay(order, instrument, attemptKey(fields)));
      } catch (error) {
        if (!(error instanceof InstrumentError)) throw error;
        await page.showMistake(request, response, order, { form: fields, error });
      }
    }),
  );

  router.post(
    '/order/:token/cancel',
    withForm(async (order, request, response) => {
      const key = attemptKey(request.body as PageForm);
      goOn(response, order, await paymentDesk.cancel(order, key));
    }),
  );

  // The address of a form that was answered in place, loaded again by Enter in the address bar.
  router.get(['/order/:token/attempts', '/order/:token/cancel'], (request, response) => {
    response.redirect(303, `/billpay/order/${request.params.token}`);
  });

  router.get(
    '/order/:token/simulator/:referenceId',
    withOrder(async (order, request, response) => {
      const payment = await payments.find(order, String(request.params.referenceId));
      if (payment === undefined || payment.status !== undefined) goOn(response, order, payment);
      // The attempt is waiting, but another one was paid in the meantime, or the order has expired.
      else if (!(await paymentDesk.isPayable(order))) goOn(response, order, undefined);
      else await page.showSimulator(request, response, order, payment);
    }),
  );

  router.post(
    '/order/:token/simulator/:referenceId',
    withForm(async (order, request, response) => {
      const { outcome } = request.body as PageForm;
      const status = PAYMENT_STATUSES.find((known) => known === outcome);
      const referenceId = String(request.params.referenceId);
      const payment =
        status === undefined
          ? await payments.find(order, referenceId)
          : await paymentDesk.decide(order, referenceId, status);
      goOn(response, order, payment);
    }),
  );

  router.get(
    '/order/:token/return/:referenceId',
    withOrder(async (order, request, response) => {
      const payment = await payments.find(order, String(request.params.referenceId));
      if (payment?.status === undefined) goOn(response, order, payment);
      else await page.showReturn(response, order, payment);
    }),
  );

  router.get(
    '/order/:token/shop',
    withOrder(async ({ returnUrl }, _request, response) => {
      response.redirect(303, `${new URL(returnUrl).origin}/`);
    }),
  );

  router.use((_request, response) => {
    response.status(404).send(renderStatusPage({ kind: 'unknown' }));
  });

  return router;
}

/** Redirects to the simulator, to the merchant, or to the page with the order's state. */
function goOn(response: Response, { token }: Order, payment: Payment | undefined): void {
  const step = payment?.status === undefined ? 'simulator' : 'return';
  const path = payment === undefined ? token : `${token}/${step}/${payment.referenceId}`;
  response.redirect(303, `/billpay/order/${path}`);
}

/**
 * Returns the form's idempotency key. The page has one key for all its methods, and each may be tried. Without it, each
 * form makes a new attempt.
 */
function attemptKey(form: PageForm): string {
  return `${form.method ?? 'back'}-${form.attemptKey ?? randomUUID()}`.slice(0, 64);
}

function sendAsset(type: 'css' | 'js' | 'svg', content: string): RequestHandler {
  return (_request, response) => {
    response.type(type).set('Cache-Control', 'no-cache').send(content);
  };
}
