import { describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { loadDocument } from '../src/load-document.ts';
import { isObject, type Json, type JsonObject } from '../src/normalize-document.ts';

const FORM = 'application/x-www-form-urlencoded';
const document = await loadDocument();
const validate = createValidator(document);

/** Schemas are looked up in the whole document, so that `$ref`s find their targets. */
function createValidator(root: JsonObject): (pointer: string) => ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  for (const format of ['decimal', 'integer', 'gateway-time']) ajv.addFormat(format, true);
  ajv.addVocabulary([
    'components',
    'paths',
    'x-allowed',
    'x-blank',
    'x-extensible-enum',
    'x-sensitive',
    'x-signature',
  ]);
  ajv.addSchema({ $id: 'document', ...onlySchemas(root) });
  return (pointer) => {
    const found =
      ajv.getSchema(`document#${pointer}`) ?? ajv.compile({ $ref: `document#${pointer}` });
    return found as ValidateFunction;
  };
}

/** The parts of the document that hold schemas. */
function onlySchemas(root: JsonObject): JsonObject {
  return { components: root.components ?? {}, paths: root.paths ?? {} };
}

interface Found {
  readonly place: string;
  /** Pointer of the schema that the value has to fit. */
  readonly schema: string;
  readonly value: Json;
  readonly form: boolean;
}

/** Every example of the document: of bodies in operations, shared replies and callbacks, and of schemas. */
function findExamples(node: Json, pointer = ''): readonly Found[] {
  if (Array.isArray(node))
    return node.flatMap((item, index) => findExamples(item, `${pointer}/${index}`));
  if (!isObject(node)) return [];
  const below = Object.entries(node)
    .filter(([key]) => key !== 'examples')
    .flatMap(([key, value]) => findExamples(value, `${pointer}/${escapePointer(key)}`));
  const { examples } = node;
  const form = pointer.endsWith(escapePointer(FORM));
  if (Array.isArray(examples)) {
    return [
      ...below,
      ...examples.map((value) => ({ place: pointer, schema: pointer, value, form: false })),
    ];
  }
  if (!isObject(examples)) return below;
  const named = Object.entries(examples).map(([name, example]) => ({
    place: `${pointer} ${name}`,
    schema: `${pointer}/schema`,
    value: (isObject(example) ? example.value : undefined) ?? null,
    form,
  }));
  return [...below, ...named];
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

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
