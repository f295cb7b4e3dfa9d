import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { allChecks } from '../src/all-checks.ts';
import { readDocumentFacts } from '../src/document-facts.ts';
import { BROKEN_LISTS } from './broken-gateways.ts';
import { asPattern } from './find-fault.ts';

const FOLDER = new URL('.', import.meta.url);
const NO_LISTS = ['broken-gateway.ts', 'broken-gateways.ts'];

/** Made of the document, one for each field or operation; pieces.test.ts proves what they send. */
const MADE = /^(?:operations|examples|fields|credentials\/\w+\/wrong-[\w-]+)(?:\/|$)/u;
/** A fault that upsets a whole group proves nothing of one of its checks. */
const WHOLE_GROUP = /^\w+\/\*(?:\/\*)?$/u;

test('each check is failed by a gateway whose fault is its own', () => {
  const found = Object.values(BROKEN_LISTS).flatMap((list) =>
    list.flatMap((broken) => broken.found),
  );
  const patterns = found.filter((id) => !WHOLE_GROUP.test(id)).map(asPattern);
  const ids = allChecks(readDocumentFacts()).map(({ id }) => id);

  const unproven = ids.filter(
    (id) => !MADE.test(id) && !patterns.some((pattern) => pattern.test(id)),
  );

  expect(unproven).toEqual([]);
});

test('each list of broken gateways is played by a test', async () => {
  const files = await readdir(FOLDER);
  const played = await readFile(new URL('broken-gateways.ts', FOLDER), 'utf8');

  const lists = files.filter(
    (file) => /^broken-[a-z]+\.ts$/u.test(file) && !NO_LISTS.includes(file),
  );

  expect(lists.filter((file) => !played.includes(`'./${file}'`))).toEqual([]);
});
