import { createLogger, createStub, RefusedReply } from '@cashfree-rest/server';
import express from 'express';
import { paymentLink } from './an-order.js';

const stub = createStub.partial(
  {
    createOrder: async () => ({ status: 'OK', paymentLink }),
    getOrderLink: async () => new RefusedReply(404, 'Order Id does not exist'),
  },
  {
    authenticate: async (appId) => ({ appId }),
    logger: createLogger({ level: 'warn' }),
    rateLimit: { limit: 10 },
  },
);

export const app = express().use(stub);
