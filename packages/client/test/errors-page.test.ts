import { readFile } from 'node:fs/promises';
import { type RefusalDetail, refusalTexts } from '@cashfree-rest/contract';
import { expect, test } from '@jest/globals';
import * as client from '../src/index.ts';

/** Instances of every error class that the package exports. */
function codesOfClasses(): readonly (readonly [code: string, name: string])[] {
  return Object.entries(client).flatMap(([name, Class]) => {
    const isError = typeof Class === 'function' && Class.prototype instanceof client.GatewayError;
    if (!isError) return [];
    const { code } = new (Class as new (...args: unknown[]) => client.GatewayError)('', 0, {});
    return [[code, name] as const];
  });
}

test('docs/errors.md lists the error classes and their codes, all of them and no other', async () => {
  const page = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

  const listed = [...page.matchAll(/^\| `([a-z_]+)` +\| `(\w+Error)`/gmu)].map(([, code, name]) => [
    code,
    name,
  ]);

  expect(listed.sort()).toEqual([...codesOfClasses()].map((entry) => [...entry]).sort());
});

/** One of each; the compiler refuses a code too many and one too few. */
const DETAILS: Readonly<Record<RefusalDetail, true>> = {
  field_missing: true,
  field_invalid: true,
  field_repeated: true,
  not_enabled: true,
  dates_reversed: true,
  wrong_credentials: true,
  unknown_id: true,
  id_taken: true,
  amount_too_large: true,
  not_paid: true,
  not_payable: true,
  wrong_order: true,
  body_too_large: true,
  body_not_a_form: true,
  too_many_requests: true,
  internal_error: true,
};

test('docs/errors.md lists the codes of refusals, all that the document has and no other', async () => {
  const page = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  const [, section = ''] = page.split('### What a refusal is about');

  const listed = [...section.matchAll(/^\| `([a-z]+_[a-z_]+)` /gmu)].map(([, code]) => code);

  expect(listed.sort()).toEqual(Object.keys(DETAILS).sort());
  const used = new Set(Object.values(refusalTexts).map(([code]) => code));
  expect(listed).toEqual([...used].sort());
});
