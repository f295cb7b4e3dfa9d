import { countOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import { judgeControl } from './judge-control.ts';

const RUNS = countOf({ short: 40, long: 600 });

test('both validators answer the control API the same, and give handlers the same fields', async () => {
  const statuses = new Map<number, number>();

  await judgeControl({
    runs: RUNS,
    seed: 19,
    compare(stock, compiled) {
      expect(compiled).toEqual(stock);
      statuses.set(stock.status, (statuses.get(stock.status) ?? 0) + 1);
    },
  });

  // Otherwise the exchanges would show little.
  const share = (status: number) => (statuses.get(status) ?? 0) / RUNS;
  expect(share(200)).toBeGreaterThan(0.1);
  expect(share(400)).toBeGreaterThan(0.2);
  expect(share(500)).toBeGreaterThan(0.1);
});
