import { describe, expect, test } from '@jest/globals';
import { dropControls, isolateText } from '../../../src/pages/kit/isolate-text.ts';

describe('dropControls', () => {
  test.each([
    ['an override', '\u202E00.1', '00.1'],
    ['embeddings and their end', '\u202A\u202Ba\u202C\u202D', 'a'],
    ['isolates and their end', '\u2066\u2067\u2068a\u2069', 'a'],
    ['the end of a line or a paragraph', 'a\u2028b\u2029c\u0085d\te', 'a b c d e'],
    ['Arabic, Hebrew and their marks, which stay', 'مقهى\u061C \u200Fקפה', 'مقهى\u061C \u200Fקפה'],
    ['emoji of several characters, which stay', '👩🏽‍🍳🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👩🏽‍🍳🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ])('%s', (_, given, want) => {
    expect(dropControls(given)).toBe(want);
  });
});

test('a text is an element of its own, and escaped', () => {
  expect(String(isolateText('<b>\u202E'))).toBe('<bdi>&lt;b&gt;</bdi>');
});
