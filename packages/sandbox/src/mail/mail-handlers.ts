import { type Handlers, RefusedReply } from '@cashfree-rest/server';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { OrderStore } from '../orders/order-store.ts';
import type { PostOffice } from './post-office.ts';

export type MailHandlers = Pick<Handlers<Merchant>, 'sendOrderEmail'>;

export function createMailHandlers(orders: OrderStore, postOffice: PostOffice): MailHandlers {
  return {
    async sendOrderEmail({ body, merchant }) {
      const order = await orders.find(merchant.appId, body.orderId);
      if (order === undefined) throw new RefusedReply(404, 'Order Id does not exist');
      await postOffice.accept(merchant, order);
      return { status: 'OK', message: 'Email sent successfully' };
    },
  };
}
