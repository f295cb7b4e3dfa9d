import { type Html, html } from '../kit/html.ts';
import { htmlPage } from '../kit/html-page.ts';
import { type IconName, icon } from '../kit/page-layout.ts';
import { RESULT_PAGE } from './result-style.ts';

export interface ResultPageView {
  readonly fields: Readonly<Record<string, string>>;
  readonly signatureIsValid: boolean;
  /** Where the reader can go from here, the likeliest first. */
  readonly waysOn: readonly WayOn[];
}

/** A link to another page of the sandbox. */
export interface WayOn {
  readonly path: string;
  readonly text: string;
}

/** Renders `/return`: a stand-in for a shop that shows the post to its `returnUrl`. */
export function renderResultPage({ fields, signatureIsValid, waysOn }: ResultPageView): string {
  return htmlPage({
    ...RESULT_PAGE,
    title: 'What your shop receives',
    body: html`<main class="wide">
<section>
<h1>What your shop receives</h1>
<p class="lead">The browser has just posted these fields to the order's <code>returnUrl</code>.</p>
</section>
${signatureIsValid ? outcomeNotice(fields.txStatus ?? '') : INVALID}
<section class="panel">
<dl class="pairs">${Object.entries(fields).map(([name, value]) => {
      return html`<dt>${name}</dt><dd>${value === '' ? html`<span class="muted">blank</span>` : html`<code>${value}</code>`}</dd>`;
    })}</dl>
</section>
<section class="ways">${waysOn.map(({ path, text }, index) => {
      return html`<a class="${index === 0 ? 'primary' : 'quiet'}" href="${path}">${text}</a>\n`;
    })}</section>
</main>`,
  });
}

type Tone = 'good' | 'bad' | 'wait';

const OUTCOMES: Readonly<Record<string, readonly [Tone, IconName, text: string]>> = {
  SUCCESS: ['good', 'check', 'A shop asks getOrderStatus now, then fulfils the order.'],
  FAILED: ['bad', 'cross', 'The payment failed. A shop lets the customer try again.'],
  CANCELLED: ['bad', 'cross', 'The customer went back. A shop lets the customer try again.'],
  PENDING: ['wait', 'clock', 'The bank has not answered. A shop waits for the next notification.'],
  FLAGGED: ['wait', 'flag', 'The payment is held for a check. A shop waits for it to end.'],
};

/** The colour tells the outcome; that the signature is valid says nothing about it. */
function outcomeNotice(txStatus: string): Html {
  const known = Object.hasOwn(OUTCOMES, txStatus) ? OUTCOMES[txStatus] : undefined;
  const [tone, sign, text] = known ?? ['wait', 'alert', 'A shop treats it like PENDING.'];
  return html`<div class="notice ${tone}">${icon(sign)}<div><h2>${txStatus || 'No status'}</h2>
<p>${text}</p>
<p>The signature is valid: these fields come from the gateway.</p></div></div>`;
}

const INVALID = html`<div class="notice bad">${icon('cross')}<p>The signature is not valid: a shop must reject these fields.</p></div>`;
