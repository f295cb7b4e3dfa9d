import { expect, test } from '@jest/globals';
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

  const { content } = await emitTypes(aModel({ document }), 'contract');

  expect(content).toContain(`mode: ${expected}`);
});
