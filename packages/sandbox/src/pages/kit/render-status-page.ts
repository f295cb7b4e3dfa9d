import { type Html, html } from './html.ts';
import { isolateText } from './isolate-text.ts';
import { type IconName, icon, layout, orderPath, orderStrip } from './page-layout.ts';
import type { StatusPageView } from './page-views.ts';

type StatusText = {
  tone: 'good' | 'bad' | 'wait';
  icon: IconName;
  heading: string;
  text: string;
  /** A link to the payment page, if reloading it can change something. */
  link?: string | undefined;
};

const TEXTS: Readonly<Record<StatusPageView['kind'], StatusText>> = {
  paid: {
    tone: 'good',
    icon: 'check',
    heading: 'This order is paid',
    text: 'There is nothing left to pay.',
  },
  expired: {
    tone: 'wait',
    icon: 'clock',
    heading: 'This payment link has expired',
    text: 'Ask the merchant for a new link. Nothing was charged.',
  },
  unknown: {
    tone: 'bad',
    icon: 'cross',
    heading: 'We cannot find this payment',
    text: 'Check that the link is complete, or ask the merchant to send it again.',
  },
  processing: {
    tone: 'wait',
    icon: 'clock',
    heading: 'Your payment is being processed',
    text: 'We are waiting for an answer from your bank. Please do not pay again.',
    link: 'Check again',
  },
  flagged: {
    tone: 'wait',
    icon: 'flag',
    heading: 'Your payment is being checked',
    text: 'We hold it for a security check. Please do not pay again.',
    link: 'Check again',
  },
  cookieless: {
    tone: 'bad',
    icon: 'alert',
    heading: 'Your browser did not send our cookie',
    text: 'We need it to be sure that you sent the form. Nothing was charged. Allow cookies for this site in your browser, then open the payment page again.',
    link: 'Open the payment page again',
  },
  invalid: {
    tone: 'bad',
    icon: 'alert',
    heading: 'We could not accept that request',
    text: 'The page may have been open for too long, or in two windows. Nothing was charged.',
    link: 'Open the payment page again',
  },
  unreadable: {
    tone: 'bad',
    icon: 'alert',
    heading: 'We could not read that request',
    text: 'Check that the address, and what was sent to it, are complete.',
  },
  missing: {
    tone: 'bad',
    icon: 'cross',
    heading: 'Page not found',
    text: 'Check that the address is complete.',
  },
  stranger: {
    tone: 'bad',
    icon: 'cross',
    heading: 'This sandbox does not accept this host name',
    text: 'If the sandbox is yours, add the name to SANDBOX_HOSTS and restart it.',
  },
  fault: {
    tone: 'bad',
    icon: 'alert',
    heading: 'Something went wrong on our side',
    text: 'If you were paying, check the status of the order before you pay again.',
    link: 'Check the order',
  },
};

/** Renders a page without a form: nothing to pay, or no way to pay. It has no order if the link is unknown. */
export function renderStatusPage({ kind, order, wayBack, requestId }: StatusPageView): string {
  const status = TEXTS[kind];
  const body = html`<main class="narrow">
<div class="panel outcome">
${order && orderStrip(order)}
<span class="seal ${status.tone}">${icon(status.icon)}</span>
<h1>${status.heading}</h1>
<p>${status.text}</p>
${order && status.link && link(orderPath(order), status.link)}
${
  order &&
  wayBack &&
  link(wayBack, html`Back to ${isolateText(order.merchantName)}`, status.link ? 'quiet' : 'primary')
}
${requestId && html`<p class="reference">Reference for support: <code>${requestId}</code></p>`}
</div>
</main>`;
  return layout({ title: status.heading, merchantName: order?.merchantName, body });
}

function link(path: string, text: Html | string, look: 'primary' | 'quiet' = 'primary'): Html {
  return html`<p><a class="${look}" href="${path}">${text}</a></p>`;
}
