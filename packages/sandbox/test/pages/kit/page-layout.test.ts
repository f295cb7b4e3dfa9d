import { describe, expect, test } from '@jest/globals';
import { html } from '../../../src/pages/kit/html.ts';
import { layout, orderPath } from '../../../src/pages/kit/page-layout.ts';
import { findElements } from '../payment/page-elements.ts';
import { anOrder, HOSTILE, HOSTILE_ESCAPED } from '../payment/page-fixtures.ts';

describe('layout', () => {
  test('a page is a whole English document that search engines leave out', () => {
    const page = layout({ title: 'Pay', body: html`<main></main>` });

    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(findElements(page, 'meta', { name: 'robots', content: 'noindex' })).toHaveLength(1);
    expect(findElements(page, 'meta', { name: 'color-scheme' })[0]?.attributes.content).toBe(
      'light dark',
    );
    expect(findElements(page, 'meta', { name: 'viewport' })).toHaveLength(1);
  });

  test('every page says that no real money moves', () => {
    const page = layout({ title: 'Pay', body: html`` });

    expect(page).toContain('Sandbox – no real money moves');
  });

  test('the script is loaded only where it is asked for', () => {
    const without = layout({ title: 'Pay', body: html`` });
    const loaded = layout({ title: 'Pay', body: html``, script: true });

    expect(findElements(without, 'script')).toEqual([]);
    expect(findElements(loaded, 'script')).toEqual([
      { tag: 'script', attributes: { src: '/billpay/assets/page.js', defer: '' } },
    ]);
  });

  test('title and merchant are escaped', () => {
    const page = layout({ title: HOSTILE, merchantName: HOSTILE, body: html`` });

    expect(page).toContain(`<title>${HOSTILE_ESCAPED} · ${HOSTILE_ESCAPED}</title>`);
  });
});

test('a token cannot lead out of the path of its order', () => {
  const path = orderPath(anOrder({ token: '../../x?y#z' }), 'attempts');

  expect(path).toBe('/billpay/order/..%2F..%2Fx%3Fy%23z/attempts');
});
