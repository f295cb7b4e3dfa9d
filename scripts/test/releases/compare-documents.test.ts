import { join } from 'node:path';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../../src/document/load-document.ts';
import type { JsonObject } from '../../src/document/normalize-document.ts';
import { type Change, heaviest } from '../../src/releases/change.ts';
import { compareDocuments } from '../../src/releases/compare-documents.ts';
import { EXTENSION_RATINGS } from '../../src/releases/compare-extensions.ts';
import { readGenerated } from '../generated-document.ts';
import { answers, operation, posts, takes } from './a-path-item.ts';
import { OPERATION_CHANGES, type OperationChange } from './operation-changes.ts';
import { SCHEMA_CHANGES, SCHEMAS } from './schema-changes.ts';

const CASES: readonly OperationChange[] = [
  ...SCHEMA_CHANGES.flatMap(([name, before, after, received, sent]): OperationChange[] => [
    [`request: ${name}`, takes(before), takes(after), received],
    [`reply: ${name}`, answers(before), answers(after), sent],
    [`callback: ${name}`, posts(before), posts(after), sent],
  ]),
  ...OPERATION_CHANGES.map(([name, ...rest]): OperationChange => [`operation: ${name}`, ...rest]),
];

function documentOf(paths: JsonObject, parts: JsonObject = {}): JsonObject {
  const securitySchemes = { key: { type: 'apiKey', in: 'header', name: 'X-Key' } };
  return {
    openapi: '3.1.0',
    info: { title: 'Cases', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com' }],
    components: { schemas: SCHEMAS, securitySchemes },
    paths,
    ...parts,
  };
}

/** All cases side by side, each with a path of its own, so that one run of Redocly does. */
function documentOfCases(side: 1 | 2, parts: JsonObject = {}): JsonObject {
  const paths = CASES.map((row, index) => [`/case-${index}`, row[side]] as const);
  const own = side === 1 ? ['/gone', takes({})] : ['/brand/new', operation()];
  // As it would be read from a file: no object stands at two places.
  return JSON.parse(JSON.stringify(documentOf(Object.fromEntries([...paths, own]), parts)));
}

const impactOf = (changes: readonly Change[]) =>
  heaviest(changes.map(({ impact }) => impact)) ?? 'none';

/** Beside the paths, so that they need no run of their own. */
const OTHERS: JsonObject = {
  info: { title: 'Others', version: '1.0.0' },
  servers: [{ url: '/' }],
};

const changes = await compareDocuments(documentOfCases(1), documentOfCases(2, OTHERS));

describe('a change', () => {
  test.each(CASES.map(([name, , , expected], index) => [name, expected, index] as const))(
    '%s: %s',
    (_, expected, index) => {
      const place = new RegExp(`^#/paths/~1case-${index}(?![0-9])`, 'u');

      expect(impactOf(changes.filter((change) => place.test(change.place)))).toBe(expected);
    },
  );
});

describe('a change of the whole document', () => {
  const paths = { '/a': operation() };
  const more = { ...paths, '/b': operation() };

  // A run of Redocly for each, while those below share one.
  if (IS_LONG_RUN) {
    test.each<[string, JsonObject, JsonObject, string]>([
      ['a path is another', documentOf(paths), documentOf({ '/b': operation() }), 'major'],
      ['a path is new, and nothing else', documentOf(paths), documentOf(more), 'minor'],
      ['a path is gone, and nothing else', documentOf(more), documentOf(paths), 'major'],
    ])('%s', async (_, base, revision, expected) => {
      expect(impactOf(await compareDocuments(base, revision))).toBe(expected);
    });

    test('is none if it only has another version', async () => {
      const revision = documentOf(paths, { info: { title: 'Cases', version: '2.0.0' } });

      expect(await compareDocuments(documentOf(paths), revision)).toEqual([]);
    });
  }

  test.each([
    ['a path is new', '#/paths/~1brand~1new', 'minor'],
    ['a path is gone', '#/paths/~1gone', 'major'],
    ['a server is another', '#/servers', 'major'],
    ['its title is another', '#/info', 'patch'],
  ])('%s', (_, place, expected) => {
    expect(impactOf(changes.filter((change) => change.place.startsWith(place)))).toBe(expected);
  });
});

describe("in the gateway's document", () => {
  type Fields = Record<string, JsonObject>;
  const fieldsOf = (document: JsonObject, request: string) =>
    (document as unknown as { components: { schemas: Record<string, { properties: Fields }> } })
      .components.schemas[request]?.properties ?? {};

  const ANOTHER = [
    ['CreateOrderRequest', 'notifyUrl', 'first'],
    ['CreateRefundRequest', 'merchantRefundId', 'second'],
  ] as const;
  // Redocly takes a field with a similar name for the same one.
  const SIMILAR = [
    ['CreateOrderRequest', 'returnUrl', 'returnUrls'],
    ['CreateOrderRequest', 'pc', 'pcs'],
    ['CreateRefundRequest', 'refundNote', 'refundNOTE'],
  ] as const;
  let found: readonly (readonly [string, string])[] = [];

  beforeAll(async () => {
    const base = await readGenerated('contract');
    const revision = structuredClone(base);
    for (const [request, from, to] of [...ANOTHER, ...SIMILAR]) {
      const fields = fieldsOf(revision, request);
      fields[to] = fields[from] ?? {};
      delete fields[from];
    }
    const info = { ...(base.info as JsonObject), version: '99.0.0' };
    const differences = await compareDocuments(base, { ...revision, info });
    found = differences.map(({ impact, place }) => [impact, place.replace(/^.*\//u, '')]);
  });

  test('a field that is called otherwise breaks clients', () => {
    const names: readonly string[] = ANOTHER.flatMap(([, from, to]) => [from, to]);

    expect(found.filter(([, name]) => names.includes(name)).toSorted()).toEqual([
      ['major', 'merchantRefundId'],
      ['major', 'notifyUrl'],
      ['minor', 'first'],
      ['minor', 'second'],
    ]);
  });

  test('a field whose name changes a little breaks clients', () => {
    expect(found.filter(([, name]) => name.endsWith(' (key)')).toSorted()).toEqual(
      SIMILAR.map(([, , to]) => ['major', `${to} (key)`]).toSorted(),
    );
  });

  test('another version is no change', () => {
    expect(found).toHaveLength(4 + SIMILAR.length);
  });
});

test('every extension of ours has a rating', async () => {
  const path = join(repositoryRoot, 'scripts/redocly/known-extensions.js');
  const { EXTENSIONS } = (await import(path)) as { EXTENSIONS: readonly string[] };

  expect(Object.keys(EXTENSION_RATINGS)).toEqual([...EXTENSIONS]);
});
