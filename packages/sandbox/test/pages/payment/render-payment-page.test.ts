import { describe, expect, test } from '@jest/globals';
import type { PaymentMethod } from '../../../src/orders/offered-methods.ts';
import { renderPaymentPage } from '../../../src/pages/payment/render-payment-page.ts';
import { findElements, readElements, readForms, readHiddenFields } from './page-elements.ts';
import { anOrder, aPaymentPage } from './page-fixtures.ts';

const ATTEMPTS = '/billpay/order/a1b2c3d4e5f6g7h8i9j0k/attempts';

/** The form of one method, by the value of its hidden field. */
function methodForm(page: string, method: PaymentMethod): string {
  const form = readForms(page).find(({ content }) =>
    readHiddenFields(content).some(([name, value]) => name === 'method' && value === method),
  );
  return form?.content ?? '';
}

function fieldNames(form: string): string[] {
  const names = readElements(form)
    .filter(({ tag, attributes }) => /^(input|select)$/.test(tag) && attributes.type !== 'hidden')
    .map(({ attributes }) => attributes.name ?? '');
  return [...new Set(names)];
}

/** Which method stands open, by its place in the list. */
function openMethods(page: string): boolean[] {
  return findElements(page, 'details', { class: 'method' }).map(
    ({ attributes }) => 'open' in attributes,
  );
}

describe('order summary', () => {
  test('the heading names the merchant and the amount', () => {
    const page = renderPaymentPage(aPaymentPage());

    expect(page).toMatch(/<h1[^>]*>.*Pay <bdi>Kaveri Coffee<\/bdi>.*\s.*₹154\.00.*<\/h1>/);
    expect(page).toContain('<dd><bdi>KC-2041</bdi></dd>');
  });

  test('a note is shown if there is one', () => {
    const without = renderPaymentPage(aPaymentPage());
    const page = renderPaymentPage(aPaymentPage({ order: anOrder({ note: 'Two bags' }) }));

    expect(without).not.toContain('<dt>Note</dt>');
    expect(page).toContain('<dt>Note</dt><dd><bdi>Two bags</bdi></dd>');
  });
});

describe('methods', () => {
  test.each([
    ['card', ['cardKind', 'cardNumber', 'cardExpiry', 'cardCvv', 'cardHolder']],
    ['netbanking', ['bankCode']],
    ['upi', ['vpa']],
    ['wallet', ['walletCode']],
  ] as const)('the form for %s has its fields and hidden fields', (method, want) => {
    const form = methodForm(renderPaymentPage(aPaymentPage()), method);

    expect(fieldNames(form)).toEqual(want);
    expect(readHiddenFields(form)).toEqual([
      ['csrfToken', 'csrf-token'],
      ['attemptKey', 'attempt-key'],
      ['method', method],
    ]);
    expect(findElements(form, 'form', { method: 'post', action: ATTEMPTS })).toHaveLength(1);
  });

  test.each([[['upi', 'card']], [['wallet']], [[]]] as const)('only %j are offered', (methods) => {
    const page = renderPaymentPage(aPaymentPage({ methods }));

    const offered = findElements(page, 'input', { name: 'method' });
    expect(offered.map(({ attributes }) => attributes.value)).toEqual(methods);
  });

  test('one kind of card is no question', () => {
    const page = renderPaymentPage(aPaymentPage({ cardKinds: ['debit'] }));

    const kinds = findElements(page, 'input', { name: 'cardKind' });
    expect(kinds.map(({ attributes }) => attributes)).toEqual([
      { type: 'hidden', name: 'cardKind', value: 'debit' },
    ]);
    expect(page).toContain('<span class="name">Debit card</span>');
  });

  test('a single bank or wallet is selected', () => {
    const page = renderPaymentPage(
      aPaymentPage({
        banks: [{ code: '3333', name: 'Test Bank' }],
        wallets: [{ code: '4001', name: 'Test Wallet' }],
      }),
    );

    const [, bank] = findElements(page, 'option');
    expect(bank?.attributes).toEqual({ value: '3333', selected: '' });
    const [wallet] = findElements(page, 'input', { name: 'walletCode' });
    expect(wallet?.attributes).toMatchObject({ value: '4001', checked: '' });
  });

  test.each([
    ['the first', {}, [true, false, false, false]],
    ['the chosen one', { chosen: 'upi' }, [false, false, true, false]],
    ['the one with an error', { fieldErrors: { vpa: 'No.' } }, [false, false, true, false]],
    ['the first, if the chosen one is not offered', { chosen: 'upi', methods: ['card'] }, [true]],
  ] as const)('%s stands open, alone', (_name, overrides, want) => {
    const page = renderPaymentPage(aPaymentPage(overrides));

    expect(openMethods(page)).toEqual(want);
    expect(findElements(page, 'details', { name: 'method' })).toHaveLength(want.length);
  });
});

