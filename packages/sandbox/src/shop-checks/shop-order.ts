import type { ControlClient } from '../control/control-client.ts';
import { ControlError } from '../control/control-error.ts';

/** An unpaid order that the shop itself has created in the sandbox. */
export interface ShopOrder {
  readonly orderId: string;
  /** Such as `499.00`. */
  readonly orderAmount: string;
  readonly notifyUrl: string;
  readonly returnUrl: string;
}

/** There is no order by which the shop could be checked. The message says how to get one. */
export class NoShopOrderError extends Error {
  override readonly name = 'NoShopOrderError';
}

/** By which order a shop is checked; by default its newest one. */
export interface OrderWish {
  readonly orderId?: string | undefined;
  /** The path of its payment link. */
  readonly linkPath?: string | undefined;
}

/** How many of the newest unpaid orders are looked at. */
const SEARCHED = 20;

/**
 * Finds an unpaid order with a `notifyUrl`.
 * @throws {NoShopOrderError} if there is none, or none with the given id.
 * @throws {ControlError} if the sandbox refuses a call.
 */
export async function findShopOrder(
  control: ControlClient,
  { orderId, linkPath }: OrderWish = {},
): Promise<ShopOrder> {
  if (orderId !== undefined) {
    const order = usable(await readOrder(control, orderId));
    if (order !== undefined) return order;
    throw new NoShopOrderError(`${orderId} is paid, has expired, or has no notifyUrl`);
  }
  const { orders } = await control.orders.list({ orderStatus: 'ACTIVE', count: SEARCHED });
  for (const listed of orders) {
    const found = await control.orders.read({ orderId: listed.orderId });
    const isWanted = linkPath === undefined || found.order.paymentLink.endsWith(linkPath);
    const order = isWanted ? usable(found) : undefined;
    if (order !== undefined) return order;
  }
  throw new NoShopOrderError(
    linkPath === undefined
      ? 'No unpaid order has a notifyUrl: order something in your shop first, without paying it'
      : 'The order of your shop has no notifyUrl, or your shop uses another sandbox',
  );
}

type FoundOrder = Awaited<ReturnType<ControlClient['orders']['read']>>;

async function readOrder(control: ControlClient, orderId: string): Promise<FoundOrder> {
  try {
    return await control.orders.read({ orderId });
  } catch (error) {
    if (!(error instanceof ControlError) || error.httpStatus !== 404) throw error;
    // An unknown merchant is a 404 as well; then this call is refused too.
    await control.orders.list({ count: 1 });
    throw new NoShopOrderError(`No order has the id ${orderId}`);
  }
}

function usable({ order }: FoundOrder) {
  const { orderId, orderAmount, notifyUrl, returnUrl, orderStatus } = order;
  const isUsable = orderStatus === 'ACTIVE' && notifyUrl !== null;
  return isUsable ? { orderId, orderAmount, notifyUrl, returnUrl } : undefined;
}
