import { expect, test } from '@jest/globals';
import { createEventLog, type Event, type EventLog, type Gap } from '../../src/events/event-log.ts';
import { type StoppedClock, stoppedClock } from '../serve-sandbox.ts';

const MINE = 'my_shop';
const OTHERS = 'other_shop';

function publish(log: EventLog, summary: string, appId: string | undefined = MINE): void {
  log.publish(appId, { type: 'order', at: new Date(0), summary });
}

/** A reader of a world, which ends with its test. */
function follow(log: EventLog, afterId?: number, appId = MINE) {
  const controller = new AbortController();
  const reader = log.follow(appId, { afterId, signal: controller.signal })[Symbol.asyncIterator]();
  return {
    end: () => controller.abort(),
    next: async (): Promise<Event | Gap | undefined> => (await reader.next()).value,
    /** Reads as many as the log has now. */
    async read(count: number): Promise<readonly string[]> {
      const texts: string[] = [];
      while (texts.length < count) {
        const event = await this.next();
        if (event === undefined) return [...texts, 'the end'];
        texts.push(event.type === 'gap' ? 'gap' : event.summary);
      }
      return texts;
    },
  };
}

/** A log with three events, of which it keeps two. */
function aFullLog(clock: StoppedClock = stoppedClock()): EventLog {
  const log = createEventLog(clock, 2);
  for (const summary of ['a', 'b', 'c']) publish(log, summary);
  return log;
}

test('a reader without a position gets what happens from now on', async () => {
  const log = aFullLog();
  const reader = follow(log);

  publish(log, 'd');

  expect(await reader.read(1)).toEqual(['d']);
});

test('a reader that waits gets the next event', async () => {
  const log = createEventLog(stoppedClock());
  const next = follow(log).read(1);

  await new Promise(setImmediate);
  publish(log, 'a');

  expect(await next).toEqual(['a']);
});

test('a reader from 0 gets everything that is kept', async () => {
  expect(await follow(aFullLog(), 0).read(2)).toEqual(['b', 'c']);
});

test('a reader goes on after the event that it names, in the order of the ids', async () => {
  const log = aFullLog();
  const all = follow(log, 0);
  const [first, second] = [await all.next(), await all.next()];

  publish(log, 'd');
  publish(log, 'e', OTHERS);

  expect(second?.id).toBeGreaterThan(first?.id ?? Number.NaN);
  expect(await follow(log, second?.id).read(1)).toEqual(['d']);
});

test('a reader sees its own world, and what belongs to none', async () => {
  const log = createEventLog(stoppedClock());
  publish(log, 'mine');
  publish(log, 'theirs', OTHERS);
  log.publish(undefined, { type: 'request', at: new Date(0), summary: 'a stranger' });

  expect(await follow(log, 0).read(2)).toEqual(['mine', 'a stranger']);
  expect(await follow(log, 0, OTHERS).read(2)).toEqual(['theirs', 'a stranger']);
});

test('a reader whose next event was dropped gets a gap first, and can go on from there', async () => {
  const log = createEventLog(stoppedClock(), 2);
  publish(log, 'a');
  const first = await follow(log, 0).next();
  for (const summary of ['b', 'c', 'd']) publish(log, summary);

  const reader = follow(log, first?.id);
  const gap = await reader.next();

  expect(gap).toMatchObject({ type: 'gap' });
  expect(await reader.read(2)).toEqual(['c', 'd']);
  expect(await follow(log, gap?.id).read(2)).toEqual(['c', 'd']);
});

test('a reader that falls behind gets a gap in the middle', async () => {
  const log = createEventLog(stoppedClock(), 2);
  const reader = follow(log);
  publish(log, 'a');
  expect(await reader.read(1)).toEqual(['a']);

  for (const summary of ['b', 'c', 'd']) publish(log, summary);

  expect(await reader.read(3)).toEqual(['gap', 'c', 'd']);
});

test('what another world has dropped is no gap', async () => {
  const log = createEventLog(stoppedClock(), 2);
  publish(log, 'a', OTHERS);
  publish(log, 'b');
  const reader = follow(log);
  publish(log, 'c', OTHERS);
  publish(log, 'd');

  expect(await reader.read(1)).toEqual(['d']);
});

test('a reader of an earlier process, or of a later one, gets a gap', async () => {
  const clock = stoppedClock();
  const earlier = createEventLog(clock);
  publish(earlier, 'a');
  clock.advance({ days: 1 });
  const later = createEventLog(clock);
  publish(later, 'b');
  const [old, young] = [await follow(earlier, 0).next(), await follow(later, 0).next()];

  expect(young?.id).toBeGreaterThan(old?.id ?? Number.NaN);
  expect(await follow(later, old?.id).read(2)).toEqual(['gap', 'b']);
  expect(await follow(earlier, young?.id).read(2)).toEqual(['gap', 'a']);
});

test('a description costs nothing until a reader gets there', async () => {
  const log = createEventLog(stoppedClock());
  let described = 0;
  log.publish(MINE, () => {
    described += 1;
    return { type: 'request', at: new Date(0), summary: 'a' };
  });

  expect(described).toBe(0);
  expect(await follow(log, 0).read(1)).toEqual(['a']);
  expect(described).toBe(1);
});

test('a reader ends with its signal, and all end when the log is closed', async () => {
  const log = createEventLog(stoppedClock());
  const [first, second] = [follow(log), follow(log)];
  const [firstNext, secondNext] = [first.read(1), second.read(1)];

  first.end();
  expect(await firstNext).toEqual(['the end']);
  log.close();

  expect(await secondNext).toEqual(['the end']);
  expect(await follow(log, 0).read(1)).toEqual(['the end']);
});
