import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Language,
  missingProgram,
  openSession,
  type ProgramResult,
  runProgram,
} from '@cashfree-rest/test-programs';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { systemClock } from '../../src/time/clock.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { type BuiltSite, buildSite, type PublishedOperation, readDocument } from './build-site.ts';
import { shapeAsIn, shapeOf } from './shape-of.ts';

/** In the order of the pages, each with the example of the document that the reply of its sample looks like. */
const SHOWN = [
  ['createOrder', 'created'],
  ['getOrderLink', 'found'],
  ['getOrderDetails', 'open'],
  ['getOrderStatus', 'untouched'],
  ['sendOrderEmail', 'sent'],
  ['createRefund', 'initiated'],
  ['listRefunds', 'page'],
  ['listTransactions', 'page'],
  ['listSettlements', 'page'],
  ['listSettlementTransactions', 'page'],
  ['verifyCredentials', 'valid'],
] as const;

/** The ways in which the reference shows a call, by label. */
const WAYS: readonly (readonly [label: string, language: Language])[] = [
  ['curl', 'Shell'],
  ['JS client', 'JavaScript'],
  ['JS fetch', 'JavaScript'],
  ['PHP', 'PHP'],
  ['Python', 'Python'],
];

/** In a short run those that share least. scripts/test/samples runs a sample in each way as well. */
const TRIED = IS_LONG_RUN
  ? WAYS
  : WAYS.filter(([label]) => ['curl', 'JS client', 'Python'].includes(label));

const site: BuiltSite = await buildSite();
afterAll(async () => site[Symbol.asyncDispose]());
const { paths } = await readDocument(site);
const operations = Object.values(paths).map(({ post }) => post);

function operationOf(id: string): PublishedOperation {
  const operation = operations.find(({ operationId }) => operationId === id);
  if (operation === undefined) throw new Error(`the document has no ${id}`);
  return operation;
}

function exampleOf(id: string, name: string): unknown {
  return operationOf(id).responses['200']?.content?.['application/json']?.examples[name]?.value;
}

/** A reader on the way through the pages: what each sample printed, and the variables that the notes ask for. */
interface Reading {
  readonly results: Map<string, ProgramResult>;
  readonly variables: Record<string, string>;
}

/** Runs the commands that an operation's page has before its samples, and notes what they reply with. */
async function followNotes(id: string, { url }: ServedSandbox, { variables }: Reading) {
  const page = await readFile(join(site.folder, `reference/${id}.md`), 'utf8');
  const [, chapter = ''] = page.split('\n## Samples\n');
  const [notes = ''] = chapter.split('\n### ');
  for (const [, command = ''] of notes.matchAll(/^```sh\n(.*?)^```$/gmsu)) {
    const program = command.replaceAll('http://localhost:4010', url);
    const { printed } = await runProgram('Shell', program, CREDENTIALS);
    const reply = JSON.parse(printed);
    expect(reply).toMatchObject({ status: 'OK' });
    if (notes.includes('`REFERENCE_ID`')) variables.REFERENCE_ID = reply.referenceId;
  }
}

/** Reads the pages in their order, and runs the samples that are written in one way. */
async function readPages(label: string, language: Language): Promise<Reading> {
  await using sandbox = await serveSandbox({ clock: systemClock });
  await using session = openSession(language);
  const reading: Reading = { results: new Map(), variables: {} };
  for (const [id] of SHOWN) {
    if (missingProgram('Shell') === undefined) await followNotes(id, sandbox, reading);
    const { source = '' } =
      operationOf(id)['x-codeSamples'].find((sample) => sample.label === label) ?? {};
    const program = source.replaceAll('http://localhost:4010', sandbox.url);
    const { variables } = reading;
    const result = await session.run(program, { ...CREDENTIALS, variables });
    reading.results.set(id, result);
    if (id === 'listSettlements')
      variables.SETTLEMENT_ID = String(JSON.parse(result.printed).settlements[0].id);
  }
  return reading;
}

test('every operation has a sample in each way, and no other', async () => {
  const shown = operations.map((operation) => [
    operation.operationId,
    operation['x-codeSamples'].map(({ label, lang }) => [label, lang]),
  ]);

  expect(shown.toSorted()).toEqual(SHOWN.map(([id]) => [id, WAYS]).toSorted());
});

test('the published workflows call operations of the documents beside them', async () => {
  const text = await readFile(join(site.folder, 'workflows.arazzo.yaml'), 'utf8');
  const { sourceDescriptions, workflows } = parse(text);
  const ids = new Set<string>();
  for (const { name, url } of sourceDescriptions) {
    const document = parse(await readFile(join(site.folder, url), 'utf8'));
    for (const item of Object.values<object>(document.paths))
      for (const { operationId } of Object.values(item))
        ids.add(`$sourceDescriptions.${name}.${operationId}`);
  }

  const called = workflows.flatMap(({ steps }: { steps: { operationId: string }[] }) =>
    steps.map(({ operationId }) => operationId),
  );
  expect(called.length).toBeGreaterThan(50);
  expect(called.filter((id: string) => !ids.has(id))).toEqual([]);
});

test('the pages follow each other as they are read here', async () => {
  const llms = await readFile(join(site.folder, 'llms.txt'), 'utf8');
  const listed = [...llms.matchAll(/reference\/(\w+)\.md/gu)].map(([, id]) => id);

  expect(listed.filter((id) => SHOWN.some(([shown]) => shown === id))).toEqual(
    SHOWN.map(([id]) => id),
  );
});

describe.each(TRIED)('%s', (label, language) => {
  const missing = missingProgram(language) ?? missingProgram('Shell');
  if (missing !== undefined) {
    test.skip(`the samples: needs ${missing}`, () => {});
    return;
  }

  let reading: Reading;
  beforeAll(async () => {
    reading = await readPages(label, language);
  });

  test.each(SHOWN)('the sample of %s prints a reply like the example "%s"', (id, example) => {
    const { printed, complaint, exitCode } = reading.results.get(id) ?? {};

    expect({ exitCode, complaint, printed }).toEqual({ exitCode: 0, complaint: '', printed });
    const reply = JSON.parse(printed ?? '');
    expect(reply).toMatchObject({ status: 'OK' });
    expect(shapeOf(reply)).toEqual(shapeAsIn(reply, exampleOf(id, example)));
  });

  test('the lists have rows of this very day', () => {
    const rows = SHOWN.flatMap(([id]) =>
      Object.values(JSON.parse(reading.results.get(id)?.printed ?? '')).filter(Array.isArray),
    );

    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.filter(({ length }) => length !== 1)).toEqual([]);
  });

  // It needs a process of its own. In a short run, samples.test.ts has refusals in the other ways.
  if (IS_LONG_RUN || label === 'JS client') {
    test('a sample with a wrong key fails with what the gateway says', async () => {
      await using sandbox = await serveSandbox();
      const { source = '' } =
        operationOf('verifyCredentials')['x-codeSamples'].find((each) => each.label === label) ??
        {};
      const program = source.replaceAll('http://localhost:4010', sandbox.url);

      const result = await runProgram(language, program, { ...CREDENTIALS, secretKey: 'wrong' });

      expect(result.exitCode).not.toBe(0);
      expect(result.printed + result.complaint).toContain(
        'Please provide a valid appId and secretKey',
      );
    });
  }
});
