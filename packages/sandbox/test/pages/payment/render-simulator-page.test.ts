import { expect, test } from '@jest/globals';
import { renderSimulatorPage } from '../../../src/pages/payment/render-simulator-page.ts';
import { findElements, readForms, readHiddenFields } from './page-elements.ts';
import { aSimulatorPage } from './page-fixtures.ts';

test('one form offers the five outcomes', () => {
  const [form, ...others] = readForms(renderSimulatorPage(aSimulatorPage()));

  expect(others).toEqual([]);
  expect(form?.action).toBe('/billpay/order/a1b2c3d4e5f6g7h8i9j0k/simulator/826748288');
  expect(readHiddenFields(form?.content ?? '')).toEqual([['csrfToken', 'csrf-token']]);
  const buttons = findElements(form?.content ?? '', 'button', { type: 'submit', name: 'outcome' });
  expect(buttons.map(({ attributes }) => attributes.value)).toEqual([
    'SUCCESS',
    'FAILED',
    'PENDING',
    'FLAGGED',
    'CANCELLED',
  ]);
});

test.each(['SUCCESS', 'FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'])(
  'the choice %s says which txStatus the merchant will see',
  (outcome) => {
    const page = renderSimulatorPage(aSimulatorPage());

    const [, button] = page.split(`value="${outcome}"`);
    expect(button?.split('</button>')[0]).toContain(`txStatus ${outcome}.`);
  },
);

test('the instrument is named', () => {
  const page = renderSimulatorPage(aSimulatorPage({ instrument: 'Card ending in 4242' }));

  expect(page).toContain('Card ending in 4242');
});
