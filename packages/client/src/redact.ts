/** Makes of a text from outside what an error or a log may show. */
export type Redact = (text: string) => string;

const MARK = '[redacted]';
/** With a shorter secret the whole text goes: from the gap in a sentence that is known it could be guessed. */
const SHORT = 16;
/** A body is known by its first characters, so that one that is cut off is found as well. */
const BODY_START = 50;

/**
 * Hides secrets, and the request that a text is about with all that follows it, however they are spelled. What the
 * client decides, it decides by the text as it came.
 */
export function createRedact(secrets: readonly string[]): (body: string) => Redact {
  const patterns = secrets.map((secret) =>
    secret.length < SHORT ? `^[^]*?(?:${spellings(secret)})[^]*` : spellings(secret),
  );
  // A class of no characters matches nothing.
  const secret = new RegExp(patterns.join('|') || '[]', 'gi');
  return (body) => (text) => {
    const start = body.slice(0, BODY_START);
    // No spelling is shorter than what it spells.
    const mayHave = start && text.length >= start.length;
    const rest = mayHave
      ? text.replace(new RegExp(`(?:${spellings(start)})[^]*`, 'i'), MARK)
      : text;
    return rest.replace(secret, MARK);
  };
}

/** A pattern for an ASCII value as it is, escaped for a form, JSON or HTML, also several times, and all that in Base64. */
function spellings(value: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(value));
  const encoded = [0, 1, 2].map((offset) =>
    // Without the characters that also depend on what stands beside the value.
    btoa(' '.repeat(offset) + bytes).slice(offset && offset + 1, ((offset + bytes.length) * 4) / 3),
  );
  return [value, ...encoded].map(escapes).join('|');
}

/** No encoder escapes letters and digits. Backslashes are counted, so that no text takes long to search. */
function escapes(value: string): string {
  return value.replace(/[^a-z\d]/gi, (character) => {
    const hex = character.charCodeAt(0).toString(16);
    // Base64 for URLs has - and _ for + and /; that other characters may be a - as well does no harm.
    const twin = character === '/' ? '_' : '-';
    return `(?:\\\\{0,3}(?:[\\${character}${twin}]|[ux]0*${hex})|%(?:25)*${hex}|&(?:amp;)*#?\\w+;)`;
  });
}
