import { compareAmounts } from './amounts.ts';
import { OBJECT, PLAIN_OBJECT } from './check-options.ts';
import { formatGatewayDate, parseGatewayDate } from './gateway-time.ts';
import { AmountError } from './money.ts';

type Fields = Readonly<Record<string, unknown>>;

/** True for an object that can hold the fields of a request: a plain one, or another one with fields of its own. */
export function hasFields(value: unknown): value is object {
  if (PLAIN_OBJECT.allows(value)) return true;
  return OBJECT.allows(value) && !Array.isArray(value) && Object.keys(value as object).length > 0;
}

/** The request with each `Date` among the fields `names` as its day in Asia/Kolkata; no other value is looked at. */
export function withDays<Request extends object>(
  request: Request,
  names: readonly (keyof Request)[],
): Request {
  // What is no request is refused where it would be sent.
  if (!hasFields(request)) return request;
  const days = names.flatMap((name) => {
    const value = request[name];
    const day = value instanceof Date && value.getTime() >= 0 && formatGatewayDate(value);
    // What no calendar has stays as it is, and is refused with everything else that is no text.
    return day && parseGatewayDate(day) ? [[name, day] as const] : [];
  });
  return { ...request, ...Object.fromEntries(days) };
}

/** A value that nobody has used before: 32 hexadecimal digits. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The first of the fields `names` that is not on record as it was sent; amounts are compared by value. A field that was
 * not sent has the gateway's default, and cannot differ.
 * @throws {TypeError} if a field that was sent is not on record at all: then nobody can tell.
 */
export function findDifference(
  request: object,
  record: object,
  names: readonly string[],
): string | undefined {
  return names.find((name) => {
    const sent = (request as Fields)[name];
    const recorded = (Object(record) as Fields)[name];
    if (sent && typeof recorded !== 'string') throw new TypeError(`${name} is not on record`);
    return differs(sent, recorded);
  });
}

function differs(sent: unknown, recorded: unknown): boolean {
  if (!sent || sent === recorded) return false;
  try {
    return compareAmounts(String(sent), String(recorded)) !== 0;
  } catch (error) {
    if (error instanceof AmountError) return true;
    throw error;
  }
}
