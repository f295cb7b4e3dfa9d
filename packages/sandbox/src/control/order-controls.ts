import { randomUUID } from 'node:crypto';
import { parseGatewayDate } from '@cashfree-rest/core';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import { readSnapshot } from '../database/transact.ts';
import type { Gateway } from '../gateway.ts';
import { lastIdOf } from '../lists/last-id.ts';
import { assertDaysInOrder } from '../lists/list-page.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { isNotifyUrl } from '../notifications/is-notify-url.ts';
import { createOrderHandlers } from '../orders/order-handlers.ts';
import { createDescribeNotifications } from './describe-notifications.ts';
import {
  describeAttempt,
  describeListedOrder,
  describeMail,
  describeOrder,
  describeRefund,
} from './describe-order.ts';
import { describePosting } from './describe-posting.ts';
import { describeSums } from './describe-sums.ts';
import { gatherOrder } from './order-record.ts';
import { orderTimeline } from './order-timeline.ts';

type OrderControls = Pick<
  ControlHandlers<Merchant>,
  'listOrders' | 'createTestOrder' | 'readOrder'
>;

/** Shows orders, and creates them as the merchant's server would. */
export function createOrderControls(gateway: Gateway): OrderControls {
  const { database, orderList, merchantTime, identifiers, notifications, agenda } = gateway;
  const { createOrder } = createOrderHandlers(gateway);
  const describeNotifications = createDescribeNotifications(gateway);

  return {
    async listOrders({ world, search, orderStatus: status, startDate, endDate, lastId, count }) {
      const { appId } = world;
      assertDaysInOrder(startDate, endDate);
      const now = merchantTime.now(world);
      return readSnapshot(database, async (snapshot) => {
        const after = lastId ? await orderList.findPlace(snapshot, appId, lastId) : undefined;
        if (lastId && after === undefined) {
          const reason = 'lastId names no order of this world: start again without it';
          return new RefusedReply(400, reason);
        }
        const from = startDate === undefined ? undefined : parseGatewayDate(startDate)?.from;
        const until = endDate === undefined ? undefined : parseGatewayDate(endDate)?.until;
        const request = { appId, now, search, status, from, until, after, count };
        const listed = await orderList.list(snapshot, request);
        const orders = listed.map((each) => describeListedOrder(each, now));
        const sums = describeSums(listed.map(({ order }) => order));
        return { status: 'OK' as const, orders, sums, ...lastIdOf(orders) };
      });
    },
    async createTestOrder({ world, returnUrl, notifyUrl, orderNote, ...fields }, { signal }) {
      if (notifyUrl !== undefined && !isNotifyUrl(notifyUrl, gateway.notifyHosts)) {
        const reason =
          'notifyUrl is not valid: send an https address of at most 500 characters, or http to a loopback host';
        return new RefusedReply(400, reason);
      }
      const { orderId = `order-${identifiers.referenceId()}` } = fields;
      const body = {
        ...fields,
        orderId,
        returnUrl: returnUrl ?? `${gateway.baseUrl()}/return`,
        // In a form, a blank field is an absent one.
        ...(orderNote && { orderNote }),
        ...(notifyUrl && { notifyUrl }),
      };
      const reply = await createOrder({ body, merchant: world, requestId: randomUUID(), signal });
      // Its statuses are declared here, too, apart from those that come before a handler.
      if (reply instanceof RefusedReply) throw reply;
      return { status: 'OK', orderId, paymentLink: reply.paymentLink };
    },
    async readOrder({ world, orderId }) {
      const { appId } = world;
      const now = merchantTime.now(world);
      return readSnapshot(database, async (snapshot) => {
        const record = await gatherOrder(snapshot, appId, orderId, gateway);
        if (record === undefined) return new RefusedReply(404, 'Order Id does not exist');
        const { refunds } = record;
        const numbers = refunds.map(({ number }) => String(number));
        const dueTimes = await agenda.listDueTimes(snapshot, appId, 'refund', numbers);
        const ids = record.notifications.map(({ id }) => id);
        const attempts = await notifications.listAttempts(snapshot, ids);
        return {
          status: 'OK' as const,
          order: describeOrder(record, now, gateway.linkTo),
          payments: record.payments.map(describeAttempt),
          refunds: refunds.map((refund) => {
            return describeRefund(refund, dueTimes.get(String(refund.number)));
          }),
          notifications: await describeNotifications(snapshot, appId, record.notifications),
          mails: record.mails.map(describeMail),
          postings: record.postings.map(describePosting),
          timeline: orderTimeline(record, attempts, now),
        };
      });
    },
  };
}
