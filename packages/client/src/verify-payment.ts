import type { PaymentResult } from '@cashfree-rest/contract';
import { isSignedBy, signFields, UsageError } from '@cashfree-rest/core';
import { paymentResult } from '@cashfree-rest/generated-client';
import { SignatureError } from './errors.ts';
import { type IncomingPayment, nameOf, readPairs } from './incoming-payment.ts';

/**
 * Returns the payment result that the gateway posted to your `returnUrl` or `notifyUrl`, if its signature is valid.
 *
 * A valid signature proves the sender, not that this order is paid. The signature joins the values without a separator,
 * so `order-11` paid with `1.00` has the same one as `order-1` with `11.00`. Before you fulfil, call `getOrderStatus`
 * for the order and require `PAID` with this `referenceId`. Fulfil once, even if the result arrives several times.
 * @throws {SignatureError} with the broken rule, never with a value.
 */
export async function verifyPayment(
  incoming: IncomingPayment,
  secretKey: string,
): Promise<PaymentResult> {
  assertKey(secretKey);
  const fields = readFields(await readPairs(incoming));
  const signature = fields[paymentResult.signature] ?? '';
  if (!new RegExp(paymentResult.patterns.signature, 'u').test(signature)) {
    throw new SignatureError('the signature is not a SHA-256 in Base64', 'signature_malformed');
  }
  if (!(await isSignedBy(paymentResult, fields, signature, secretKey))) {
    throw new SignatureError('the signature was not made with this key', 'signature_wrong');
  }
  // The values are joined without a separator, so two fields could have traded characters.
  for (const [name, pattern] of Object.entries(paymentResult.patterns)) {
    if (new RegExp(pattern, 'u').test(fields[name] ?? '')) continue;
    throw new SignatureError(`${name} is malformed`, 'field_malformed', name);
  }
  return fields as unknown as PaymentResult;
}

/** Signs a payment result as the gateway does, for your own tests. Returns all eight fields, ready to be posted. */
export async function signPayment(
  result: Omit<PaymentResult, 'signature'>,
  secretKey: string,
): Promise<PaymentResult> {
  assertKey(secretKey);
  const signature = await signFields(paymentResult, { ...result }, secretKey);
  return { ...result, signature };
}

/** An empty key would make every signature valid. */
function assertKey(secretKey: unknown): void {
  if (typeof secretKey !== 'string' || secretKey === '') {
    throw new UsageError('the secret key is missing');
  }
}

/** Reads the fields of the rule, each once and as text. A list is what a form parser makes of a repeated field. */
function readFields(pairs: Iterable<readonly [string, unknown]>): Record<string, string> {
  const missing = new Set<string>([...paymentResult.fields, paymentResult.signature]);
  const fields: Record<string, string> = {};
  for (const [name, value] of pairs) {
    if (value === undefined) continue;
    if (Object.hasOwn(fields, name) || (missing.has(name) && Array.isArray(value))) {
      throw new SignatureError(`${name} is sent twice`, 'field_repeated', name);
    }
    if (!missing.delete(name)) continue;
    if (typeof value !== 'string') {
      const what = `${name} must be text, not ${nameOf(value)}: pass the form as received`;
      throw new SignatureError(what, 'field_not_text', name);
    }
    fields[name] = value;
  }
  for (const name of missing) throw new SignatureError(`${name} is missing`, 'field_missing', name);
  return fields;
}
