import { type Cause, cause } from './cause.ts';

/** What programs make of a signature; returns the signature that they had. */
const FORMS: readonly {
  readonly found: Cause;
  readonly original: (received: string) => string;
}[] = [
  {
    found: cause('PLUS_DECODED', 'signature has a blank where a plus sign was sent.'),
    original: (text) => text.replaceAll(' ', '+'),
  },
  {
    found: cause('TEXT_TRIMMED', 'signature has blanks around it.'),
    original: (text) => text.trim(),
  },
  {
    found: cause('SIGNATURE_ENCODED', 'signature is in hexadecimal.'),
    original: (text) => Buffer.from(text, 'hex').toString('base64'),
  },
  {
    found: cause('SIGNATURE_ENCODED', 'signature is still encoded as in the form.'),
    original: (text) => new URLSearchParams(`=${text}`).get('') ?? '',
  },
  {
    found: cause('SLASHES_ADDED', 'signature has backslashes that were not sent.'),
    original: (text) => text.replaceAll('\\', ''),
  },
  {
    found: cause('HTML_ENTITIES', 'signature was escaped for HTML.'),
    original: (text) =>
      text.replaceAll('&#x3D;', '=').replaceAll('&#61;', '=').replaceAll('&#43;', '+'),
  },
  {
    found: cause('SIGNATURE_ENCODED', 'signature is in another form of base64.'),
    // Last, because Node skips what is no base64, and reads both alphabets, with and without padding.
    original: (text) => Buffer.from(text, 'base64').toString('base64'),
  },
];

/** Returns why the text of a signature is another spelling of the right one; `undefined` if it is not. */
export function findSignatureForm(right: string, received: string): Cause | undefined {
  if (right === received) return undefined;
  return FORMS.find(({ original }) => original(received) === right)?.found;
}
