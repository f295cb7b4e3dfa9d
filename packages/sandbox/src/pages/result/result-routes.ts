import { isSignedBy, shieldDots } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { type Request, type Response, Router } from 'express';
import type { Merchant, MerchantStore } from '../../merchants/merchant-store.ts';
import type { OrderStore } from '../../orders/order-store.ts';
import type { PaymentDesk } from '../../orders/payment-desk.ts';
import { readPageForm } from '../kit/page-transport.ts';
import { renderResultPage, type WayOn } from './render-result-page.ts';
import { RESULT_STYLE } from './result-style.ts';

export interface ResultRoutesOptions {
  readonly merchants: MerchantStore;
  readonly orders: OrderStore;
  readonly paymentDesk: PaymentDesk;
}

/** Leads to the console, and serves a stand-in for the shop's page to which customers return. */
export function createResultRoutes({
  merchants,
  orders,
  paymentDesk,
}: ResultRoutesOptions): Router {
  const router = Router();

  router.get('/result.css', (_request, response) => {
    response.type('css').set('Cache-Control', 'no-cache').send(RESULT_STYLE);
  });

  router.get('/', (_request, response) => response.redirect(303, '/console/'));

  router.post(
    '/return',
    readPageForm(RESULT_FIELDS),
    async (request: Request, response: Response) => {
      const sent = request.body as Readonly<Record<string, string>>;
      const { signature = '' } = sent;
      // Customers of every merchant may return to this page.
      const signers = await Promise.all(
        (await merchants.list()).map(async (merchant) => {
          const isSigner = await isSignedBy(paymentSignature, sent, signature, merchant.secretKey);
          return isSigner ? [merchant] : [];
        }),
      );
      const [signer] = signers.flat();
      // A form without its blank fields; a shop gets them, and they count for the signature.
      const fields = Object.fromEntries(RESULT_FIELDS.map((name) => [name, sent[name] ?? '']));
      const waysOn = await findWaysOn(signer, sent.orderId ?? '');
      const signatureIsValid = signer !== undefined;
      response.send(renderResultPage({ fields, signatureIsValid, waysOn }));
    },
  );

  router.get('/return', (_request, response) => response.redirect(303, '/'));

  return router;

  async function findWaysOn(signer: Merchant | undefined, orderId: string): Promise<WayOn[]> {
    const order = signer && (await orders.find(signer.appId, orderId));
    if (order === undefined) return [{ path: '/console/', text: 'Go to the console' }];
    const world = new URLSearchParams({ appId: order.appId });
    const see = {
      path: `/console/orders/${encodeURIComponent(shieldDots(orderId))}?${world}`,
      text: 'See the order in the console',
    };
    const again = { path: `/billpay/order/${order.token}`, text: 'Pay the order again' };
    return (await paymentDesk.isPayable(order)) ? [again, see] : [see];
  }
}

const RESULT_FIELDS = [...paymentSignature.fields, paymentSignature.signature];
