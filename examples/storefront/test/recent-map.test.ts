import { expect, test } from '@jest/globals';
import { createRecentMap } from '../src/recent-map.ts';

const HOUR = 3_600_000;

/** A map for two entries and an hour, and the clock by which it goes. */
function aMap() {
  const clock = { ms: 1_000 };
  const map = createRecentMap<number>({ maxEntries: 2, maxAgeMs: HOUR, now: () => clock.ms });
  return { clock, map };
}

test('a recent map drops the entry that was not used for longest', () => {
  const { map } = aMap();
  map.set('first', 1);
  map.set('second', 2);
  map.get('first');

  map.set('third', 3);

  expect(['first', 'second', 'third'].map(map.get)).toEqual([1, undefined, 3]);
});

test('a recent map drops what was not used for its time, and keeps what was', () => {
  const { map, clock } = aMap();
  map.set('used', 1);
  map.set('left', 2);
  clock.ms += HOUR - 1;
  map.get('used');

  clock.ms += 1;

  expect(['used', 'left'].map(map.get)).toEqual([1, undefined]);
});

test('a recent map holds another value under the same key as one entry', () => {
  const { map } = aMap();
  map.set('first', 1);
  map.set('second', 2);

  map.set('second', 3);

  expect(['first', 'second'].map(map.get)).toEqual([1, 3]);
});
