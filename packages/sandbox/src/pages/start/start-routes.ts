import { isSignedBy } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { type Request, type Response, Router } from 'express';
import { DEFAULT_CREDENTIALS } from '../../merchants/default-credentials.ts';
import type { Credentials, MerchantStore } from '../../merchants/merchant-store.ts';
import type { Clock } from '../../time/clock.ts';
import { readPageForm } from '../kit/page-transport.ts';
import { renderResultPage } from './render-result-page.ts';
import { renderStartPage } from './render-start-page.ts';
import { START_STYLE } from './start-style.ts';

export interface StartRoutesOptions {
  readonly baseUrl: () => string;
  readonly merchant: Credentials;
  readonly merchants: MerchantStore;
  readonly clock: Clock;
}

/** Serves the start page, and a stand-in for the shop's page to which customers return. */
export function createStartRoutes(options: StartRoutesOptions): Router {
  const { baseUrl, merchant, merchants, clock } = options;
  const router = Router();

  router.get('/start.css', (_request, response) => {
    response.type('css').set('Cache-Control', 'no-cache').send(START_STYLE);
  });

  router.get('/', (_request, response) => {
    response.send(renderStartPage(startView({ baseUrl: baseUrl(), merchant, now: clock.now() })));
  });

  router.post(
    '/return',
    readPageForm(RESULT_FIELDS),
    async (request: Request, response: Response) => {
      const fields = request.body as Record<string, string>;
      const { signature = '' } = fields;
      // Customers of every merchant may return to this page.
      const checks = (await merchants.list()).map(({ secretKey }) =>
        isSignedBy(paymentSignature, fields, signature, secretKey),
      );
      const signatureIsValid = (await Promise.all(checks)).includes(true);
      response.send(renderResultPage({ fields, signatureIsValid }));
    },
  );

  router.get('/return', (_request, response) => response.redirect(303, '/'));

  return router;
}

const RESULT_FIELDS = [...paymentSignature.fields, paymentSignature.signature];

interface StartViewOptions {
  readonly baseUrl: string;
  readonly merchant: Credentials;
  readonly now: Date;
}

/** Returns the facts about this sandbox that the start page and the terminal show. */
export function startView({
  baseUrl,
  merchant,
  now,
}: StartViewOptions): Parameters<typeof renderStartPage>[0] {
  const wellKnown = merchant.secretKey === DEFAULT_CREDENTIALS.secretKey;
  return {
    baseUrl,
    appId: merchant.appId,
    secretKey: wellKnown ? merchant.secretKey : undefined,
    orderId: `order-${now.getTime().toString(36)}`,
  };
}
