import { createHmac } from 'node:crypto';
import { paymentSignature } from '@cashfree-rest/contract';
import type { Fields } from './document-facts.ts';

/**
 * Returns the signature that a payment result must have by the document's rule. Does not share the servers' code,
 * because a fault in that code would go unnoticed.
 */
export function signatureOf(fields: Fields, secretKey: string): string {
  return hmac(paymentSignature.fields.map((name) => fields[name] ?? '').join(''), secretKey);
}

/** The most common mistakes in signing. */
const MISTAKES: readonly (readonly [string, (fields: Fields, secretKey: string) => string])[] = [
  [
    'the amount re-formatted',
    (fields, secretKey) =>
      signatureOf({ ...fields, orderAmount: String(Number(fields.orderAmount)) }, secretKey),
  ],
  ['names and values, sorted by name', (fields, key) => hmac(pairs(sorted(fields)), key)],
  ['the values sorted by name', (fields, key) => hmac(values(sorted(fields)), key)],
  ['the values in the order of the form', (fields, key) => hmac(values(unsigned(fields)), key)],
  ['hexadecimal instead of base64', (fields, key) => toHex(signatureOf(fields, key))],
  [
    'a blank field as the word null',
    (fields, key) => {
      const spelt = Object.entries(fields).map(([name, value]) => [name, value || 'null']);
      return signatureOf(Object.fromEntries(spelt), key);
    },
  ],
];

/** Returns the mistake that leads to this signature; `undefined` if it is unknown. */
export function explainSignature(fields: Fields, secretKey: string): string | undefined {
  const found = MISTAKES.find(([, sign]) => sign(fields, secretKey) === fields.signature);
  return found?.[0];
}

type Pairs = readonly (readonly [string, string])[];

function unsigned(fields: Fields): Pairs {
  return Object.entries(fields).filter(([name]) => name !== paymentSignature.signature);
}

function sorted(fields: Fields): Pairs {
  return [...unsigned(fields)].sort(([a], [b]) => (a < b ? -1 : 1));
}

function values(from: Pairs): string {
  return from.map(([, value]) => value).join('');
}

function pairs(from: Pairs): string {
  return from.map(([name, value]) => name + value).join('');
}

function hmac(text: string, secretKey: string): string {
  return createHmac('sha256', secretKey).update(text, 'utf8').digest('base64');
}

function toHex(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}
