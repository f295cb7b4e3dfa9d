import { describe, expect, test } from '@jest/globals';
import { takesAll } from '../../src/releases/pattern-inclusion.ts';

describe('a pattern takes all that another one takes', () => {
  test.each([
    ['if it is the same', '^[a-z]{1,50}$', '^[a-z]{1,50}$'],
    ['if it takes more characters', '^[A-Za-z]{1,50}$', '^[a-z]{1,50}$'],
    ['if it takes longer texts', '^[a-z]*$', '^[a-z]{1,50}$'],
    ['if it has more branches', '^(?:a|b|c)$', '^(?:a|b)$'],
    ['if it says the same otherwise', '^(?:|a|aa)$', '^a{0,2}$'],
    ['if characters stand beyond the first plane', '^[^\\u0000-\\u001F]*$', '^\\u{1F600}$'],
  ])('%s', (_, pattern, other) => {
    expect(takesAll(pattern, other)).toBe(true);
  });

  test.each([
    ['if it takes fewer characters', '^[a-y]$', '^[a-z]$'],
    ['if it takes only shorter texts', '^[a-z]{1,49}$', '^[a-z]{1,50}$'],
    ['if it lacks a branch', '^(?:a|b)$', '^(?:a|b|c)$'],
    ['if ^ and $ hold one branch each only', '^a|b$', '^a$'],
    ['if there is no end', '^a', '^a'],
    ['if it looks ahead', '^(?=a)a$', '^a$'],
    ['if it is no pattern', '^($', '^a$'],
    ['if it is too large to be proven', `^${'[a-z]{1,9000}'.repeat(9)}$`, '^a{9}$'],
  ])('but not, or cannot be proven: %s', (_, pattern, other) => {
    expect(takesAll(pattern, other)).toBe(false);
  });
});