describe('fields', () => {
  test('every visible field is required and has a label of its own', () => {
    const page = renderPaymentPage(aPaymentPage());

    const labels = findElements(page, 'label').map(({ attributes }) => attributes.for);
    const fields = readElements(page).filter(
      ({ tag, attributes }) => /^(input|select)$/.test(tag) && attributes.type !== 'hidden',
    );
    expect(fields.map(({ attributes }) => attributes.id)).toEqual(labels);
    expect(fields.filter(({ attributes }) => !('required' in attributes))).toEqual([]);
  });

  test.each([
    ['cardNumber', { autocomplete: 'cc-number', inputmode: 'numeric' }],
    ['cardExpiry', { autocomplete: 'cc-exp' }],
    ['cardCvv', { autocomplete: 'cc-csc', inputmode: 'numeric', type: 'password' }],
    ['cardHolder', { autocomplete: 'cc-name' }],
  ])('%s tells the browser what belongs there', (id, want) => {
    const [input] = findElements(renderPaymentPage(aPaymentPage()), 'input', { id });

    expect(input?.attributes).toMatchObject(want);
  });

  test('what was entered comes back', () => {
    const entered = {
      cardKind: 'debit',
      cardExpiry: '04/29',
      cardHolder: 'Asha Rao',
      bankCode: '3021',
      vpa: 'asha@bank',
      walletCode: '4002',
    };

    const page = renderPaymentPage(aPaymentPage({ entered }));

    const value = (id: string): string | undefined =>
      findElements(page, 'input', { id })[0]?.attributes.value;
    const checked = findElements(page, 'input', { checked: '' });
    expect([value('cardExpiry'), value('cardHolder'), value('vpa')]).toEqual([
      '04/29',
      'Asha Rao',
      'asha@bank',
    ]);
    expect(checked.map(({ attributes }) => attributes.value)).toEqual(['debit', '4002']);
    expect(findElements(page, 'option', { selected: '' })[0]?.attributes.value).toBe('3021');
  });

  test('a card number or CVV never comes back, even if it is handed in', () => {
    const entered = { cardNumber: '4111111111111111', cardCvv: '987' };

    const page = renderPaymentPage(aPaymentPage({ entered, methods: ['card'] }));

    expect(page).not.toContain('4111111111111111');
    expect(page).not.toContain('987');
  });
});

describe('errors', () => {
  const fieldErrors = {
    cardKind: 'Choose credit or debit.',
    cardNumber: 'Enter a test card.',
    bankCode: 'Choose a bank.',
    vpa: 'Enter a UPI ID.',
    walletCode: 'Choose a wallet.',
  };

  test('the summary links to every field with an error', () => {
    const page = renderPaymentPage(aPaymentPage({ fieldErrors }));

    const targets = findElements(page, 'a').map(({ attributes }) => attributes.href?.slice(1));
    expect(targets).toEqual(Object.keys(fieldErrors));
    const ids = readElements(page)
      .filter(({ tag }) => tag === 'input' || tag === 'select')
      .map(({ attributes }) => attributes.id);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  test('a field with an error is described by it and marked invalid', () => {
    const page = renderPaymentPage(aPaymentPage({ fieldErrors }));

    for (const [name, text] of Object.entries(fieldErrors)) {
      const [field] = readElements(page).filter(({ attributes }) =>
        attributes['aria-describedby']?.split(' ').includes(`${name}-error`),
      );
      expect(field?.attributes['aria-invalid']).toBe('true');
      expect(page).toContain(`id="${name}-error"><span class="unseen">Error: </span>${text}</p>`);
    }
  });

  test('an error about nothing on the page is told without a link', () => {
    const page = renderPaymentPage(
      aPaymentPage({
        cardKinds: ['credit'],
        fieldErrors: { method: 'Not offered.', cardKind: 'X' },
      }),
    );

    expect(page).toContain('<li>Not offered.</li>');
    expect(findElements(page, 'a')).toEqual([]);
  });

  test('without errors there is no summary, and nothing is invalid', () => {
    const page = renderPaymentPage(aPaymentPage({ fieldErrors: {} }));

    expect(page).not.toContain('Please check your details');
    expect(page).not.toContain('aria-invalid');
  });

  test.each([
    ['error', 'alert'],
    ['info', 'status'],
  ] as const)('a notice with the tone %s has the role %s', (tone, role) => {
    const page = renderPaymentPage(aPaymentPage({ notice: { tone, text: 'Please try again.' } }));

    expect(page).toContain('Please try again.');
    expect(findElements(page, 'div', { role })).toHaveLength(1);
  });
});

test('the customer can go back to the merchant', () => {
  const page = renderPaymentPage(aPaymentPage());

  const form = readForms(page).find(({ action }) => action.endsWith('/cancel'));
  expect(form?.action).toBe('/billpay/order/a1b2c3d4e5f6g7h8i9j0k/cancel');
  expect(form?.content).toContain('Back to <bdi>Kaveri Coffee</bdi>');
  expect(readHiddenFields(form?.content ?? '')).toContainEqual(['csrfToken', 'csrf-token']);
});

test.each([
  ['card', ['4111 1111 1111 1111', '4444 3333 2222 1111', 'CVV 123']],
  ['netbanking', ['Bank 3333']],
  ['upi', ['testsuccess@gocash', 'testfailure@gocash']],
  ['wallet', ['Test Wallet']],
] as const)('the test instruments for %s are listed where it is offered, alone', (method, want) => {
  const page = renderPaymentPage(aPaymentPage({ methods: [method] }));

  const listed = [...page.matchAll(/<div><dt>(.*?)<\/dt>/g)].map(([, instrument]) => instrument);
  expect(listed).toEqual(['Order', ...want]);
  expect(findElements(page, 'details', { class: 'tests' })[0]?.attributes).not.toHaveProperty(
    'open',
  );
});
