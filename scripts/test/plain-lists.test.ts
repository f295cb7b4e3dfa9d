import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';
import { FOLDERS, textsBelow } from './texts-below.ts';

const TEXTS = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/gu;
const INNER_LIST = /(?<!\.\.\.\(?)\[[^[\]]*\]/gu;
/** What calls a method of a list that it writes, such as `...[1, 2].map(double)`, has a reason for it. */
const INLINE_SPREAD = /\.\.\.(?:\{|\[[^[\]]*\]\s*[,\])]|\(\[[^[\]]*\](?: as const)?\)\s*[,\])])/u;

function spreadsLiteral(source: string): boolean {
  let code = source.replaceAll(TEXTS, '0');
  for (let before = ''; before !== code; ) {
    before = code;
    code = code.replaceAll(INNER_LIST, '0');
  }
  return INLINE_SPREAD.test(code);
}

test.each([
  ["const a = [...['x', ']'], y];", true],
  ['const a = [...[\n  [1, 2],\n  f[3],\n]];', true],
  ["const a = [...(['x'] as const), y];", true],
  ['call(...[1, 2])', true],
  ['const a = { ...{ b: 1 } };', true],
  ["const a = [...[1, [2]].map(double), '...[3],', ...b, ...(c ? [1] : [])];", false],
  ["const a = [...(['x'] as const).map(double)];", false],
])('a literal that is spread is found: %j', (source, isSpread) => {
  expect(spreadsLiteral(source)).toBe(isSpread);
});

test('no literal is spread where it is written: what it holds stands in the list', async () => {
  const paths = (await Promise.all(['.', ...FOLDERS].map(textsBelow))).flat();
  const sources = paths.filter((path) => /\.(?:ts|tsx|js)$/u.test(path));
  const found: string[] = [];

  for (const path of sources) {
    if (spreadsLiteral(await readFile(join(repositoryRoot, path), 'utf8'))) found.push(path);
  }

  expect(sources.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
