import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/document/normalize-document.ts';
import { readGenerated } from '../generated-document.ts';
import { createValidator, findExamples } from './document-examples.ts';

const document = await readGenerated('contract');
const validate = createValidator(document);

/** What arrives when a form with these fields is sent. */
function throughAForm(value: Json): Json {
  return Object.fromEntries(
    new URLSearchParams(new URLSearchParams(value as Record<string, string>).toString()),
  );
}

const EXAMPLES = findExamples(document);

function errorsOf(schema: string, value: Json): readonly string[] {
  const check = validate(encodeURI(schema));
  return check(value)
    ? []
    : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('examples', () => {
  test('are there for every operation, reply, callback and field', () => {
    expect(EXAMPLES.filter(({ form }) => form).length).toBeGreaterThanOrEqual(11 + 2);
    expect(EXAMPLES.length).toBeGreaterThan(200);
  });

  test.each(EXAMPLES.map((example) => [example.place, example] as const))(
    '%s fits its schema',
    (_, example) => {
      expect(errorsOf(example.schema, example.value)).toEqual([]);
    },
  );

  test.each(
    EXAMPLES.filter(({ form }) => form).map((example) => [example.place, example] as const),
  )('%s fits its schema after it was sent as a form', (_, example) => {
    expect(errorsOf(example.schema, throughAForm(example.value))).toEqual([]);
  });

  test('that break a schema would be noticed', () => {
    const schema = '/components/schemas/CreateOrderRequest';

    expect(errorsOf(schema, { orderAmount: '1e3' })).toEqual(
      expect.arrayContaining([
        expect.stringContaining("must have required property 'orderId'"),
        expect.stringContaining('/orderAmount must match pattern'),
      ]),
    );
  });
});

describe('an amount that is sent', () => {
  const amount = '/components/schemas/AmountInput';

  test.each(['154', '154.5', '154.50', '0.01', '0.5', '9999999999.99'])('may be %s', (value) => {
    expect(errorsOf(amount, value)).toEqual([]);
  });

  test.each([
    '1e3',
    '0x10',
    '1,000',
    'NaN',
    '-1',
    '1.005',
    '0',
    '0.00',
    '0.0',
    '00.5',
    ' 12 ',
    'Infinity',
    '12345678901',
    '1.',
    '.5',
    '+1',
    '1\n',
  ])('may not be %j', (value) => {
    expect(errorsOf(amount, value)).not.toEqual([]);
  });
});
