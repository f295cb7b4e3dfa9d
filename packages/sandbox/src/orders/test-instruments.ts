import type { PaymentDetails, PaymentStatus } from './payment.ts';
import { endOfExpiry, withoutBlanks } from './typed-text.ts';

/** The parts of the customer's instrument that the sandbox needs. Card number and CVV are never passed on. */
export interface Instrument {
  readonly paymentMode: string;
  /** Fixed by the instrument, or `undefined` if the simulator asks. */
  readonly outcome: PaymentStatus | undefined;
  readonly details: PaymentDetails | undefined;
}

/** A field of the payment form is invalid; `field` is its name there. */
export class InstrumentError extends Error {
  override readonly name = 'InstrumentError';
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

export const TEST_BANKS = [{ code: '3333', name: 'Test Bank' }] as const;
export const TEST_WALLETS = [{ code: '4001', name: 'Test Wallet' }] as const;

const TEST_CARDS: Readonly<Record<string, PaymentStatus | undefined>> = {
  '4111111111111111': undefined,
  '4444333322221111': 'SUCCESS',
};
const TEST_CVV = '123';
const TEST_VPAS: Readonly<Record<string, PaymentStatus>> = {
  'testsuccess@gocash': 'SUCCESS',
  'testfailure@gocash': 'FAILED',
};

export interface CardForm {
  readonly kind: 'credit' | 'debit';
  readonly number: string;
  /** `MM/YY`, or another form that `EXPIRY` accepts. */
  readonly expiry: string;
  readonly cvv: string;
}

/** @throws {InstrumentError} unless it is a test card. */
export function readCard({ kind, number, expiry, cvv }: CardForm, now: Date): Instrument {
  const digits = withoutBlanks(number).replace(/\p{Pd}/gu, '');
  if (!Object.hasOwn(TEST_CARDS, digits)) {
    throw new InstrumentError(
      'cardNumber',
      'The sandbox takes test cards only: 4111 1111 1111 1111 (asks for the outcome) or 4444 3333 2222 1111 (succeeds).',
    );
  }
  const end = endOfExpiry(expiry);
  if (end === undefined || end <= now) {
    throw new InstrumentError('cardExpiry', 'Enter an expiry date in the future as MM/YY.');
  }
  if (withoutBlanks(cvv) !== TEST_CVV)
    throw new InstrumentError('cardCvv', `The CVV of the test cards is ${TEST_CVV}.`);
  const paymentMode = kind === 'credit' ? 'CREDIT_CARD' : 'DEBIT_CARD';
  const cardNumber = `${digits.slice(0, 4)}XXXXXXXX${digits.slice(-4)}`;
  return {
    paymentMode,
    outcome: TEST_CARDS[digits],
    details: { paymentMode, cardNumber, cardCountry: 'IN', cardScheme: 'visa' },
  };
}

/** @throws {InstrumentError} unless it is the test bank. */
export function readBank(bankCode: string): Instrument {
  const bank = TEST_BANKS.find(({ code }) => code === bankCode);
  if (bank === undefined)
    throw new InstrumentError('bankCode', 'Choose the test bank (code 3333).');
  const paymentMode = 'NET_BANKING';
  return { paymentMode, outcome: undefined, details: { paymentMode, bankName: bank.name } };
}

/** @throws {InstrumentError} unless it is a test UPI address. */
export function readVpa(vpa: string, utr: string): Instrument {
  const payersVPA = withoutBlanks(vpa).toLowerCase();
  const outcome = Object.hasOwn(TEST_VPAS, payersVPA) ? TEST_VPAS[payersVPA] : undefined;
  if (outcome === undefined) {
    throw new InstrumentError(
      'vpa',
      'The sandbox takes test UPI addresses only: testsuccess@gocash (succeeds) or testfailure@gocash (fails).',
    );
  }
  const details = outcome === 'SUCCESS' ? { payersVPA, utr } : { payersVPA };
  return { paymentMode: 'UPI', outcome, details };
}

/** @throws {InstrumentError} unless it is the test wallet. */
export function readWallet(walletCode: string): Instrument {
  const wallet = TEST_WALLETS.find(({ code }) => code === walletCode);
  if (wallet === undefined) throw new InstrumentError('walletCode', 'Choose the test wallet.');
  return { paymentMode: 'WALLET', outcome: undefined, details: undefined };
}
