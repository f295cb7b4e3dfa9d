import type { Page } from 'playwright-core';

/** How many seconds a page may be idle. */
const IDLE_TICKS = 60;

/** Calls back until it is stopped. */
export type Ticks = (tick: () => void) => () => void;

/** Counts in the test's own process, so that a machine that stalls it stops the count too. */
const everySecond: Ticks = (tick) => {
  const timer = setInterval(tick, 1_000);
  timer.unref();
  return () => clearInterval(timer);
};

const EVENTS = [
  'request',
  'response',
  'requestfinished',
  'requestfailed',
  'websocket',
  'framenavigated',
  'domcontentloaded',
  'load',
  'console',
  'pageerror',
] as const;

/** Pages that a script keeps busy, without an event. */
const BUSY = new WeakSet<Page>();

/**
 * Lets steps on a page take any time while something happens there, and closes it after a minute in which nothing has:
 * a step that still waits then fails.
 * @returns what ends the watch.
 */
export function closeWhenIdle(page: Page, ticks: Ticks = everySecond): () => void {
  page.context().setDefaultTimeout(0);
  let idle = 0;
  const restart = () => {
    idle = 0;
  };
  for (const event of EVENTS) page.on(event as 'load', restart);
  const stopTicks = ticks(() => {
    idle = BUSY.has(page) ? 0 : idle + 1;
    if (idle < IDLE_TICKS) return;
    stop();
    void page.context().close({ reason: 'nothing has happened on the page for a minute' });
  });
  function stop(): void {
    stopTicks();
    for (const event of EVENTS) page.off(event as 'load', restart);
  }
  return stop;
}

/** Runs work that keeps a page busy for as long as it takes. */
export async function whileBusy<Result>(page: Page, work: () => Promise<Result>): Promise<Result> {
  BUSY.add(page);
  try {
    return await work();
  } finally {
    BUSY.delete(page);
  }
}
