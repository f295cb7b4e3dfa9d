import { expect, test } from '@jest/globals';
import { hangLines } from '../../src/site/html/hang-lines.ts';

const LONG = '$url = getenv(&#x27;GATEWAY_URL&#x27;) . &#x27;/api/v1/order/create&#x27;;';

test('a long line without indentation goes on further in as well, and a short one needs no block', () => {
  expect(hangLines(`<?php\n${LONG}\n}`)).toBe(`<?php\n<span class="i0">${LONG}\n</span>}`);
});

test('marks of colours and escaped letters do not make a line long', () => {
  const short = `<span class="hl-keyword">const</span> text = ${'&quot;'.repeat(10)};`;

  expect(hangLines(short)).toBe(short);
});
