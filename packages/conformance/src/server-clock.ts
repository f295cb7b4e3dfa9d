import type { Exchange } from './http-exchange.ts';
import { Mismatch } from './verdict.ts';

export interface WrittenTime {
  readonly name: string;
  /** As the server wrote it. */
  readonly text: string;
}

export interface ExpectNowOptions {
  /** When the kit started the event that the time belongs to. */
  readonly since: Date;
  /** The reply that contains the time. */
  readonly exchange?: Exchange | undefined;
}

/**
 * Checks a time that a server has just recorded.
 *
 * @throws {Mismatch} if it is wrong.
 */
export type ExpectNow = (time: WrittenTime, options: ExpectNowOptions) => void;

/** The allowed difference of clocks, including the time that a server takes to record. */
const SLACK_MS = 2 * 60_000;
const MINUTE_MS = 60_000;
/** More than any mix-up of time zones makes. */
const LARGEST_MISTAKE_MS = 24 * 60 * MINUTE_MS;
const KOLKATA = '+05:30';

/**
 * @param isOwn true if the server's clock differs from real time, as in a sandbox whose clock was moved. Then its times
 * can only be compared with each other.
 */
export function createServerClock(isOwn: boolean): ExpectNow {
  // How far the server's clock was ahead of ours at the first reading; a stopped clock falls behind from then on.
  let first: { readonly aheadMs: number; readonly at: number } | undefined;
  return ({ name, text }, { since, exchange }) => {
    const now = Date.now();
    const writtenAt = Date.parse(`${text.replace(' ', 'T')}${KOLKATA}`);
    if (isOwn) first ??= { aheadMs: writtenAt - now, at: now };
    const aheadMs = first?.aheadMs ?? skewOf(exchange, now);
    const stoodStillMs = first === undefined ? 0 : now - first.at;
    const from = since.getTime() + aheadMs - stoodStillMs - SLACK_MS;
    const until = now + aheadMs + SLACK_MS;
    if (writtenAt >= from && writtenAt <= until) return;
    throw new Mismatch({
      expected: `in ${name} the time of now in Asia/Kolkata, about ${writtenIn(now + aheadMs)}`,
      came: `${text}${explain(writtenAt - now - aheadMs, isOwn)}`,
      request: exchange?.request,
      commonCause: undefined,
    });
  };
}

/** Returns the milliseconds by which the server's machine is ahead of this one, by the `Date` of its reply. */
function skewOf(exchange: Exchange | undefined, now: number): number {
  const date = Date.parse(exchange?.reply?.headers.get('date') ?? '');
  return Number.isNaN(date) ? 0 : date - now;
}

function writtenIn(at: number): string {
  return new Date(at + 330 * MINUTE_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** Returns the most likely mistake for a difference. */
function explain(offMs: number, isOwn: boolean): string {
  const isOff = (minutes: number) => Math.abs(offMs - minutes * MINUTE_MS) <= SLACK_MS;
  const localMinutes = -new Date().getTimezoneOffset();
  if (isOff(-330)) return ', which is the time in UTC';
  if (isOff(330)) return ', which has the offset of Asia/Kolkata added twice';
  if (isOff(localMinutes - 330)) return ', which is the time of this machine';
  if (isOff(-720) || isOff(720)) return ', which counts twelve hours a day';
  if (Number.isNaN(offMs)) return ', which is not a time';
  return !isOwn && Math.abs(offMs) >= LARGEST_MISTAKE_MS
    ? '. If the clock of the server was moved, give --own-clock'
    : '';
}
