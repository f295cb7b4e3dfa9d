import type { VNode } from 'preact';
import { formatMoney } from './format.ts';

export function Money({ amount, currency }: { amount: string; currency?: string }): VNode {
  return <span class="money">{formatMoney(amount, currency)}</span>;
}
