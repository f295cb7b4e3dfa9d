import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operations } from '@cashfree-rest/generated-sandbox';
import { expect, test } from '@jest/globals';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

/** The sources of all views, without what makes calls for them. */
async function viewSources(): Promise<string> {
  const names = await readdir(SOURCES, { recursive: true });
  const views = names.filter((name) => name.endsWith('.tsx'));
  return (await Promise.all(views.map((name) => readFile(join(SOURCES, name), 'utf8')))).join('\n');
}

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, id = '']) => id);

test('every call that a view makes is shown by curl and by the client', async () => {
  const text = await viewSources();

  const places = found(text, /\b((?:useAction|useReply|callControl))\(/gu);
  const called = found(text, /\b(?:useAction|useReply|callControl)\(\s*'(\w+)'/gu);
  const shown = new Set(found(text, /<SameBy\s+operationId="(\w+)"/gu));

  expect(called).toHaveLength(places.length);
  expect(called.filter((id) => !(id in operations))).toEqual([]);
  expect(called.filter((id) => !shown.has(id))).toEqual([]);
});
