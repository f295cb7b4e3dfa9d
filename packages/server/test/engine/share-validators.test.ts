import { expect, test } from '@jest/globals';
import { shareValidators } from '../../src/engine/share-validators.ts';
import type { Validator } from '../../src/engine/validator.ts';

const aValidator = (): Validator => ({
  findProblems: async () => [],
  findReplyFaults: () => [],
});

test('the same settings share a validator, and others do not', () => {
  const validatorFor = shareValidators((_hosts: readonly string[], _checks: boolean) =>
    aValidator(),
  );

  const first = validatorFor(['a.example'], true);

  expect(validatorFor(['a.example'], true)).toBe(first);
  expect(validatorFor(['b.example'], true)).not.toBe(first);
  expect(validatorFor(['a.example'], false)).not.toBe(first);
});

test('a process that goes on to other settings keeps only the latest validators', () => {
  const validatorFor = shareValidators((_number: number) => aValidator());
  const first = validatorFor(0);

  for (let number = 1; number <= 20; number += 1) validatorFor(number);

  expect(validatorFor(0)).not.toBe(first);
});
