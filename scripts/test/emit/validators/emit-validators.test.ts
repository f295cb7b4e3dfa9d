import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../../src/document/normalize-document.ts';
import { emitValidators } from '../../../src/emit/validators/emit-validators.ts';
import { aModel, anOperation } from '../../a-model.ts';

const OPERATION = anOperation();

/** The code for a document with one operation, whose body and parameters are these. */
function codeFor(body: JsonObject, parameters: readonly JsonObject[] = []): string {
  const document = {
    paths: {
      [OPERATION.path]: {
        post: {
          parameters,
          requestBody: { content: { 'application/json': { schema: body } } },
          responses: { '200': { content: { 'application/json': { schema: { type: 'object' } } } } },
        },
      },
    },
    components: { schemas: { Name: { type: 'string', pattern: '^a$', default: 'a' } } },
  } as unknown as JsonObject;
  const emit = emitValidators('server');
  const [file] = emit(aModel({ document, operations: [OPERATION] })) as { content: string }[];
  return file?.content ?? '';
}

const NAME = { $ref: '#/components/schemas/Name' };

test('fills in the default of a schema that a field refers to', () => {
  const code = codeFor({ type: 'object', properties: { name: { ...NAME, description: 'Ours.' } } });

  expect(code).toMatch(/\.name === undefined\)\{\ndata\d*\.name = "a";/u);
});

test('takes descriptions for no rules, and fields named like rules for fields', () => {
  const code = codeFor({ type: 'object', properties: { title: NAME, default: NAME } });

  expect(code).toContain('/title"');
  expect(code).toContain('/default"');
  expect(code).not.toContain('Ours.');
});

test.each([
  [
    'a rule beside a reference',
    { type: 'object', properties: { name: { ...NAME, maxLength: 2 } } },
    [],
    'the validators cannot follow #/components/schemas/Name with maxLength beside it',
  ],
  [
    'a keyword for which the code has no room',
    { type: 'object', unevaluatedProperties: false },
    [],
    'the validators know no "unevaluatedProperties":',
  ],
  [
    'a list in the query',
    { type: 'object' },
    [{ name: 'ids', in: 'query', schema: { type: 'array' } }],
    'the validators read single values only, which ids is not',
  ],
  [
    'a parameter in a style of its own',
    { type: 'object' },
    [{ name: 'ids', in: 'query', style: 'pipeDelimited', schema: { type: 'string' } }],
    'the validators read single values only, which ids is not',
  ],
])('refuses %s, which they would not check', (_name, body, parameters, message) => {
  expect(() => codeFor(body as JsonObject, parameters as unknown as JsonObject[])).toThrow(message);
});
