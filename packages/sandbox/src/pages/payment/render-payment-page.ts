import { displayAmount } from '@cashfree-rest/core';
import type { PaymentMethod } from '../../orders/offered-methods.ts';
import { type Html, html } from '../kit/html.ts';
import { isolateText } from '../kit/isolate-text.ts';
import { icon, layout, orderPath } from '../kit/page-layout.ts';
import type { PaymentPageView } from '../kit/page-views.ts';
import { firstMistake, REQUIRED } from './form-fields.ts';
import { METHODS, methodName, openMethod } from './payment-methods.ts';

/** Renders the customer's page. Never writes back card number and CVV, even if `entered` contains them. */
export function renderPaymentPage(view: PaymentPageView): string {
  const { order, methods, csrfToken } = view;
  const amount = displayAmount(order);
  const hasErrors = Object.keys(view.fieldErrors ?? {}).length > 0;
  const body = html`<main class="checkout">
<div class="side">
<section class="summary" aria-labelledby="pay-heading">
<h1 id="pay-heading"><span class="payee">Pay ${isolateText(order.merchantName)}</span>
<span class="hero${amount.length > 11 && ' long'}">${amount}</span></h1>
<dl class="facts">
<div><dt>Order</dt><dd>${isolateText(order.orderId)}</dd></div>
${order.note && html`<div><dt>Note</dt><dd>${isolateText(order.note)}</dd></div>`}
</dl>
</section>
${testInstruments(methods)}
</div>
<div class="pay">
${view.notice && notice(view.notice, !hasErrors)}
${hasErrors && errorSummary(view)}
<section class="panel methods" aria-labelledby="methods-heading">
<div class="heading">
<h2 id="methods-heading">${methods.length > 1 ? 'Choose how to pay' : 'How to pay'}</h2>
<p class="hint" aria-hidden="true">${REQUIRED} required</p></div>
${methods.length === 0 && html`<p class="pad muted">The merchant offers no payment method here.</p>`}
${methods.map((method) => methodRow(view, method))}
</section>
<form class="leave" method="post" action="${orderPath(order, 'cancel')}">
<input type="hidden" name="csrfToken" value="${csrfToken}">
<input type="hidden" name="attemptKey" value="${view.attemptKey}">
<button class="quiet" type="submit" aria-describedby="leave-hint">
${icon('back')}<span>Back to ${isolateText(order.merchantName)}</span></button>
<p class="hint" id="leave-hint">Cancels this payment. Nothing is charged.</p>
</form>
</div>
</main>`;
  return layout({
    title: `${hasErrors ? 'Error: pay' : 'Pay'} ${amount}`,
    merchantName: order.merchantName,
    body,
    script: true,
  });
}

// Exclusive <details>: the browser brings keyboard, the expanded or collapsed state, find-in-page and the rule that one
// is open; closed fields are not in the tab order, and a link to one opens it. Tabs need a script, and radio buttons
// that reveal a form are announced as a field, not as a switch. Browsers without `name` allow several open ones, which
// is harmless.
function methodRow(view: PaymentPageView, method: PaymentMethod): Html {
  const open = openMethod(view) === method && html` open`;
  return html`<details class="method" name="method"${open}>
<summary>${icon(METHODS[method].icon)}<span class="words">
<span class="name">${methodName(view, method)}</span>
<span class="muted">${METHODS[method].hint}</span></span>${icon('chevron')}</summary>
<form method="post" action="${orderPath(view.order, 'attempts')}">
<input type="hidden" name="csrfToken" value="${view.csrfToken}">
<input type="hidden" name="attemptKey" value="${view.attemptKey}">
<input type="hidden" name="method" value="${method}">
${METHODS[method].render(view)}
<button class="primary" type="submit">Pay ${displayAmount(view.order)}</button>
</form>
</details>
`;
}

function errorSummary({ methods, cardKinds, fieldErrors = {} }: PaymentPageView): Html {
  const shown = methods
    .flatMap((method) => METHODS[method].fields)
    .filter((name) => name !== 'cardKind' || cardKinds.length > 1);
  const items = Object.entries(fieldErrors).map(
    ([name, text]) =>
      html`<li>${shown.includes(name) ? html`<a href="#${name}">${text}</a>` : text}</li>\n`,
  );
  // The first mistake's field gets the focus; the summary gets it if the page has no such field.
  const focus = !shown.includes(firstMistake(fieldErrors)) && html` tabindex="-1" autofocus`;
  return html`<div class="notice bad" role="alert"${focus}>
${icon('alert')}<div><h2>Please check your details</h2>
<ul>${items}</ul></div>
</div>`;
}

function notice({ tone, text }: NonNullable<PaymentPageView['notice']>, takesFocus: boolean): Html {
  if (tone === 'info')
    return html`<div class="notice" role="status">${icon('clock')}<p>${text}</p></div>`;
  const focus = takesFocus && html` tabindex="-1" autofocus`;
  return html`<div class="notice bad" role="alert"${focus}>${icon('alert')}<p>${text}</p></div>`;
}

function testInstruments(methods: readonly PaymentMethod[]): Html | undefined {
  const tests = methods.flatMap((method) => METHODS[method].tests);
  if (tests.length === 0) return undefined;
  const rows = tests.map(
    ([instrument, effect]) => html`<div><dt>${instrument}</dt><dd>${effect}</dd></div>\n`,
  );
  return html`<details class="tests">
<summary><span>Test instruments</span>${icon('chevron')}</summary>
<dl>${rows}</dl>
</details>`;
}
