import { expect, test } from '@jest/globals';
import { renderReturnPage } from '../../../src/pages/payment/render-return-page.ts';
import { findElements, readForms, readHiddenFields } from './page-elements.ts';
import { aReturnPage, HOSTILE } from './page-fixtures.ts';

test('the form carries exactly the given fields to the merchant, in order', () => {
  const fields = [
    ['orderId', 'KC-2041'],
    ['txMsg', ''],
    ['signature', 'wuR1D585AKJHs5p5GajoTFqUslpyXx3qXvuacpLsBxY='],
    ['name with "quotes"', HOSTILE],
  ] as const;

  const [form, ...others] = readForms(renderReturnPage(aReturnPage({ fields })));

  expect(others).toEqual([]);
  expect(form?.action).toBe('https://shop.example/return');
  expect(readHiddenFields(form?.content ?? '')).toEqual(fields);
});

test('the form is marked for the script and has a button for those without it', () => {
  const page = renderReturnPage(aReturnPage());

  expect(findElements(page, 'form', { method: 'post', 'data-auto-submit': '' })).toHaveLength(1);
  expect(page).toMatch(/<button [^>]*type="submit"><span>Continue to <bdi>Kaveri Coffee<\/bdi>/);
  expect(findElements(page, 'script')).toHaveLength(1);
});

test.each([
  ['SUCCESS', 'Payment successful'],
  ['FAILED', 'Payment failed'],
  ['PENDING', 'Payment pending'],
  ['FLAGGED', 'Payment under review'],
  ['CANCELLED', 'Payment cancelled'],
  ['SOMETHING_NEW', 'Payment not finished'],
  ['constructor', 'Payment not finished'],
])('the outcome %s is told in words: %s', (txStatus, want) => {
  const page = renderReturnPage(aReturnPage({ txStatus }));

  expect(page).toContain(`<h1>${want}</h1>`);
});

test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '/relative'])(
  'the return address %s is refused',
  (returnUrl) => {
    expect(() => renderReturnPage(aReturnPage({ returnUrl }))).toThrow(TypeError);
  },
);
