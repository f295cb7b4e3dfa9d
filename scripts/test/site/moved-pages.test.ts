import { expect, test } from '@jest/globals';
import { loadPages } from '../../src/site/texts/load-pages.ts';
import { movedPages } from '../../src/site/texts/moved-pages.ts';

test('the former address of a page leads on to the page, which is there', async () => {
  const pages = await loadPages();

  const moved = movedPages(pages);

  expect(moved.map(({ path }) => path)).toEqual([
    'guides/12-a-whole-receiver.html',
    'guides/12-a-whole-receiver.md',
  ]);
  expect(pages.map(({ path }) => path)).toContain('guides/04b-a-whole-receiver.md');
  expect(moved[0]?.content).toContain('<a href="04b-a-whole-receiver.html">');
  expect(moved[1]?.content).toContain('](04b-a-whole-receiver.md)');
});

test('a receiver is read after the page that it is a program for', async () => {
  const paths = (await loadPages()).map(({ path }) => path);

  expect(paths.indexOf('guides/04b-a-whole-receiver.md')).toBe(
    paths.indexOf('guides/04-notifications-and-signatures.md') + 1,
  );
});
