import { EXPIRY } from '../../orders/typed-text.ts';
import { type Html, html } from '../kit/html.ts';
import { icon } from '../kit/page-layout.ts';
import type { PaymentPageView } from '../kit/page-views.ts';
import { describedBy, fieldError, focus, input, REQUIRED, radios } from './form-fields.ts';

export const CARD_KINDS = { credit: 'Credit card', debit: 'Debit card' } as const;

/** Renders the fields of a card. The inputs for number and CVV have no value: neither is ever sent back. */
export function cardFields(view: PaymentPageView): Html {
  const { entered } = view;
  const number = html`type="text" inputmode="numeric" autocomplete="cc-number" spellcheck="false"
pattern="\\s*([0-9][\\s\\p{Pd}]*){12,19}" title="12 to 19 digits"`;
  const expiry = html`type="text" autocomplete="cc-exp" placeholder="MM/YY"
pattern="${EXPIRY.source}" title="Month and year, as in 04/29"
value="${entered?.cardExpiry}"`;
  const cvv = html`type="password" inputmode="numeric" autocomplete="cc-csc"
pattern="\\s*[0-9]{3,4}\\s*" title="3 or 4 digits"`;
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

// A single card type needs no choice.
function cardKindField(view: PaymentPageView): Html | undefined {
  const [first, second] = view.cardKinds;
  if (first === undefined) return undefined;
  if (second === undefined) return html`<input type="hidden" name="cardKind" value="${first}">`;
  const kinds = view.cardKinds.map((code) => ({ code, name: CARD_KINDS[code] }));
  const chosen = view.cardKinds.find((kind) => kind === view.entered?.cardKind) ?? first;
  return radios(view, 'cardKind', 'Card type', kinds, chosen);
}

export function vpaField(view: PaymentPageView): Html {
  return input(
    view,
    'vpa',
    'UPI ID',
    html`type="text" inputmode="email" autocomplete="off" autocapitalize="none"
spellcheck="false" value="${view.entered?.vpa}"`,
    'As in your UPI app, for example name@bank',
  );
}

export function bankField(view: PaymentPageView): Html {
  const chosen = preselected(view.banks, view.entered?.bankCode);
  const options = view.banks.map(
    ({ code, name }) =>
      html`<option value="${code}"${code === chosen && html` selected`}>${name}</option>\n`,
  );
  return html`<div class="field">
<label for="bankCode">Bank ${REQUIRED}</label>
<div class="select"><select id="bankCode" name="bankCode" required${describedBy(view, 'bankCode')}${focus(view, 'bankCode')}>
<option value="">Choose your bank</option>
${options}</select>${icon('chevron')}</div>
${fieldError(view, 'bankCode')}
</div>`;
}

export function walletField(view: PaymentPageView): Html {
  const chosen = preselected(view.wallets, view.entered?.walletCode);
  return radios(view, 'walletCode', 'Choose a wallet', view.wallets, chosen);
}

// A single bank or wallet is preselected.
function preselected(
  options: PaymentPageView['banks'],
  entered: string | undefined,
): string | undefined {
  return options.length === 1 ? options[0]?.code : entered;
}
