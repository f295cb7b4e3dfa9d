import { expect, test } from '@jest/globals';
import { compareFiles, describeDrift } from '../../../src/emit/files/compare-files.ts';

const file = (path: string, content = 'x') => ({ path, content });

test('equal lists have no drift, in whatever order', () => {
  const drift = compareFiles([file('a'), file('b')], [file('b'), file('a')]);

  expect(describeDrift(drift)).toEqual([]);
});

test('missing, extra and different files are listed by kind and path', () => {
  const drift = compareFiles(
    [file('same'), file('new/b'), file('new/a'), file('edited', 'ours')],
    [file('same'), file('edited', 'theirs'), file('left/over')],
  );

  expect(describeDrift(drift)).toEqual([
    'missing new/a',
    'missing new/b',
    'extra left/over',
    'different edited',
  ]);
});
