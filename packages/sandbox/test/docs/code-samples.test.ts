import {
  type Language,
  missingProgram,
  type ProgramResult,
  runProgram,
} from '@cashfree-rest/test-programs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { type PublishedOperation, publishedDocument } from './build-site.ts';
import { fitted, type GivenNames, NO_NAMES, tellExamples } from './example-world.ts';
import { shapeOf } from './shape-of.ts';

/** The example of the document whose shape each operation's reply has in the world of the examples. */
const SHOWN = [
  ['createOrder', 'created'],
  ['getOrderLink', 'found'],
  ['getOrderDetails', 'paid'],
  ['getOrderStatus', 'paidByUpi'],
  ['sendOrderEmail', 'sent'],
  ['createRefund', 'initiated'],
  ['listTransactions', 'page'],
  ['listRefunds', 'page'],
  ['listSettlements', 'page'],
  ['listSettlementTransactions', 'page'],
  ['verifyCredentials', 'valid'],
] as const;

/** How many programs run at a time. */
const LANES = 3;

const operations = Object.values((await publishedDocument()).paths).map(({ post }) => post);

/** The ways in which the reference shows a call, by label. */
const WAYS: readonly (readonly [label: string, language: Language])[] = [
  ['curl', 'Shell'],
  ['JavaScript with the client', 'JavaScript'],
  ['JavaScript with fetch', 'JavaScript'],
  ['PHP', 'PHP'],
  ['Python', 'Python'],
];

function sampleOf({ 'x-codeSamples': samples }: PublishedOperation, wanted: string): string {
  return samples.find(({ label }) => label === wanted)?.source ?? '';
}

function operationOf(id: string): PublishedOperation {
  const operation = operations.find(({ operationId }) => operationId === id);
  if (operation === undefined) throw new Error(`the document has no ${id}`);
  return operation;
}

function exampleOf(id: string, name: string): unknown {
  return operationOf(id).responses['200']?.content?.['application/json']?.examples[name]?.value;
}

/** Runs the samples of every operation that are written in one way: the first creates the order that the others ask about. */
async function runSamples(
  label: string,
  language: Language,
): Promise<ReadonlyMap<string, ProgramResult>> {
  await using sandbox = await serveSandbox();
  const results = new Map<string, ProgramResult>();
  const run = async (operation: PublishedOperation, names: GivenNames) => {
    const program = fitted(sampleOf(operation, label), sandbox, names);
    results.set(operation.operationId, await runProgram(language, program, CREDENTIALS));
  };

  await run(operationOf('createOrder'), NO_NAMES);
  const names = await tellExamples(sandbox, ['order-1001']);
  const queue = operations.filter(({ operationId }) => operationId !== 'createOrder').values();
  const lane = async () => {
    for (const operation of queue) await run(operation, names);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

test('every operation has a sample in each way, and no other', () => {
  const shown = operations.map((operation) => [
    operation.operationId,
    operation['x-codeSamples'].map(({ label, lang }) => [label, lang]),
  ]);

  expect(shown.toSorted()).toEqual(SHOWN.map(([id]) => [id, WAYS]).toSorted());
});

describe.each(WAYS)('%s', (label, language) => {
  const missing = missingProgram(language);
  if (missing !== undefined) {
    test.skip(`the samples: needs ${missing}`, () => {});
    return;
  }

  let results: ReadonlyMap<string, ProgramResult>;
  beforeAll(async () => {
    results = await runSamples(label, language);
  });

  test.each(SHOWN)('the sample of %s prints a reply like the example "%s"', (id, example) => {
    const { printed, complaint, exitCode } = results.get(id) ?? {};

    expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
    const reply = JSON.parse(printed ?? '');
    expect(reply).toMatchObject({ status: 'OK' });
    expect(shapeOf(reply)).toEqual(shapeOf(exampleOf(id, example)));
  });

  test('a sample with a wrong key fails with what the gateway says', async () => {
    await using sandbox = await serveSandbox();
    const program = fitted(sampleOf(operationOf('verifyCredentials'), label), sandbox, NO_NAMES);

    const result = await runProgram(language, program, { ...CREDENTIALS, secretKey: 'wrong' });

    expect(result.exitCode).not.toBe(0);
    expect(result.printed + result.complaint).toContain(
      'Please provide a valid appId and secretKey',
    );
  });
});
