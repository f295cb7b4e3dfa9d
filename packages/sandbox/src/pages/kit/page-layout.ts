import { displayAmount } from '@cashfree-rest/core';
import { type Html, html } from './html.ts';
import { htmlPage } from './html-page.ts';
import { dropControls, isolateText } from './isolate-text.ts';
import type { OrderSummary } from './page-views.ts';

export type LayoutOptions = {
  /** The page's subject; first in the tab's title. */
  title: string;
  merchantName?: string | undefined;
  body: Html;
  /** Loads the script. Every page works without it. */
  script?: boolean | undefined;
};

/** Renders a payment page: the merchant's name is in the tab, the checkout's mark at the top. */
export function layout({ title, merchantName, body, script = false }: LayoutOptions): string {
  return htmlPage({
    title: merchantName === undefined ? title : `${title} · ${dropControls(merchantName)}`,
    mark: html`${icon('lock')}Checkout`,
    body,
    stylesheets: ['/billpay/assets/page.css'],
    script: script ? '/billpay/assets/page.js' : undefined,
  });
}

export type IconName =
  | 'lock'
  | 'card'
  | 'bank'
  | 'phone'
  | 'wallet'
  | 'chevron'
  | 'check'
  | 'cross'
  | 'clock'
  | 'flag'
  | 'alert'
  | 'back';

/** On a 24 × 24 grid, as strokes in the current text colour, so they follow every colour scheme. */
const ICONS: Readonly<Record<IconName, Html>> = {
  lock: html`<rect x="5" y="11" width="14" height="9" rx="2.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  card: html`<rect x="3" y="5.5" width="18" height="13" rx="2.5"/><path d="M3 10h18M7 14.5h3"/>`,
  bank: html`<path d="M4 10 12 5l8 5zM6.5 13v4M12 13v4M17.5 13v4M4.5 20h15"/>`,
  phone: html`<rect x="7" y="3" width="10" height="18" rx="2.5"/><path d="M11 17.5h2"/>`,
  wallet: html`<path d="M5 8.5h13a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H6
a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2h10.5M16 13.8h.5"/>`,
  chevron: html`<path d="m7 10 5 5 5-5"/>`,
  check: html`<path d="m6 12.5 4 4 8-9"/>`,
  cross: html`<path d="m7 7 10 10M17 7 7 17"/>`,
  clock: html`<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>`,
  flag: html`<path d="M7 21V4.5h10l-2 4 2 4H7"/>`,
  alert: html`<path d="M12 6v7M12 17v.5"/>`,
  back: html`<path d="M19 12H6m5-6-6 6 6 6"/>`,
};

/** Returns a decorative icon. It is hidden from assistive technology, so the text beside it must be complete. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24"
fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"
stroke-linejoin="round" aria-hidden="true" focusable="false">${ICONS[name]}</svg>`;
}

/** Renders the order in one line, above another subject; the payment page shows it large. */
export function orderStrip(order: OrderSummary): Html {
  return html`<section class="strip" aria-label="Order">
<p class="payee">${isolateText(order.merchantName)}<span class="muted">Order ${isolateText(order.orderId)}</span></p>
<p class="sum">${displayAmount(order)}</p>
</section>`;
}

/** Returns the path of an order's page, or of a page below it. */
export function orderPath(order: OrderSummary, ...below: readonly string[]): string {
  return ['/billpay/order', ...[order.token, ...below].map(encodeURIComponent)].join('/');
}
