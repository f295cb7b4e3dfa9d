import {
  offeredCardKinds,
  offeredMethods,
  type PaymentMethod,
} from '../../orders/offered-methods.ts';
import type { Order } from '../../orders/order.ts';
import {
  type Instrument,
  InstrumentError,
  readBank,
  readCard,
  readVpa,
  readWallet,
} from '../../orders/test-instruments.ts';

/** The fields of the payment page's forms, including the simulator's. */
export const PAGE_FIELDS: readonly string[] = [
  'csrfToken',
  'attemptKey',
  'method',
  'outcome',
  'cardKind',
  'cardNumber',
  'cardExpiry',
  'cardCvv',
  'cardHolder',
  'bankCode',
  'vpa',
  'walletCode',
];

export type PageForm = Readonly<Record<string, string | undefined>>;

/** @throws {InstrumentError} with the name of the invalid form field. */
export function readInstrument(
  form: PageForm,
  order: Order,
  { now, utr }: { readonly now: Date; readonly utr: string },
): Instrument {
  switch (chosenMethod(form, order)) {
    case 'card': {
      const kind = offeredCardKinds(order.paymentModes).find(
        (offered) => offered === form.cardKind,
      );
      if (kind === undefined) throw new InstrumentError('cardKind', 'Choose credit or debit card.');
      const { cardNumber = '', cardExpiry = '', cardCvv = '' } = form;
      return readCard({ kind, number: cardNumber, expiry: cardExpiry, cvv: cardCvv }, now);
    }
    case 'netbanking':
      return readBank(form.bankCode ?? '');
    case 'upi':
      return readVpa(form.vpa ?? '', utr);
    case 'wallet':
      return readWallet(form.walletCode ?? '');
    default:
      throw new InstrumentError('method', 'Choose one of the payment methods on this page.');
  }
}

export function chosenMethod(form: PageForm, order: Order): PaymentMethod | undefined {
  return offeredMethods(order.paymentModes).find((method) => method === form.method);
}

/** Returns the entries that the page may show again after a mistake: all but the card's number and CVV. */
export function enteredAgain(form: PageForm): Readonly<Record<string, string>> {
  const harmless = ['cardKind', 'cardExpiry', 'cardHolder', 'bankCode', 'vpa', 'walletCode'];
  return Object.fromEntries(harmless.map((name) => [name, form[name] ?? '']));
}
