/** Where business time comes from; nothing in the sandbox reads the machine's clock by itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** How a merchant's time differs from the machine's: so much ahead, or standing still. */
export interface ClockSetting {
  readonly offsetMs: number;
  readonly frozenAt: Date | undefined;
}

export const REAL_TIME: ClockSetting = { offsetMs: 0, frozenAt: undefined };

export function timeIn({ offsetMs, frozenAt }: ClockSetting, clock: Clock): Date {
  return frozenAt ?? new Date(clock.now().getTime() + offsetMs);
}

/** The setting that shows `now` at this moment, and stands still if it did before. */
export function settingFor(now: Date, before: ClockSetting, clock: Clock): ClockSetting {
  if (before.frozenAt !== undefined) return { offsetMs: 0, frozenAt: now };
  return { offsetMs: now.getTime() - clock.now().getTime(), frozenAt: undefined };
}
