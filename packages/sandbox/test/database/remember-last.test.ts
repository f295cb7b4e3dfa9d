import { expect, test } from '@jest/globals';
import { rememberLast } from '../../src/database/remember-last.ts';

test('a value is made once, and again only if its key was not asked for lately', () => {
  const made: string[] = [];
  const get = rememberLast(2, (key) => {
    made.push(key);
    return key.toUpperCase();
  });

  const values = ['a', 'b', 'a', 'c', 'a', 'b', 'a'].map(get);

  expect(values).toEqual(['A', 'B', 'A', 'C', 'A', 'B', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
