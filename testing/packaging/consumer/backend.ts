import { strictReplies } from '@cashfree-rest/client/strict';
import { createLogger, createStub, type Logger, RefusedReply, serve } from '@cashfree-rest/server';
import express from 'express';

export const check = strictReplies();
export const logger: Logger = createLogger();

async function authenticate(appId: string) {
  return { id: appId };
}

export const stub = createStub.partial(
  {
    createOrder: async ({ body, merchant }) => ({
      status: 'OK',
      paymentLink: `https://pay.example/${merchant.id}/${body.orderId}`,
    }),
    getOrderLink: async () => new RefusedReply(404, 'Order Id does not exist'),
  },
  { authenticate, logger },
);

export async function start() {
  const server = await serve(express().use(stub), { port: 8080 });
  return server.url;
}

const authenticated = { authenticate };
const handlers = { createOrder: async () => ({ status: 'PERHAPS' }) } as const;
// @ts-expect-error no order is answered like this: the types have not become `any`
createStub.partial(handlers, authenticated);
