import { html } from '../kit/html.ts';
import { isolateText } from '../kit/isolate-text.ts';
import { type IconName, icon, layout, orderStrip } from '../kit/page-layout.ts';
import type { ReturnPageView } from '../kit/page-views.ts';

type Outcome = { tone: 'good' | 'bad' | 'wait'; icon: IconName; heading: string; text: string };

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  SUCCESS: {
    tone: 'good',
    icon: 'check',
    heading: 'Payment successful',
    text: 'Your payment went through.',
  },
  FAILED: {
    tone: 'bad',
    icon: 'cross',
    heading: 'Payment failed',
    text: 'Your payment did not go through, and nothing was charged.',
  },
  PENDING: {
    tone: 'wait',
    icon: 'clock',
    heading: 'Payment pending',
    text: 'Your bank has not confirmed the payment yet. Please do not pay again.',
  },
  FLAGGED: {
    tone: 'wait',
    icon: 'flag',
    heading: 'Payment under review',
    text: 'Your payment is held for a security check. Please do not pay again.',
  },
  CANCELLED: {
    tone: 'bad',
    icon: 'cross',
    heading: 'Payment cancelled',
    text: 'You left before paying, and nothing was charged.',
  },
};

/**
 * Renders a page that posts the outcome to the merchant from the customer's browser. Without the script, the customer
 * presses the button.
 * @throws {TypeError} if the return address is not an http or https URL: a `javascript:` one would run with this page's
 * rights.
 */
export function renderReturnPage({ order, returnUrl, fields, txStatus }: ReturnPageView): string {
  if (!/^https?:\/\//i.test(returnUrl)) {
    throw new TypeError('The return address must be an http or https URL.');
  }
  const outcome = outcomeOf(txStatus);
  const body = html`<main class="narrow">
<div class="panel outcome">
${orderStrip(order)}
<span class="seal ${outcome.tone}">${icon(outcome.icon)}</span>
<h1>${outcome.heading}</h1>
<p>${outcome.text} You can now go back to the merchant.</p>
<form method="post" action="${returnUrl}" data-auto-submit>
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`)}
<button class="primary" type="submit"><span>Continue to ${isolateText(order.merchantName)}</span></button>
</form>
</div>
</main>`;
  return layout({ title: outcome.heading, merchantName: order.merchantName, body, script: true });
}

// The set is open: a new status must not break the return to the merchant.
function outcomeOf(txStatus: string): Outcome {
  const known = Object.hasOwn(OUTCOMES, txStatus) ? OUTCOMES[txStatus] : undefined;
  return (
    known ?? {
      tone: 'wait',
      icon: 'alert',
      heading: 'Payment not finished',
      text: `The payment ended with the status ${txStatus}.`,
    }
  );
}
