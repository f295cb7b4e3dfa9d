import { sensitiveFields } from '@cashfree-rest/generated-server';

/** Headers that let in whoever repeats them. */
const HEADERS = ['authorization', 'proxy-authorization', 'cookie', 'set-cookie'];

const SENSITIVE: ReadonlySet<string> = new Set([...sensitiveFields, ...HEADERS].map(bare));

/** What a log has in the place of a value. */
export const REDACTED = '[redacted]';

/** A name and its value in a query or a form, wherever in a text it stands. */
const PAIR = /(?<![\w.%-])([\w.%-]+)=[^&#\s"'<>]*/gu;

/** Whether the document marks a field of this name as sensitive, in whatever way it is written. */
export function isSensitive(name: string): boolean {
  return SENSITIVE.has(bare(name));
}

/** A text without the values of sensitive fields that stand in it as in a query. */
export function hideInText(text: string): string {
  if (!text.includes('=')) return text;
  return text.replace(PAIR, (pair, name: string) => {
    return isSensitive(name) ? `${name}=${REDACTED}` : pair;
  });
}

/** A name as it is in every way of writing it. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/gu, '');
}
