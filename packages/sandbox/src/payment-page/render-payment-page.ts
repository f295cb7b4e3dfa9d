import { type Html, html } from './html.ts';
import { displayAmount, type IconName, icon, layout, orderPath } from './page-layout.ts';
import type { PaymentMethod, PaymentPageView } from './page-views.ts';

type Method = {
  icon: IconName;
  hint: string;
  /** Names, and ids, of the fields that a customer can see. */
  fields: readonly string[];
  render: (view: PaymentPageView) => Html;
  /** What to type, and what the sandbox then does. */
  tests: readonly (readonly [instrument: string, effect: string])[];
};

const METHODS: Readonly<Record<PaymentMethod, Method>> = {
  card: {
    icon: 'card',
    hint: 'Pay with the details on your card',
    fields: ['cardKind', 'cardNumber', 'cardExpiry', 'cardCvv', 'cardHolder'],
    render: cardFields,
    tests: [
      ['4111 1111 1111 1111', 'opens the simulator, where you choose the outcome'],
      ['4444 3333 2222 1111', 'succeeds'],
      ['CVV 123', 'with any expiry date in the future'],
    ],
  },
  netbanking: {
    icon: 'bank',
    hint: 'Approve the payment at your bank',
    fields: ['bankCode'],
    render: bankField,
    tests: [['Bank 3333', 'the test bank: opens the simulator']],
  },
  upi: {
    icon: 'phone',
    hint: 'Approve the payment in your UPI app',
    fields: ['vpa'],
    render: vpaField,
    tests: [
      ['testsuccess@gocash', 'succeeds'],
      ['testfailure@gocash', 'fails'],
    ],
  },
  wallet: {
    icon: 'wallet',
    hint: 'Pay from a wallet balance',
    fields: ['walletCode'],
    render: walletField,
    tests: [['Test Wallet', 'opens the simulator']],
  },
};

