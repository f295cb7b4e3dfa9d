import { createClient } from '@cashfree-rest/client';
import {
  collapseSlashes,
  createBrowserProxy,
  createHealthRoute,
  createLogger,
  createStub,
  type HandlerCall,
  type Handlers,
  hashSecret,
  keepRawBody,
  RefusedReply,
  type Replies,
  type RequestFields,
  redact,
  serve,
} from '@cashfree-rest/server';

// Nothing is annotated that need not be: what the compiler cannot name in a declaration would be an error here.
export interface Merchant {
  readonly id: string;
}

export const handlers = {
  createOrder: async ({ body, merchant }) => ({
    status: 'OK',
    paymentLink: `https://pay.example/${merchant.id}/${body.orderId}`,
  }),
  getOrderLink: async () => new RefusedReply(404, 'Order Id does not exist'),
} satisfies Partial<Handlers<Merchant>>;

export const fieldsOf = async ({ body }: HandlerCall<'createOrder', Merchant>) => body;
export const count = (fields: RequestFields<'listTransactions'>) => fields.count;
export const firstOf = (reply: Replies['listTransactions']) => reply.transactions[0];
export const withMore = (all: Handlers<Merchant>) => ({ ...all, more: 1 });

export const options = { authenticate: async (id: string): Promise<Merchant> => ({ id }) };
export const stub = createStub.partial(handlers, options);
export const proxy = createBrowserProxy({
  client: createClient({ appId: 'app', secretKey: 'secret', environment: 'test' }),
  allow: ['getOrderStatus'],
  authorize: () => true,
});
export const health = createHealthRoute({ database: async () => 'up' });
export const logger = createLogger();
export const [slashes, keep, hide, hash] = [collapseSlashes, keepRawBody, redact, hashSecret];

export const start = () => serve((_request, response) => response.end());

export default (all: Handlers<Merchant>) => createStub(all, options);
