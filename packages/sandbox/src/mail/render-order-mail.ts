import { displayAmount } from '@cashfree-rest/core';
import { html } from '../pages/kit/html.ts';
import { dropControls } from '../pages/kit/isolate-text.ts';

export interface OrderMailView {
  readonly merchantName: string;
  readonly orderId: string;
  /** Decimal with exactly two places, in units of the currency: `'154.00'`. */
  readonly amount: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly note?: string | undefined;
  readonly customerName: string;
  readonly paymentLink: string;
}

export interface OrderMail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** A whole document without external resources. */
  readonly html: string;
}

const SANDBOX_NOTICE = 'This mail comes from a sandbox: no real money moves.';

/** Renders the mail that leads a customer to the payment page. */
export function renderOrderMail(view: OrderMailView): OrderMail {
  const { paymentLink } = view;
  const merchantName = oneLine(view.merchantName);
  const orderId = oneLine(view.orderId);
  const amount = displayAmount(view);
  const request = `${merchantName} asks you to pay ${amount} for order ${orderId}.`;
  const note = view.note !== undefined && oneLine(view.note);
  const greeting = `Hello ${oneLine(view.customerName)},`;
  const paragraphs = [
    greeting,
    request,
    note && `Note: ${note}`,
    `Pay here:\n${paymentLink}`,
    SANDBOX_NOTICE,
  ];
  return {
    subject: `Pay ${amount} to ${merchantName} (order ${orderId})`,
    text: `${paragraphs.filter(Boolean).join('\n\n')}\n`,
    html: renderHtml({ ...view, merchantName, orderId, amount, greeting, note }),
  };
}

/** Cleans a name, so that it cannot start a header or a paragraph, or reorder the amount after it. */
function oneLine(text: string): string {
  return dropControls(text).replace(/\s+/gu, ' ').trim();
}

interface HtmlView extends Omit<OrderMailView, 'note'> {
  readonly greeting: string;
  readonly note: string | false;
}

/**
 * Mail programs support few styles, and each inverts colours differently. So text and background keep the program's
 * colours, and all other colours are readable on both.
 */
function renderHtml(view: HtmlView): string {
  const { merchantName, orderId, amount, greeting, note, paymentLink } = view;
  return html`<!doctype html>
<html lang="en" style="color-scheme: light dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>Pay ${amount} to ${merchantName}</title>
</head>
<body style="margin: 0; padding: 0">
<div style="max-width: 32rem; margin: 0 auto; padding: 32px 24px; overflow-wrap: anywhere; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif">
<p style="margin: 0 0 24px">${greeting}</p>
<p style="margin: 0">${merchantName} asks you to pay</p>
<h1 style="margin: 0; font-size: 36px; line-height: 1.25; letter-spacing: -0.02em">${amount}</h1>
<p style="margin: 0 0 24px">for order <strong>${orderId}</strong>.</p>
${note && html`<p style="margin: 0 0 24px; padding-left: 16px; border-left: 4px solid #0b8a6f">${note}</p>\n`}<table role="presentation" cellspacing="0" cellpadding="0" border="0" style="margin: 0 0 24px">
<tr><td bgcolor="#0b6b57" style="border-radius: 12px; background: #0b6b57"><a href="${paymentLink}" style="display: inline-block; padding: 14px 28px; border-radius: 12px; color: #ffffff; font-weight: 600; text-decoration: none">Pay ${amount}</a></td></tr>
</table>
<p style="margin: 0 0 32px; font-size: 14px">If the button does not work, open this address:<br>
<a href="${paymentLink}" style="color: inherit">${paymentLink}</a></p>
<p style="margin: 0; padding-top: 16px; border-top: 1px solid #7f8c86; font-size: 14px">${SANDBOX_NOTICE}</p>
</div>
</body>
</html>
`.toString();
}
