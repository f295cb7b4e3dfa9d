import { expect, test } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';
import { emitTypes } from '../../../src/emit/contract/emit-types.ts';
import { aModel } from '../../a-model.ts';

test.each([
  ['string', `"UPI" | "WALLET" | (string & {});`],
  [['string', 'null'], `"UPI" | "WALLET" | (string & {}) | null;`],
])('an open set of %j offers its values and takes any other', async (type, expected) => {
  const mode = { type, 'x-extensible-enum': ['UPI', 'WALLET'] };
  const schemas = { Payment: { type: 'object', required: ['mode'], properties: { mode } } };
  const info = { title: 'T', version: '1.2.3' };
  const document = { openapi: '3.1.0', info, paths: {}, components: { schemas } };

  const { content } = emitTypes(aModel({ document }), 'contract');

  expect(content).toContain(`mode: ${expected}`);
});

test('types are what openapi-typescript makes of a document by its own entry', async () => {
  const text = { type: 'string' };
  const schemas = {
    Cat: {
      type: 'object',
      required: ['kind'],
      description: 'Has claws.',
      properties: {
        kind: { type: 'string', const: 'cat' },
        size: { enum: ['S', 'L'], default: 'S' },
        names: { type: 'array', items: text, minItems: 1, maxItems: 2 },
        count: { type: ['integer', 'null'], default: 1, deprecated: true },
        id: { ...text, readOnly: true },
      },
      additionalProperties: text,
    },
    Dog: { type: 'object', properties: { kind: { type: 'string', const: 'dog' }, any: {} } },
    Pet: {
      oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
      discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
    },
  };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } };
  const parameters = [{ name: 'id', in: 'path', required: true, schema: text }];
  const get = { operationId: 'getPet', responses: { 200: { description: 'A pet', content } } };
  const info = { title: 'T', version: '1.2.3' };
  const paths = { '/pets/{id}': { parameters, get } };
  const document = { openapi: '3.1.0', info, paths, components: { schemas } };

  const { content: written } = emitTypes(aModel({ document }), 'contract');

  const options = { defaultNonNullable: false, silent: true };
  const nodes = await openapiTS(JSON.stringify(document), options);
  expect(written).toContain(astToString(nodes).trim());
});
