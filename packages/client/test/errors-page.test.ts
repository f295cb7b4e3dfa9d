import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import * as client from '../src/index.ts';

/** Instances of every error class that the package exports, by whatever name. */
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

  const listed = [...page.matchAll(/^\| `([a-z_]+)` +\| `(\w+)`/gmu)].map(([, code, name]) => [
    code,
    name,
  ]);

  expect(listed.sort()).toEqual([...codesOfClasses()].map((entry) => [...entry]).sort());
});
