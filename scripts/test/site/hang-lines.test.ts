import { expect, test } from '@jest/globals';
import { hangLines } from '../../src/site/html/hang-lines.ts';
import { highlightCode } from '../../src/site/html/highlight-code.ts';

const LONG = '$url = getenv(&#x27;GATEWAY_URL&#x27;) . &#x27;/api/v1/order/create&#x27;;';

test('a long line without indentation goes on further in as well, and a short one needs no block', () => {
  expect(hangLines(`<?php\n${LONG}\n}`)).toBe(`<?php\n<span class="i0">${LONG}\n</span>}`);
});

test('marks of colours and escaped letters do not make a line long', () => {
  const short = `<span class="hl-keyword">const</span> text = ${'&quot;'.repeat(10)};`;

  expect(hangLines(short)).toBe(short);
});

test('a line whose first word is long begins with it, and does not leave its beginning empty', () => {
  const address = `<span class="hl-string">&#x27;http://localhost:4010/sandbox/v1/orders/order-1001&#x27;</span>`;

  expect(hangLines(`  ${address}`)).toBe(`<span class="i2 long">  ${address}</span>`);
});

test('an option of a command has no colour of a word of the shell', () => {
  expect(highlightCode('npx --yes pnpm@12 start', 'sh')).toBe('npx --yes pnpm@12 start');
  expect(highlightCode('export NAME=tea', 'sh')).toContain('hl-built_in');
});
