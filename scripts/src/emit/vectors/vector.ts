import { createHmac } from 'node:crypto';
import type { Signature } from '../../model/model.ts';

export type Pair = readonly [name: string, value: string];

/** A payment result as it is posted, and how it was signed if not by the rule. */
export interface Case {
  /** Unique within its group. */
  readonly name: string;
  /** Why the result is valid, or what is wrong with it. */
  readonly reason: string;
  readonly valid: boolean;
  /** The signed fields by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly key?: string | undefined;
  /** Makes the signature; by default, as the rule does. */
  readonly sign?: ((text: string, key: string) => string) | undefined;
  /** Writes the form; by default, with the fields in the order of the rule and the signature last. */
  readonly write?: ((pairs: readonly Pair[]) => string) | undefined;
}

/** One entry of `docs/vectors/payment-results.json`. */
export interface Vector {
  readonly name: string;
  readonly reason: string;
  readonly key: string;
  readonly body: string;
  /** The decoded form. A byte that is not UTF-8 shows as U+FFFD. */
  readonly fields: readonly Pair[];
  /** The text to sign; null if the form does not have each field once, in UTF-8. */
  readonly signedText: string | null;
  /** The signature that this text and key have; null if there is no such text. */
  readonly signature: string | null;
  readonly valid: boolean;
}

/** Plainly no real key. */
export const TEST_KEY = 'test-vector-key';

export function hmac(text: string | Uint8Array, key: string | Uint8Array): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

export function writeForm(pairs: readonly Pair[]): string {
  return new URLSearchParams(
    pairs.map(([name, value]): [string, string] => [name, value]),
  ).toString();
}

export function buildVector(rule: Signature, group: string, each: Case): Vector {
  const { key = TEST_KEY, sign = hmac, write = writeForm } = each;
  const values = rule.fields.map((name): Pair => [name, each.values[name] ?? '']);
  const received = sign(values.map(([, value]) => value).join(''), key);
  const body = write([...values, [rule.signature, received]]);
  const fields = [...new URLSearchParams(body)];
  const signedText = textOf(rule, body, fields);
  return {
    name: `${group}/${each.name}`,
    reason: each.reason,
    key,
    body,
    fields,
    signedText,
    signature: signedText === null ? null : hmac(signedText, key),
    valid: each.valid,
  };
}

function textOf(rule: Signature, body: string, fields: readonly Pair[]): string | null {
  const isOnce = (name: string) => fields.filter(([other]) => other === name).length === 1;
  if (![...rule.fields, rule.signature].every(isOnce) || !isUtf8(body)) return null;
  return rule.fields.map((name) => new Map(fields).get(name)).join('');
}

function isUtf8(body: string): boolean {
  try {
    decodeURIComponent(body);
    return true;
  } catch {
    return false;
  }
}
