import { expect, test } from '@jest/globals';
import type { Task, TaskKind } from '../../src/agenda/agenda-store.ts';
import { nextBatch } from '../../src/worlds/next-batch.ts';

const NOW = new Date('2026-03-04T05:30:00Z');
const SECOND = 1_000;

/** A task by its id, due so many seconds from now. */
function aTask(key: number, kind: TaskKind, seconds: number): Task {
  const dueAt = new Date(NOW.getTime() + seconds * SECOND);
  return { key, appId: 'shop', dueAt, kind, subject: String(key), failures: 0 };
}

/** Notifications 1 and 2 belong to one order, all others to one each. */
const ORDER_IDS = new Map([
  [1, 'twice'],
  [2, 'twice'],
  [3, 'other'],
  [4, 'another'],
]);

test.each<[string, readonly Task[], readonly number[]]>([
  ['nothing, if nothing is due', [], []],
  ['a task of the books alone', [aTask(9, 'settle', 0), aTask(3, 'notify', 0)], [9]],
  ['deliveries until one of the books', [aTask(3, 'notify', 0), aTask(9, 'refund', 0)], [3]],
  ['deliveries within ten seconds', [aTask(3, 'notify', 60), aTask(4, 'notify', 70)], [3, 4]],
  ['no later ones', [aTask(3, 'notify', 60), aTask(4, 'notify', 71)], [3]],
  ['all that are late', [aTask(3, 'notify', -900), aTask(4, 'notify', -60)], [3, 4]],
  ['one notification of an order', [aTask(1, 'notify', 0), aTask(2, 'notify', 1)], [1]],
  [
    'none that comes behind the second of an order',
    [aTask(3, 'notify', 0), aTask(1, 'notify', 0), aTask(2, 'notify', 0), aTask(4, 'notify', 0)],
    [3, 1],
  ],
  ['mails beside notifications', [aTask(3, 'notify', 0), aTask(3, 'mail', 0)], [3, 3]],
])('does %s', (_, due, keys) => {
  expect(nextBatch(due, NOW, ORDER_IDS).map(({ key }) => key)).toEqual(keys);
});
