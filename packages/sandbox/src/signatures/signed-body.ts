/** Fields of a payment result by name. */
export type Fields = Readonly<Record<string, string>>;

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** The text is neither a form nor a JSON object of plain values; the message contains the reason and no value. */
export class SignedBodyError extends Error {
  override readonly name = 'SignedBodyError';
}

/** More than any payment result has. */
const MAX_FIELDS = 100;

/**
 * Reads the body of a payment result as a receiver may have kept it: as form text, or as a JSON object of its fields.
 * @throws {SignedBodyError}
 */
export function readSignedBody(body: string): readonly NamedValue[] {
  const text = body.trim();
  const fields = text.startsWith('{') ? readObject(text) : readForm(text);
  if (fields.length > MAX_FIELDS) {
    throw new SignedBodyError(`there are more than ${MAX_FIELDS} fields`);
  }
  return fields;
}

function readForm(text: string): readonly NamedValue[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }));
}

/** A text in JSON, with the colon that makes it the name of a field. */
const JSON_TEXT = /"((?:[^"\\]|\\.)*)"(\s*:)?/gu;

function readObject(text: string): readonly NamedValue[] {
  const values = Object.entries(parseObject(text));
  refuseRepeatedNames(text);
  return values.map(([name, value]) => {
    if (typeof value === 'object' && value !== null) {
      throw new SignedBodyError(`${name.slice(0, 50)} is no text`);
    }
    return { name, value: String(value ?? '') };
  });
}

/** `JSON.parse` keeps the last value of a name and does not tell. */
function refuseRepeatedNames(text: string): void {
  const seen = new Set<string>();
  for (const [, raw = '', colon] of text.matchAll(JSON_TEXT)) {
    if (colon === undefined) continue;
    const name: string = JSON.parse(`"${raw}"`);
    if (seen.has(name)) throw new SignedBodyError(`${name.slice(0, 50)} is in it more than once`);
    seen.add(name);
  }
}

function parseObject(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new SignedBodyError('it begins like JSON but is none');
  }
}

/** Returns the values by name; of a field that is there twice, the first one. */
export function valuesOf(fields: readonly NamedValue[]): Fields {
  const values: Record<string, string> = Object.create(null);
  for (const { name, value } of fields) values[name] ??= value;
  return values;
}
