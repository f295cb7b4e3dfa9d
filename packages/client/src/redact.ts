/** Removes secrets from outside text, so that errors and logs may contain it. */
export type Redact = (text: string) => string;

const MARK = '[redacted]';
/** A shorter secret hides the whole text, because it could be guessed from the gap in a known sentence. */
const SHORT = 16;
/** A body is recognised by its first characters, so that a truncated one is found too. */
const BODY_START = 50;

/**
 * Hides secrets in every encoding, and the request that a text repeats with everything after it. The client bases its
 * decisions on the unredacted text.
 */
export function createRedact(secrets: readonly string[]): (body: string) => Redact {
  const patterns = secrets.map((secret) =>
    secret.length < SHORT ? `^[^]*?(?:${spellings(secret)})[^]*` : spellings(secret),
  );
  // An empty character class matches nothing.
  const secret = new RegExp(patterns.join('|') || '[]', 'gi');
  return (body) => (text) => {
    const start = body.slice(0, BODY_START);
    // No encoding is shorter than the value itself.
    const mayHave = start && text.length >= start.length;
    const rest = mayHave
      ? text.replace(new RegExp(`(?:${spellings(start)})[^]*`, 'i'), MARK)
      : text;
    return rest.replace(secret, MARK);
  };
}

/**
 * Returns a pattern for an ASCII value: as it is and in Base64, each of them escaped for a form, JSON or HTML, once or
 * several times.
 */
function spellings(value: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(value));
  const encoded = [0, 1, 2].map((offset) =>
    // Without the characters that also depend on the bytes next to the value.
    btoa(' '.repeat(offset) + bytes).slice(offset && offset + 1, ((offset + bytes.length) * 4) / 3),
  );
  return [value, ...encoded].map(escapes).join('|');
}

/**
 * No encoder escapes letters and digits. The number of backslashes is limited, so that every text is searched quickly.
 */
function escapes(value: string): string {
  return value.replace(/[^a-z\d]/gi, (character) => {
    const hex = character.charCodeAt(0).toString(16);
    // Base64 for URLs has - and _ for + and /. Other characters may match a - as well; that does no harm.
    const twin = character === '/' ? '_' : '-';
    return `(?:\\\\{0,3}(?:[\\${character}${twin}]|[ux]0*${hex})|%(?:25)*${hex}|&(?:amp;)*#?\\w+;)`;
  });
}
