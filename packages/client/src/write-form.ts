import { encodeForm, FormBodyError, type FormValue } from '@cashfree-rest/core';
import { integerFields } from '@cashfree-rest/generated-client';
import { type GatewayErrorOptions, InvalidRequestError } from './errors.ts';

export type Fields = Readonly<Record<string, FormValue | undefined>>;

export const FORM_HEADERS = { 'content-type': 'application/x-www-form-urlencoded' } as const;

/**
 * Writes the fields of a request as a form; `undefined` is left out. A string is already a form.
 * @param credentials fields that the client adds; they replace fields of the same name.
 * @throws {FormBodyError} naming a field whose value a form cannot hold.
 */
export function writeForm(body: Fields | string, credentials: Fields = {}): string {
  if (typeof body === 'string') return body;
  const own = Object.entries(body).filter(([name]) => !(name in credentials));
  return encodeForm(Object.fromEntries(own), integerFields);
}

/** Joins two forms, either of which may be empty. */
export function joinForms(first: string, second: string): string {
  return first && second ? `${first}&${second}` : first + second;
}

/**
 * Writes the fields of a call.
 * @throws {InvalidRequestError} naming a field whose value a form cannot hold.
 */
export function writeCall(
  fields: Fields,
  credentials: Fields,
  context: GatewayErrorOptions,
): string {
  try {
    return writeForm(fields, credentials);
  } catch (cause) {
    if (!(cause instanceof FormBodyError)) throw cause;
    throw new InvalidRequestError(cause.message, [cause.field ?? ''], context);
  }
}

/** Returns the secret as it is, as a form encodes it and as JSON does. */
export function secretsIn({ secretKey }: Readonly<Record<string, string>>): readonly string[] {
  return secretKey
    ? [secretKey, encodeForm({ '': secretKey }).slice(1), JSON.stringify(secretKey).slice(1, -1)]
    : [];
}
