import {
  closeOnSignals,
  createHealthRoute,
  createLogger,
  createStub,
  RefusedReply,
  serve,
} from '@cashfree-rest/server';
import express from 'express';

// A gateway that only takes orders, in memory: replace the map by your own services.
const { APP_ID, SECRET_KEY, HOST, PORT } = process.env;
if (!APP_ID || !SECRET_KEY) throw new Error('Set APP_ID and SECRET_KEY');
const links = new Map();
const logger = createLogger();

const stub = createStub.with({
  authenticate: async (appId, secretKey) => {
    return appId === APP_ID && secretKey === SECRET_KEY ? { appId } : undefined;
  },
  logger,
});

const app = express();
app.use(createHealthRoute({}));
app.use(
  stub.partial({
    async createOrder({ body: { orderId } }) {
      if (links.has(orderId)) return new RefusedReply(409, 'An order with the same id exists.');
      const paymentLink = `https://pay.example/${encodeURIComponent(orderId)}`;
      links.set(orderId, paymentLink);
      return { status: 'OK', paymentLink };
    },
    async getOrderLink({ body: { orderId } }) {
      const paymentLink = links.get(orderId);
      if (paymentLink === undefined) return new RefusedReply(404, 'Order Id does not exist');
      return { status: 'OK', paymentLink };
    },
    verifyCredentials: async () => ({ status: 'OK', message: 'Credentials verified' }),
  }),
);

const server = await serve(app, { host: HOST, port: Number(PORT) });
closeOnSignals(server, async () => undefined);
logger.info({ url: server.url }, 'ready');
