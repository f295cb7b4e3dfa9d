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

/**
 * Mails the payment link of an order, and returns the id of the mail.
 * @throws {RefusedReply} if there is no such order, or if it cannot be paid.
 */
export type MailOrder = (merchant: Merchant, orderId: string) => Promise<number>;

export function createMailOrder(options: MailHandlerOptions): MailOrder {
  const { findOrderState, mailDesk, merchantTime } = options;
  return async (merchant, orderId) => {
    const state = await findOrderState(merchant.appId, orderId);
    if (state === undefined) throw new RefusedReply(404, 'Order Id does not exist');
    const { order, last } = state;
    const hindrance = findHindrance(order, last, merchantTime.now(merchant));
    if (hindrance !== undefined) {
      const reason = `orderId names an order that ${UNPAYABLE[hindrance]}: only an order that can still be paid gets a mail`;
      throw new RefusedReply(409, reason);
    }
    return mailDesk.accept(merchant, order);
  };
}

export function createMailHandlers(options: MailHandlerOptions): MailHandlers {
  const mailOrder = createMailOrder(options);
  return {
    async sendOrderEmail({ body, merchant }) {
      await mailOrder(merchant, body.orderId);
      return { status: 'OK', message: 'Email sent successfully' };
    },
  };
}
