/** The largest number of fields in a body; the largest request of the API has fewer than twenty. */
const MAX_FIELDS = 100;
/** The longest field name that is accepted; the longest of the API has 16 characters. */
const MAX_NAME_LENGTH = 64;
/** What a decoder writes in place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

export type FormValue = string | number;

/** A form body could not be written or read; `field` names the field at fault, if there is one. */
export class FormBodyError extends TypeError {
  override readonly name = 'FormBodyError';
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

/**
 * Writes fields as `application/x-www-form-urlencoded`. Leaves out `undefined`, keeps `''` as a blank field.
 * @param integers names of the fields that may be given as a number. An amount may not, because a float may differ from
 * the intended amount.
 * @throws {FormBodyError} for a value that a field cannot hold: null, objects, booleans, NaN, fractions.
 */
export function encodeForm(
  fields: Readonly<Record<string, FormValue | undefined>>,
  integers: readonly string[] = [],
): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) form.append(name, formText(name, value, integers.includes(name)));
  }
  return form.toString();
}

/** The message contains the expected kind, never the value: it may be a secret. */
function formText(name: string, value: unknown, isInteger: boolean): string {
  if (typeof value === 'string') {
    if (value.isWellFormed()) return value;
    throw new FormBodyError(`${name} holds half of a surrogate pair`, name);
  }
  if (isInteger && Number.isSafeInteger(value)) return String(value);
  const wanted = isInteger ? 'whole number' : 'string';
  const isDate = value instanceof Date;
  throw new FormBodyError(`${name} must be a ${isDate ? 'day that exists' : wanted}`, name);
}

/**
 * Reads a form body. Drops fields that are not `known`, and blank ones: clients send `count=` for a field that is not
 * set. The result has no prototype, so `__proto__` is an ordinary field name.
 * @throws {FormBodyError} for a known field that is sent twice, for bytes that are not UTF-8, for too many fields and
 * for a field name that is too long.
 */
export function decodeForm(body: string, known: ReadonlySet<string>): Record<string, string> {
  return collectFields(new URLSearchParams(body), known);
}

/** Reads a body that is already decoded, like `decodeForm`; a list of values counts as a field sent more than once. */
export function takeFields(body: object, known: ReadonlySet<string>): Record<string, string> {
  const entries = Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).map((each) => [name, String(each)] as const),
  );
  return collectFields(entries, known);
}

/** Without inherited names, as `Object.create(null)`, whose objects engines read more slowly. */
const Fields = function Fields() {} as unknown as new () => object;
Fields.prototype = Object.create(null);

function collectFields(
  entries: Iterable<readonly [name: string, value: string]>,
  known: ReadonlySet<string>,
): Record<string, string> {
  const fields = new Fields() as Record<string, string>;
  const seen = new Set<string>();
  let count = 0;
  for (const [name, value] of entries) {
    count += 1;
    if (count > MAX_FIELDS)
      throw new FormBodyError(
        `more than ${MAX_FIELDS} fields are sent: send those of the operation`,
      );
    if (name.length > MAX_NAME_LENGTH) {
      throw new FormBodyError(
        `a field name is longer than ${MAX_NAME_LENGTH} characters: send a form, as in orderId=order-1&count=20`,
      );
    }
    if (!known.has(name)) continue;
    if (seen.has(name)) throw new FormBodyError(`${name} is sent more than once`, name);
    if (value.includes(REPLACEMENT)) {
      throw new FormBodyError(`${name} is not percent-encoded UTF-8`, name);
    }
    seen.add(name);
    if (value !== '') fields[name] = value;
  }
  return fields;
}
