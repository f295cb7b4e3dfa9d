import type { JsonObject } from '../../src/document/normalize-document.ts';
import type { Impact } from '../../src/releases/change.ts';
import * as a from './a-path-item.ts';
import { refer } from './schema-changes.ts';

/** A change of what stands at a path, and how heavy it is. */
export type OperationChange = readonly [
  name: string,
  before: JsonObject,
  after: JsonObject,
  expected: Impact | 'none',
];

const get = { responses: { 200: a.reply({}) } };
const READ = { description: 'Read.' };
const optionalBody = { ...a.form({}), required: false };
const examples = (...names: string[]) => {
  const entries = names.map((name) => [name, { value: {} }]);
  const content = { 'application/json': { examples: Object.fromEntries(entries) } };
  return a.operation({ responses: { 200: { description: 'A reply.', content } } });
};
const says = (key: string, value: JsonObject) => a.operation({ [key]: value });
const compare = (...fields: string[]) => ({ policy: 'never', compare: { operation: 'b', fields } });

export const OPERATION_CHANGES: readonly OperationChange[] = [
  ['its method is another', a.operation(), { put: a.operation().post ?? {} }, 'major'],
  ['a method is new', a.operation(), { ...a.operation(), get }, 'minor'],
  [
    'its id is another',
    a.operation({ operationId: 'a' }),
    a.operation({ operationId: 'b' }),
    'major',
  ],
  ['its body becomes required', a.operation({ requestBody: optionalBody }), a.operation(), 'major'],
  ['its body becomes optional', a.operation(), a.operation({ requestBody: optionalBody }), 'minor'],
  ['its body is gone', a.operation(), { post: get }, 'major'],
  [
    'it takes something else',
    a.operation(),
    a.operation({ requestBody: a.form({}, 'text/csv') }),
    'major',
  ],
  [
    'it answers something else',
    a.operation(),
    a.replies({ 200: a.reply({}, 'text/csv') }),
    'major',
  ],
  ['an error is new', a.operation(), a.replies({ 409: a.reply({}) }), 'minor'],
  ['an error is gone', a.replies({ 409: a.reply({}) }), a.operation(), 'major'],
  ['a success is new', a.operation(), a.replies({ 202: a.reply({}) }), 'major'],
  [
    'its success is another',
    a.operation(),
    a.operation({ responses: { 201: a.reply({}) } }),
    'major',
  ],
  ['a header is new', a.operation(), a.header({}), 'minor'],
  ['a header is gone', a.header({}), a.operation(), 'major'],
  ['a header may be missing', a.header({ required: true }), a.header({}), 'major'],
  ['a header is always there', a.header({}), a.header({ required: true }), 'minor'],
  ['an optional parameter is new', a.operation(), a.parameter({}), 'minor'],
  ['a required parameter is new', a.operation(), a.parameter({ required: true }), 'major'],
  ['a parameter is gone', a.parameter({}), a.operation(), 'major'],
  ['a parameter travels elsewhere', a.parameter({}), a.parameter({ in: 'header' }), 'major'],
  [
    'a parameter has another default',
    a.parameter({ schema: { default: '1' } }),
    a.parameter({ schema: { default: '2' } }),
    'major',
  ],
  ['credentials are needed', a.operation(), a.operation({ security: [{ key: [] }] }), 'major'],
  ['no credentials are needed', a.operation({ security: [{ key: [] }] }), a.operation(), 'minor'],
  ['it is deprecated', a.operation(), a.operation({ deprecated: true }), 'minor'],
  ['a callback is new', a.operation(), a.callback(), 'minor'],
  ['a callback is gone', a.callback(), a.operation(), 'major'],
  ['a callback goes elsewhere', a.callback(), a.callback({}, '{$request.body#/b}'), 'major'],
  ['a callback gets a name', a.callback(), a.callback({ operationId: 'a' }), 'minor'],
  [
    'a callback may be answered otherwise',
    a.callback({ responses: { 200: READ } }),
    a.callback({ responses: { 200: READ, 202: READ } }),
    'minor',
  ],
  ['its summary is another', a.operation({ summary: 'A' }), a.operation({ summary: 'B' }), 'patch'],
  ['its tag is another', a.operation({ tags: ['A'] }), a.operation({ tags: ['B'] }), 'patch'],
  ['an example is new', examples('a'), examples('a', 'b'), 'patch'],
  ['an example is gone', examples('a', 'b'), examples('a'), 'patch'],
  [
    'x-client is another',
    says('x-client', { method: 'a' }),
    says('x-client', { method: 'b' }),
    'major',
  ],
  ['x-paging is new', a.operation(), says('x-paging', { cursor: 'a' }), 'major'],
  ['x-paging is gone', says('x-paging', { cursor: 'a' }), a.operation(), 'major'],
  [
    'x-retry is another',
    says('x-retry', { policy: 'safe' }),
    says('x-retry', { policy: 'never' }),
    'major',
  ],
  [
    'x-retry says more',
    says('x-retry', { policy: 'never' }),
    says('x-retry', compare('a')),
    'minor',
  ],
  [
    'x-retry compares another field',
    says('x-retry', compare('a')),
    says('x-retry', compare('b')),
    'major',
  ],
  ['its schema is no longer sensitive', a.takes(refer('Secret')), a.takes(refer('Text')), 'major'],
];
