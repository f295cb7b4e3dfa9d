import { type Handlers, RefusedReply } from '@cashfree-rest/server';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import type { FindOrderState } from '../orders/find-order-state.ts';
import { findHindrance } from '../orders/payment.ts';
import { type MailDesk, UNPAYABLE } from './mail-desk.ts';

export interface MailHandlerOptions {
  readonly findOrderState: FindOrderState;
  readonly mailDesk: MailDesk;
  readonly merchantTime: MerchantTime;
}

export type MailHandlers = Pick<Handlers<Merchant>, 'sendOrderEmail'>;

export function createMailHandlers(options: MailHandlerOptions): MailHandlers {
  const { findOrderState, mailDesk, merchantTime } = options;
  return {
    async sendOrderEmail({ body, merchant }) {
      const state = await findOrderState(merchant.appId, body.orderId);
      if (state === undefined) throw new RefusedReply(404, 'Order Id does not exist');
      const { order, last } = state;
      const hindrance = findHindrance(order, last, merchantTime.now(merchant));
      if (hindrance !== undefined) {
        const reason = `orderId names an order that ${UNPAYABLE[hindrance]}: only an order that can still be paid gets a mail`;
        throw new RefusedReply(409, reason);
      }
      await mailDesk.accept(merchant, order);
      return { status: 'OK', message: 'Email sent successfully' };
    },
  };
}
