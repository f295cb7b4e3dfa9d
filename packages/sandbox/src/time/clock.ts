/** The source of business time; other code in the sandbox never reads the machine's clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The difference between a merchant's time and the machine's: an offset, or a frozen time. */
export interface ClockSetting {
  readonly offsetMs: number;
  readonly frozenAt: Date | undefined;
}

export const REAL_TIME: ClockSetting = { offsetMs: 0, frozenAt: undefined };

export function timeIn({ offsetMs, frozenAt }: ClockSetting, clock: Clock): Date {
  return frozenAt ?? new Date(clock.now().getTime() + offsetMs);
}

/** Returns the setting that shows `now` at this moment, frozen if `before` is. */
export function settingFor(now: Date, before: ClockSetting, clock: Clock): ClockSetting {
  if (before.frozenAt !== undefined) return { offsetMs: 0, frozenAt: now };
  return { offsetMs: now.getTime() - clock.now().getTime(), frozenAt: undefined };
}
