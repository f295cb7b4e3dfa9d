/** How a payment result is signed; generated from the document's `x-signature`. */
export interface SignatureRule {
  /** Names of the signed fields, in the order in which their values are joined. */
  readonly fields: readonly string[];
}

/** WebCrypto's own type, which only some runtimes declare as a global. */
type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export type SignedFields = Readonly<Record<string, string | null | undefined>>;

/**
 * Signs a payment result: Base64 of HMAC-SHA256 over the values, in the rule's order, without a separator. Values are
 * signed as they are (`"1.00"` and `"1"` differ); null and absent count as blank.
 */
export async function signFields(
  rule: SignatureRule,
  fields: SignedFields,
  secretKey: string,
): Promise<string> {
  const digest = await crypto.subtle.sign('HMAC', await hmacKey(secretKey), payload(rule, fields));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** True if `signFields` would make this `signature`. Takes the same time for every wrong one. */
export async function isSignedBy(
  rule: SignatureRule,
  fields: SignedFields,
  signature: string,
  secretKey: string,
): Promise<boolean> {
  const bytes = decodeBase64(signature);
  if (bytes === undefined) return false;
  return crypto.subtle.verify('HMAC', await hmacKey(secretKey), bytes, payload(rule, fields));
}

/** Returns the text that is signed: the values in the rule's order, without a separator. */
export function signedText(rule: SignatureRule, fields: SignedFields): string {
  return rule.fields.map((name) => fields[name] ?? '').join('');
}

function payload(rule: SignatureRule, fields: SignedFields): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(signedText(rule, fields));
}

function hmacKey(secretKey: string): Promise<SigningKey> {
  const bytes = new TextEncoder().encode(secretKey);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify']);
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  // 32 bytes have one Base64 form. The last letter stands for four bits only; a decoder ignores its other two.
  if (!/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/u.test(text)) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
