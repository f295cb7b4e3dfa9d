import { describe, expect, test } from '@jest/globals';
import { compareDocuments, isDeclared } from '../src/compare-documents.ts';
import { loadDocument } from '../src/load-document.ts';
import type { JsonObject } from '../src/normalize-document.ts';

const base = await loadDocument();

// biome-ignore lint/suspicious/noExplicitAny: a change may reach anywhere into a document.
type Loose = any;

async function impactsOf(change: (document: Loose) => void): Promise<readonly string[]> {
  const revision = structuredClone(base) as JsonObject;
  change(revision);
  return (await compareDocuments(base, revision)).map(({ impact }) => impact);
}

const operation = (document: Loose) => document.paths['/api/v1/order/create'].post;

describe('a change of the document', () => {
  test.each<[string, (document: Loose) => void]>([
    ['an operation is gone', (d) => delete d.paths['/api/v1/refunds']],
    [
      'a field becomes required',
      (d) => d.components.schemas.CreateOrderRequest.required.push('notifyUrl'),
    ],
    ['a reply field is gone', (d) => delete d.components.schemas.OrderDetails.properties.orderNote],
    [
      'a reply field is no longer always there',
      (d) => {
        d.components.schemas.CreateOrderReply.required = ['status'];
      },
    ],
    [
      'a pattern is narrower',
      (d) => {
        d.components.schemas.OrderId.pattern = '^[a-z]{1,50}$';
      },
    ],
    ['a value is no longer taken', (d) => d.components.schemas.RefundMode.enum.pop()],
    ['an error is no longer declared', (d) => delete operation(d).responses['409']],
    [
      'an operation is called otherwise',
      (d) => {
        operation(d).operationId = 'makeOrder';
      },
    ],
    [
      'a client method is called otherwise',
      (d) => {
        operation(d)['x-client'].method = 'make';
      },
    ],
    [
      'an operation is repeated otherwise',
      (d) => {
        operation(d)['x-retry'] = { policy: 'safe' };
      },
    ],
    [
      'the signature covers other fields',
      (d) => d.components.schemas.PaymentResult['x-signature'].fields.reverse(),
    ],
    ['a list no longer pages', (d) => delete d.paths['/api/v1/refunds'].post['x-paging']],
  ])('is breaking if %s', async (_, change) => {
    expect(await impactsOf(change)).toContain('major');
  });

  test.each<[string, (document: Loose) => void, string]>([
    [
      'an optional field is new',
      (d) => {
        d.components.schemas.CreateOrderRequest.properties.extra = { type: 'string' };
      },
      'minor',
    ],
    [
      'a description is reworded',
      (d) => {
        d.info.description += ' More.';
      },
      'patch',
    ],
  ])('is not breaking if %s', async (_, change, impact) => {
    expect(await impactsOf(change)).toEqual([impact]);
  });

  test('is none if an operation says more of what to do when its reply gets lost', async () => {
    const extend = (d: Loose) => {
      operation(d)['x-retry'] = { ...operation(d)['x-retry'], hint: 'something new' };
    };

    expect(await impactsOf(extend)).not.toContain('major');
  });

  test('is none if nothing has changed', async () => {
    expect(await impactsOf(() => undefined)).toEqual([]);
  });
});

describe('a breaking change', () => {
  const changes = [{ impact: 'major', place: '#', reason: 'gone' }] as const;
  const version = (text: string) => ({ info: { version: text } });

  test('is declared by a new first number of the version', () => {
    expect(isDeclared(changes, version('1.9.0'), version('2.0.0'))).toBe(true);
    expect(isDeclared(changes, version('9.0.0'), version('10.0.0'))).toBe(true);
  });

  test('is undeclared with any other version', () => {
    expect(isDeclared(changes, version('1.0.0'), version('1.1.0'))).toBe(false);
    expect(isDeclared(changes, version('2.0.0'), version('1.0.0'))).toBe(false);
  });

  test('is what needs declaring: anything else does not', () => {
    const minor = [{ impact: 'minor', place: '#', reason: 'new' }] as const;

    expect(isDeclared(minor, version('1.0.0'), version('1.0.0'))).toBe(true);
  });
});
