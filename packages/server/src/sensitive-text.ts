import { sensitiveFields } from '@cashfree-rest/generated-server';

/** Headers with credentials. */
const HEADERS = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie'];

const SENSITIVE: ReadonlySet<string> = new Set([...sensitiveFields, ...HEADERS].map(bare));

/** Replaces a value in a log. */
export const REDACTED = '[redacted]';

/** A name and its value in a query or a form, anywhere in a text. */
const PAIR = /(?<![\w.%-])([\w.%-]+)=[^&#\s"'<>]*/gu;

/** True if the document marks a field of this name as sensitive, in any spelling. */
export function isSensitive(name: string): boolean {
  return SENSITIVE.has(bare(name));
}

/** Returns a text without the values of sensitive fields that it holds in query form. */
export function hideInText(text: string): string {
  if (!text.includes('=')) return text;
  return text.replace(PAIR, (pair, name: string) => {
    return isSensitive(name) ? `${name}=${REDACTED}` : pair;
  });
}

/** Returns the form that all spellings of a name share. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/gu, '');
}
