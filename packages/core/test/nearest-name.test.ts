import { expect, test } from '@jest/globals';
import { nearestName } from '../src/index.ts';

const KNOWN = ['orderId', 'orderAmount', 'orderNote', 'count', 'pc'];

test.each([
  ['orderID', 'orderId'],
  ['order_amount', 'orderAmount'],
  ['orderNotes', 'orderNote'],
  ['odrerNote', 'orderNote'],
  ['cuont', 'count'],
  ['counts', 'count'],
  ['id', undefined],
  ['startDate', undefined],
  ['', undefined],
])('of %j the nearest known name is %j', (name, nearest) => {
  expect(nearestName(name, KNOWN)).toBe(nearest);
});
