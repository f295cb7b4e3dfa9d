import type { VNode } from 'preact';
import { hrefTo } from '../place/place.ts';

/** Leads to an order's page. */
export function OrderLink({ orderId }: { orderId: string }): VNode {
  return <a href={hrefTo(['orders', orderId])}>{orderId}</a>;
}
