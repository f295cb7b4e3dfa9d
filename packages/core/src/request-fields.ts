import { compareAmounts } from './amounts.ts';
import { OBJECT, PLAIN_OBJECT } from './check-options.ts';
import { formatGatewayDate, parseGatewayDate } from './gateway-time.ts';
import { AmountError } from './money.ts';

type Fields = Readonly<Record<string, unknown>>;

/** True for an object that can hold the fields of a request: a plain object, or another one with own fields. */
export function hasFields(value: unknown): value is object {
  if (PLAIN_OBJECT.allows(value)) return true;
  return OBJECT.allows(value) && !Array.isArray(value) && Object.keys(value as object).length > 0;
}

/**
 * Returns the request with each `Date` among the fields `names` replaced by its day in Asia/Kolkata. Other values stay.
 */
export function withDays<Request extends object>(
  request: Request,
  names: readonly (keyof Request)[],
): Request {
  // A value that is not a request is refused later, when it is sent.
  if (!hasFields(request)) return request;
  const days = names.flatMap((name) => {
    const value = request[name];
    const day = value instanceof Date && value.getTime() >= 0 && formatGatewayDate(value);
    // A day that does not exist stays as it is; the form encoder refuses it.
    return day && parseGatewayDate(day) ? [[name, day] as const] : [];
  });
  return { ...request, ...Object.fromEntries(days) };
}

/** Returns a random, unused value of 32 hexadecimal digits. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns the first of the fields `names` whose recorded value differs from the sent one. Compares amounts by value. A
 * field that was not sent has the gateway's default and cannot differ.
 * @throws {TypeError} if a field that was sent has no recorded value to compare.
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
