import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createOwnCalls } from '../../src/control/own-calls.ts';
import { loadScenarios } from '../../src/scenarios/load-scenarios.ts';
import { runScenario } from '../../src/scenarios/run-scenario.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { careful, down, openReceiver, trusting } from './open-receiver.ts';

const SCENARIOS = await loadScenarios();
const NAMES = SCENARIOS.map(({ name }) => name);
const WITH_SHOP = SCENARIOS.filter(({ steps }) => steps.some(({ needsShop }) => needsShop)).map(
  ({ name }) => name,
);

/** The steps that did not go well, which a failed assertion then shows. */
function faultsOf({
  run,
}: {
  run: { steps: { title: string; state: string; detail: string | null }[] };
}) {
  return run.steps
    .filter(({ state }) => state !== 'OK')
    .map(({ title, state, detail }) => `${state} ${title}: ${detail}`);
}

// One for all: a scenario has to pass in a world in which others have been played.
let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await serveSandbox();
});
afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

describe('with a careful shop', () => {
  const twice = sampleOf(NAMES, 2);

  test.each(NAMES.map((name) => [name, twice.includes(name) ? 2 : 1] as const))(
    '%s passes, so often in the same world: %i',
    async (name, times) => {
      await using shop = await openReceiver(careful);

      const runs = [];
      for (let count = 0; count < times; count += 1) {
        runs.push(await sandbox.control.scenarios.run({ name, notifyUrl: shop.url }));
      }

      expect(runs.flatMap(faultsOf)).toEqual([]);
      expect(runs.map(({ run }) => run.state)).toEqual(Array(times).fill('PASSED'));
      const orderIds = runs.flatMap(({ run }) => run.orderIds);
      expect(new Set(orderIds).size).toBe(orderIds.length);
    },
  );
});

test.each(['refund-larger-than-the-day'])(
  '%s passes while others pay and settle in the same world',
  async (name) => {
    const { control, url } = sandbox;
    const merchant = { ...CREDENTIALS, name: 'Test Shop' };
    const own = createOwnCalls({ url, token: undefined, merchant });
    const scenario = SCENARIOS.find((each) => each.name === name);
    if (scenario === undefined) throw new Error(`no scenario ${name}`);
    let others = 0;

    const run = await runScenario(scenario, {
      async call(...call) {
        others += 1;
        await control.orders.create({ orderId: `other-${others}` });
        await control.orders.pay({ orderId: `other-${others}`, outcome: 'SUCCESS' });
        if (others % 2 === 0) await control.settlements.run();
        return own(...call);
      },
      run: 'busy',
      signal: new AbortController().signal,
      monotonicMs: () => 0,
    });

    expect(faultsOf({ run })).toEqual([]);
    expect(run.state).toBe('PASSED');
  },
);

describe('with a shop that answers 503 to everything', () => {
  test.each(sampleOf(WITH_SHOP, 3))('%s fails at a step that needs the shop', async (name) => {
    await using shop = await openReceiver(down);

    const { run } = await sandbox.control.scenarios.run({ name, notifyUrl: shop.url });

    expect(run.state).toBe('FAILED');
    const failed = run.steps.findIndex(({ state }) => state === 'FAILED');
    const { steps = [] } = SCENARIOS.find((scenario) => scenario.name === name) ?? {};
    expect(steps[failed]?.needsShop).toBe(true);
  });
});

describe('with a shop that takes every notification as genuine', () => {
  test.each([
    ['tampered-notification', 'A result arrives whose amount was changed'],
    ['wrong-key', 'A result arrives that was signed with another key'],
  ])('%s fails at the forged one', async (name, title) => {
    await using shop = await openReceiver(trusting);

    const { run } = await sandbox.control.scenarios.run({ name, notifyUrl: shop.url });

    expect(run.steps.find(({ state }) => state === 'FAILED')).toMatchObject({
      title,
      detail: 'attempt.httpStatus is 200 instead of a value from 400 to 499',
    });
  });

  test('and checks only whether there is a signature, tampered-notification fails too', async () => {
    await using shop = await openReceiver(({ signature }) => (signature === undefined ? 400 : 200));

    const { run } = await sandbox.control.scenarios.run({
      name: 'tampered-notification',
      notifyUrl: shop.url,
    });

    expect(run.state).toBe('FAILED');
  });
});

test('a shop that checks with a wrong key itself fails in wrong-key', async () => {
  await using shop = await openReceiver(() => 400);

  const { run } = await sandbox.control.scenarios.run({ name: 'wrong-key', notifyUrl: shop.url });

  expect(run.steps.at(-1)).toMatchObject({
    state: 'FAILED',
    title: 'The shop has taken the genuine result',
  });
});

test('a shop that crashes on a missing signature fails in tampered-notification', async () => {
  await using shop = await openReceiver(async (fields) =>
    fields.signature === undefined ? 500 : careful(fields),
  );

  const { run } = await sandbox.control.scenarios.run({
    name: 'tampered-notification',
    notifyUrl: shop.url,
  });

  expect(run.steps.find(({ state }) => state === 'FAILED')).toMatchObject({
    title: 'A result arrives without a signature',
  });
});

describe('without a shop', () => {
  test.each(sampleOf(NAMES, 4))('%s passes, and skips what needs one', async (name) => {
    const { run } = await sandbox.control.scenarios.run({ name });

    expect(run.state).toBe('PASSED');
    const { steps = [] } = SCENARIOS.find((scenario) => scenario.name === name) ?? {};
    expect(run.steps.map(({ state }) => state)).toEqual(
      steps.map(({ needsShop }) => (needsShop ? 'SKIPPED' : 'OK')),
    );
  });
});

test('a scenario says in its description if it moves the clock', () => {
  for (const { about, steps } of SCENARIOS) {
    const moves = steps.some(({ operationId }) => operationId === 'setClock');
    expect(about.includes('Moves the clock of the world by')).toBe(moves);
  }
});

const GUIDE = fileURLToPath(new URL('../../../../docs/sandbox.md', import.meta.url));

/** The chapter about scenarios. */
async function readChapter(): Promise<string> {
  const [, chapter = ''] = (await readFile(GUIDE, 'utf8')).split('\n## Scenarios\n');
  return chapter.split('\n## ')[0] ?? '';
}

const firstColumn = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` +\|/gmu)].map(([, name = '']) => name);

test('the guide lists the scenarios of the sandbox', async () => {
  const [scenarios = ''] = (await readChapter()).split('### Your own scenarios');

  const names = (await loadScenarios()).map(({ name }) => name);
  expect(firstColumn(scenarios).toSorted()).toEqual(names);
});

test('the example of the guide is a scenario that passes', async () => {
  const [, example = ''] = /^```yaml\n(.*?)^```$/msu.exec(await readChapter()) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'scenarios-'));
  await writeFile(join(folder, 'gift-card.yaml'), example);
  await using shop = await openReceiver(careful);
  await using sandbox = await serveSandbox({ scenariosFolder: folder });

  const { run } = await sandbox.control.scenarios.run({ name: 'gift-card', notifyUrl: shop.url });
  await rm(folder, { recursive: true });

  expect(run.steps.map(({ state }) => state)).toEqual(['OK', 'OK', 'OK', 'OK', 'OK']);
  const [, own = ''] = (await readChapter()).split('### Your own scenarios');
  const used = new Set(example.match(/(?<=^ {2}[ -] )\w+(?=:)/gmu));
  for (const field of used) expect(firstColumn(own)).toContain(field);
});