/** The customer's page. Card number and CVV are never written back, whatever `entered` holds. */
export function renderPaymentPage(view: PaymentPageView): string {
  const { order, methods, csrfToken } = view;
  const amount = displayAmount(order);
  const hasErrors = Object.keys(view.fieldErrors ?? {}).length > 0;
  const body = html`<main class="checkout">
<div class="side">
<section class="summary" aria-labelledby="pay-heading">
<h1 id="pay-heading"><span class="payee">Pay ${order.merchantName}</span>
<span class="hero${amount.length > 11 && ' long'}">${amount}</span></h1>
<dl class="facts">
<div><dt>Order</dt><dd>${order.orderId}</dd></div>
${order.note && html`<div><dt>Note</dt><dd>${order.note}</dd></div>`}
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
${methods.length === 0 && html`<p class="pad muted">The merchant offers no way to pay here.</p>`}
${methods.map((method) => methodRow(view, method))}
</section>
<form class="leave" method="post" action="${orderPath(order, 'cancel')}">
<input type="hidden" name="csrfToken" value="${csrfToken}">
<input type="hidden" name="attemptKey" value="${view.attemptKey}">
<button class="quiet" type="submit" aria-describedby="leave-hint">
${icon('back')}<span>Back to ${order.merchantName}</span></button>
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

// Exclusive <details>: the browser brings keyboard, the expanded or collapsed state, find-in-page
// and the rule that one is open; closed fields leave the tab order, and a link to one opens it.
// Tabs need a script, and radio buttons that reveal a form are announced as a field, not as a
// switch. Browsers that do not know `name` let several stand open, which harms nothing.
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

const METHOD_NAMES: Readonly<Record<Exclude<PaymentMethod, 'card'>, string>> = {
  netbanking: 'Net banking',
  upi: 'UPI',
  wallet: 'Wallet',
};
const CARD_KINDS = { credit: 'Credit card', debit: 'Debit card' } as const;

function methodName({ cardKinds }: PaymentPageView, method: PaymentMethod): string {
  if (method !== 'card') return METHOD_NAMES[method];
  const [first, second] = cardKinds;
  return first && !second ? CARD_KINDS[first] : 'Credit or debit card';
}

function openMethod({
  methods,
  chosen,
  fieldErrors = {},
}: PaymentPageView): PaymentMethod | undefined {
  if (chosen && methods.includes(chosen)) return chosen;
  const hasError = (method: PaymentMethod): boolean =>
    METHODS[method].fields.some((name) => fieldErrors[name]);
  return methods.find(hasError) ?? methods[0];
}

function cardFields(view: PaymentPageView): Html {
  const { entered } = view;
  const number = html`type="text" inputmode="numeric" autocomplete="cc-number" spellcheck="false"
pattern="[0-9 \\-]{12,23}" title="12 to 19 digits"`;
  const expiry = html`type="text" autocomplete="cc-exp" placeholder="MM/YY"
pattern="(0[1-9]|1[0-2])/[0-9]{2}" title="Month and year, as in 04/29"
value="${entered?.cardExpiry}"`;
  const cvv = html`type="password" inputmode="numeric" autocomplete="cc-csc" maxlength="4"
pattern="[0-9]{3,4}" title="3 or 4 digits"`;
  const holder = html`type="text" autocomplete="cc-name" spellcheck="false"
value="${entered?.cardHolder}"`;
  return html`${cardKindField(view)}
${input(view, 'cardNumber', 'Card number', number)}
<div class="pair">
${input(view, 'cardExpiry', 'Expiry (MM/YY)', expiry)}
${input(view, 'cardCvv', 'CVV', cvv)}
</div>
${input(view, 'cardHolder', 'Name on card', holder)}`;
}

// One kind is no question.
function cardKindField(view: PaymentPageView): Html | undefined {
  const [first, second] = view.cardKinds;
  if (first === undefined) return undefined;
  if (second === undefined) return html`<input type="hidden" name="cardKind" value="${first}">`;
  const kinds = view.cardKinds.map((code) => ({ code, name: CARD_KINDS[code] }));
  const chosen = view.cardKinds.find((kind) => kind === view.entered?.cardKind) ?? first;
  return radios(view, 'cardKind', 'Kind of card', kinds, chosen);
}

function vpaField(view: PaymentPageView): Html {
  return input(
    view,
    'vpa',
    'UPI ID',
    html`type="text" inputmode="email" autocomplete="off" autocapitalize="none"
spellcheck="false" value="${view.entered?.vpa}"`,
    'As in your UPI app, for example name@bank',
  );
}

function bankField(view: PaymentPageView): Html {
  const chosen = preselected(view.banks, view.entered?.bankCode);
  const options = view.banks.map(
    ({ code, name }) =>
      html`<option value="${code}"${code === chosen && html` selected`}>${name}</option>\n`,
  );
  return html`<div class="field">
<label for="bankCode">Bank ${REQUIRED}</label>
<div class="select"><select id="bankCode" name="bankCode" required${describedBy(view, 'bankCode')}>
<option value="">Choose your bank</option>
${options}</select>${icon('chevron')}</div>
${fieldError(view, 'bankCode')}
</div>`;
}

function walletField(view: PaymentPageView): Html {
  const chosen = preselected(view.wallets, view.entered?.walletCode);
  return radios(view, 'walletCode', 'Choose a wallet', view.wallets, chosen);
}

// A single bank or wallet is no choice: it comes chosen.
function preselected(
  options: PaymentPageView['banks'],
  entered: string | undefined,
): string | undefined {
  return options.length === 1 ? options[0]?.code : entered;
}

function radios(
  view: PaymentPageView,
  name: string,
  legend: string,
  options: PaymentPageView['wallets'],
  chosen: string | undefined,
): Html {
  // The first one has the group's own name as its id: that is where the error summary leads.
  const row = ({ code, name: label }: { code: string; name: string }, index: number): Html => {
    const id = index === 0 ? name : `${name}-${index}`;
    const checked = code === chosen && html` checked`;
    return html`<label class="choice" for="${id}">
<input type="radio" id="${id}" name="${name}" value="${code}" required${checked}>
<span>${label}</span></label>
`;
  };
  return html`<fieldset class="field"${describedBy(view, name)}>
<legend>${legend} ${REQUIRED}</legend>
<div class="choices">${options.map(row)}</div>
${fieldError(view, name)}
</fieldset>`;
}

function input(
  view: PaymentPageView,
  name: string,
  label: string,
  attributes: Html,
  hint?: string,
): Html {
  return html`<div class="field">
<label for="${name}">${label} ${REQUIRED}</label>
<input id="${name}" name="${name}" required ${attributes}${describedBy(view, name, hint)}>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${fieldError(view, name)}
</div>`;
}

const REQUIRED: Html = html`<span class="required" aria-hidden="true">*</span>`;

function describedBy({ fieldErrors }: PaymentPageView, name: string, hint?: string): Html {
  const error = fieldErrors?.[name];
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`${ids && html` aria-describedby="${ids}"`}${error && html` aria-invalid="true"`}`;
}

function fieldError({ fieldErrors }: PaymentPageView, name: string): Html | undefined {
  const error = fieldErrors?.[name];
  return error === undefined
    ? undefined
    : html`<p class="error" id="${name}-error"><span class="unseen">Error: </span>${error}</p>`;
}

function errorSummary({ methods, cardKinds, fieldErrors = {} }: PaymentPageView): Html {
  const shown = methods
    .flatMap((method) => METHODS[method].fields)
    .filter((name) => name !== 'cardKind' || cardKinds.length > 1);
  const items = Object.entries(fieldErrors).map(
    ([name, text]) =>
      html`<li>${shown.includes(name) ? html`<a href="#${name}">${text}</a>` : text}</li>\n`,
  );
  return html`<div class="notice bad" role="alert" tabindex="-1" data-focus>
${icon('alert')}<div><h2>Please check your details</h2>
<ul>${items}</ul></div>
</div>`;
}

function notice({ tone, text }: NonNullable<PaymentPageView['notice']>, takesFocus: boolean): Html {
  if (tone === 'info')
    return html`<div class="notice" role="status">${icon('clock')}<p>${text}</p></div>`;
  const focus = takesFocus && html` tabindex="-1" data-focus`;
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
