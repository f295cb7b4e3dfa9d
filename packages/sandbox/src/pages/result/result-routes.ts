import { isSignedBy } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { type Request, type Response, Router } from 'express';
import type { MerchantStore } from '../../merchants/merchant-store.ts';
import { readPageForm } from '../kit/page-transport.ts';
import { renderResultPage } from './render-result-page.ts';
import { RESULT_STYLE } from './result-style.ts';

/** Leads to the console, and serves a stand-in for the shop's page to which customers return. */
export function createResultRoutes(merchants: MerchantStore): Router {
  const router = Router();

  router.get('/result.css', (_request, response) => {
    response.type('css').set('Cache-Control', 'no-cache').send(RESULT_STYLE);
  });

  router.get('/', (_request, response) => response.redirect(303, '/console/'));

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
