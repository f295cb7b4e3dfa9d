/** Mistakes that make a signature wrong, each with what to do about it. */
const CURES = {
  SIGNATURE_MISSING: 'Take the whole form, the signature included.',
  SIGNATURE_ENCODED:
    'The signature is the base64 of 32 bytes: 44 characters, with + and / and a = at the end.',
  FIELD_MISSING: 'Sign all seven fields; one without a value counts as blank.',
  FIELD_REPEATED:
    'Refuse such a result: programs differ in which of the values they read, and the gateway sends each field once.',
  PAYMENT_MODE_LEFT_OUT: 'Sign paymentMode in its place, as nothing at all if it is blank.',
  FIELD_ORDER:
    'Join the bare values in the order of the documentation, orderId first and txTime last.',
  SEPARATOR_ADDED: 'Join the values without anything between them.',
  AMOUNT_REFORMATTED: 'Sign the amount as the text that was sent, never as a number.',
  TEXT_TRIMMED: 'Sign each value with all its blanks.',
  SLASHES_ADDED: 'Sign the value before anything escapes it with backslashes.',
  HTML_ENTITIES: 'Sign the value before anything escapes it for HTML.',
  PLUS_DECODED: 'Decode the form exactly once: %2B is a plus sign, + is a blank.',
  VALUES_ENCODED: 'Decode the form before you sign its values.',
  WRONG_KEY: 'Use the secret key of the merchant to whom the order belongs.',
  FIELD_CHANGED: 'Refuse such a result: its values are not those that the gateway signed.',
  UNKNOWN_ORDER: 'Check that you ask in the world of the merchant to whom the order belongs.',
} as const;

export type CauseCode = keyof typeof CURES;

export interface Cause {
  readonly code: CauseCode;
  readonly explanation: string;
}

/** @param finding one sentence about what was found. */
export function cause(code: CauseCode, finding: string): Cause {
  return { code, explanation: `${finding} ${CURES[code]}` };
}
