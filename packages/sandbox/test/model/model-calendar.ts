/** A second implementation of the calendar of Asia/Kolkata, independent of the sandbox: it counts days. */

const DAY = 86_400_000;
const EAST = 19_800_000;
const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Kolkata',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export function timeText(at: number): string {
  return CLOCK.format(at);
}

export function dayText(at: number): string {
  return timeText(at).slice(0, 10);
}

/** 11:00 on the second working day after the day of the payment. */
export function settlementTime(paidAt: number): number {
  return workingDay(dayOf(paidAt), 2) * DAY - EAST + 11 * 60 * 60 * 1_000;
}

/** The same time of day on the fifth working day after. */
export function refundTime(initiatedAt: number): number {
  const day = dayOf(initiatedAt);
  return initiatedAt + (workingDay(day, 5) - day) * DAY;
}

function dayOf(at: number): number {
  return Math.floor((at + EAST) / DAY);
}

function workingDay(day: number, count: number): number {
  if (count === 0) return day;
  const weekday = WEEKDAYS[(day + 1) % 7];
  return workingDay(day + 1, weekday === 'Sat' || weekday === 'Sun' ? count : count - 1);
}
