declare global {
  /** Set by jest.long.config.js alone. */
  var isLongRun: boolean | undefined;
}

/** True in `pnpm test:long`. */
export const IS_LONG_RUN: boolean = globalThis.isLongRun ?? false;

/** Returns how often to do something in this run. */
export function countOf({
  short,
  long,
}: {
  readonly short: number;
  readonly long: number;
}): number {
  return IS_LONG_RUN ? long : short;
}

/** Returns all cases in a long run; in a short one `count` of them, evenly spread from the first to the last. */
export function sampleOf<Case>(cases: readonly Case[], count: number): readonly Case[] {
  if (IS_LONG_RUN || cases.length <= count) return cases;
  const step = count === 1 ? 0 : (cases.length - 1) / (count - 1);
  const chosen = new Set(Array.from({ length: count }, (_, index) => Math.round(index * step)));
  return cases.filter((_, index) => chosen.has(index));
}
