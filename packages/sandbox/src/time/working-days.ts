import { formatGatewayDate, parseGatewayDate } from '@cashfree-rest/core';

const DAY_MS = 86_400_000;

/** Returns the same time of day in Asia/Kolkata this many working days (Monday to Friday) later. */
export function addWorkingDays(from: Date, count: number): Date {
  let at = from;
  for (let left = count; left > 0; ) {
    at = new Date(at.getTime() + DAY_MS);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Returns the first instant of the day in Asia/Kolkata. */
export function startOfGatewayDay(at: Date): Date {
  const day = parseGatewayDate(formatGatewayDate(at));
  if (day === undefined) throw new RangeError(`${at.toISOString()} is on no day of the calendar`);
  return day.from;
}

function isWorkingDay(at: Date): boolean {
  // A date without a time is read as UTC, so this is the weekday in Asia/Kolkata.
  const weekday = new Date(formatGatewayDate(at)).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
