/** Asia/Kolkata has been UTC+05:30 without summer time since 1945, so the offset is a constant. */
const KOLKATA_OFFSET_MS = 330 * 60_000;
const DAY_MS = 86_400_000;

/** One calendar day in Asia/Kolkata: `from` is its first instant, `until` the first of the next day. */
export interface GatewayDay {
  readonly from: Date;
  readonly until: Date;
}

/** Returns an instant in the gateway's format: `YYYY-MM-DD HH:mm:ss` in Asia/Kolkata, without an offset. */
export function formatGatewayTime(instant: Date): string {
  return kolkata(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** Returns the calendar day in Asia/Kolkata at this instant, as `YYYY-MM-DD`. */
export function formatGatewayDate(instant: Date): string {
  return kolkata(instant).toISOString().slice(0, 10);
}

/** Reads `YYYY-MM-DD` as a day in Asia/Kolkata; `undefined` if the calendar has no such day. */
export function parseGatewayDate(text: string): GatewayDay | undefined {
  const midnight = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(midnight)) return undefined;
  const from = new Date(midnight - KOLKATA_OFFSET_MS);
  // Date.parse moves 31 February to March instead of refusing it.
  if (formatGatewayDate(from) !== text) return undefined;
  return { from, until: new Date(from.getTime() + DAY_MS) };
}

function kolkata(instant: Date): Date {
  return new Date(instant.getTime() + KOLKATA_OFFSET_MS);
}
