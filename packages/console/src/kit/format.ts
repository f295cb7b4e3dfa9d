import { displayAmount } from '@cashfree-rest/core';

const PARTS: Intl.DateTimeFormatOptions = { timeZone: 'Asia/Kolkata', hourCycle: 'h23' };
const DAY = new Intl.DateTimeFormat('en-GB', {
  ...PARTS,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  ...PARTS,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2 Mar 2026`, the day in India. */
export function formatDay(moment: string): string {
  return DAY.format(new Date(moment));
}

/** `14:01:12`, the time in India. */
export function formatTime(moment: string): string {
  return TIME.format(new Date(moment));
}

/** `₹1,54,000.00`; a negative amount has a true minus sign before it. */
export function formatMoney(amount: string, currency = 'INR'): string {
  const isNegative = amount.startsWith('-');
  const text = displayAmount({ amount: amount.replace('-', ''), currency });
  return isNegative ? `−${text}` : text;
}

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** `in 3 days` or `5 minutes ago`, seen from another moment. */
export function formatDistance(moment: string, from: string): string {
  const seconds = Math.round((Date.parse(moment) - Date.parse(from)) / 1000);
  const [size, unit] = UNITS.find(([length]) => Math.abs(seconds) >= length) ?? UNITS[3];
  const count = Math.round(Math.abs(seconds) / size);
  const text = `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (seconds === 0) return 'now';
  return seconds > 0 ? `in ${text}` : `${text} ago`;
}
