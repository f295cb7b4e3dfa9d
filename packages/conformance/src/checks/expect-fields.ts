import { formatAmount, parseAmount } from '@cashfree-rest/core';
import type { CheckContext } from '../check.ts';
import type { JsonObject } from '../compile-schemas.ts';
import type { Fields } from '../document-facts.ts';
import { expectOk, expectThat } from '../expect-reply.ts';
import type { Exchange } from '../http-exchange.ts';
import { createOrder } from './create-order.ts';

/** Checks that each of these fields has exactly this value; `undefined` means absent. */
export function expectFields(
  body: JsonObject,
  wanted: JsonObject,
  exchange: Exchange | undefined,
): void {
  for (const [name, value] of Object.entries(wanted)) {
    expectThat(body[name] === value, {
      expected: value === undefined ? `no ${name}` : `${name} ${JSON.stringify(value)}`,
      came: body[name] === undefined ? `no ${name}` : `${name} ${JSON.stringify(body[name])}`,
      exchange,
    });
  }
}

/** Creates an order with these fields and compares its details and status with them. */
export async function expectKept(context: CheckContext, overrides: Fields): Promise<Exchange> {
  const { orderId, fields } = await createOrder(context, overrides);
  const { orderAmount = '' } = fields;
  const amount = formatAmount(parseAmount(orderAmount));
  const exchange = await context.call('getOrderDetails', { orderId });
  const { details } = expectOk(context, 'getOrderDetails', exchange);
  const wanted = { ...overrides, orderId, orderAmount: amount };
  expectFields(details as JsonObject, wanted, exchange);
  const asked = await context.call('getOrderStatus', { orderId });
  if (asked.reply?.status === 501) return exchange;
  expectFields(expectOk(context, 'getOrderStatus', asked), { orderAmount: amount }, asked);
  return exchange;
}
