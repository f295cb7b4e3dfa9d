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

function readObject(text: string): readonly NamedValue[] {
  return Object.entries(parseObject(text)).map(([name, value]) => {
    if (typeof value === 'object' && value !== null) {
      throw new SignedBodyError(`${name.slice(0, 50)} is no text`);
    }
    return { name, value: String(value ?? '') };
  });
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
