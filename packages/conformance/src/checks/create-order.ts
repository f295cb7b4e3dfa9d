import type { CheckContext } from '../check.ts';
import type { Fields } from '../document-facts.ts';
import { expectOk } from '../expect-reply.ts';
import type { Exchange } from '../http-exchange.ts';

export interface CreatedOrder {
  readonly orderId: string;
  readonly fields: Fields;
  readonly paymentLink: string;
  readonly exchange: Exchange;
}

/** Creates an order with a fresh id, as the first step of a check. */
export async function createOrder(
  context: CheckContext,
  overrides: Fields = {},
): Promise<CreatedOrder> {
  const fields = context.validFields('createOrder', overrides);
  const exchange = await context.call('createOrder', fields);
  const { paymentLink } = expectOk(context, 'createOrder', exchange);
  const { orderId = '' } = fields;
  return { orderId, fields, paymentLink: String(paymentLink), exchange };
}
