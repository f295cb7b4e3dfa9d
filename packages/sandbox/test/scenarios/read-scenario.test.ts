import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../src/scenarios/read-scenario.ts';

const HEAD = 'title: T\nabout: A\nsteps:\n';

/** A scenario of one good step and then this one. */
const withStep = (step: string) =>
  `${HEAD}  - { title: One, call: payOrder, with: { orderId: a, outcome: SUCCESS }, keep: { paid: referenceId } }\n  - ${step}\n`;

/** Each line repeats the one before ten times. */
const LAUGHS = `a: &a [x]\nb: &b [${'*a,'.repeat(10)}]\nc: &c [${'*b,'.repeat(10)}]\nd: [${'*c,'.repeat(10)}]`;

const read = (text: string) => readScenario('gift', 'gift.yaml', text);

test('a scenario is read as it is written', () => {
  const text = withStep(
    '{ title: Two, call: readOrder, with: { orderId: "{run}-1" }, expect: { a.0: { from: 1 }, b: { oneOf: [x, null] }, c: "{paid}" } }',
  );

  expect(read(text)).toMatchObject({
    name: 'gift',
    title: 'T',
    about: 'A',
    steps: [
      { operationId: 'payOrder', keep: { paid: 'referenceId' }, needsShop: false },
      {
        title: 'Two',
        fields: { orderId: '{run}-1' },
        expect: { 'a.0': { from: 1 }, b: { oneOf: ['x', null] }, c: '{paid}' },
      },
    ],
  });
});

describe('a file is refused with its place', () => {
  test.each([
    ['no YAML', 'title: [', 'gift.yaml: '],
    ['a key twice', 'title: a\ntitle: b', 'gift.yaml: Map keys must be unique'],
    ['a list', '- a', 'gift.yaml: write fields with their values'],
    ['nothing', '', 'gift.yaml: write fields with their values'],
    ['an unknown key', 'titel: a', 'gift.yaml, titel: is no field here'],
    ['no steps', 'title: a\nabout: b\nsteps: []', 'gift.yaml, steps: write a list of 1 to 50'],
    ['no title', 'about: b\nsteps: [{}]', 'gift.yaml, title: write a text'],
    ['a number as title', 'title: 1\nabout: b\nsteps: [{}]', 'gift.yaml, title: write a text'],
    ['no about', 'title: a\nsteps: [{}]', 'gift.yaml, about: write a text'],
    ['an alias of nothing', 'title: *a', 'gift.yaml: Unresolved alias'],
    ['too many aliases', LAUGHS, 'gift.yaml: Excessive alias count'],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        name: 'ScenarioError',
        message: expect.stringContaining(message),
      }),
    );
  });
});

describe('a step is refused with its number and field', () => {
  test.each([
    ['{ title: a, cal: payOrder }', 'cal: is no field here'],
    ['{ call: readClock }', 'title: write a text'],
    ['{ title: a }', 'call: write a text'],
    ['{ title: a, call: payOder }', 'call: no scenario can call an operation payOder'],
    ['{ title: a, call: runScenario }', 'call: no scenario can call an operation runScenario'],
    ['{ title: a, call: streamEvents }', 'call: no scenario can call an operation streamEvents'],
    ['{ title: a, call: createMerchant }', 'call: no scenario can call'],
    ['{ title: a, call: constructor }', 'call: no scenario can call'],
    [
      '{ title: a, call: payOrder, with: { outcom: SUCCESS } }',
      'with.outcom: payOrder has no such field: it takes orderId, outcome, paymentMode',
    ],
    ['{ title: a, call: payOrder, with: { appId: b } }', 'with.appId: payOrder has no such field'],
    [
      '{ title: a, call: getOrderLink, with: { secretKey: b } }',
      'with.secretKey: getOrderLink has',
    ],
    [
      '{ title: a, call: payOrder, with: { outcome: [b] } }',
      'with.outcome: write a text, a number',
    ],
    ['{ title: a, call: payOrder, with: text }', 'with: write fields'],
    [
      '{ title: a, call: payOrder, with: { orderId: "{nothing}" } }',
      'with.orderId: no earlier step keeps {nothing}',
    ],
    ['{ title: a, call: readOrder, expect: { b: "{c}" } }', 'expect.b: no earlier step keeps {c}'],
    [
      '{ title: a, call: readOrder, expect: { b: { oneOf: ["{c}"] } } }',
      'expect.b: no earlier step keeps {c}',
    ],
    [
      '{ title: a, call: createTestOrder, with: { orderId: order-1 } }',
      'with.orderId: start it with {run}',
    ],
    ['{ title: a, call: createTestOrder }', 'with.orderId: start it with {run}'],
    ['{ title: a, call: readClock, keep: { run: now } }', 'keep.run: every run has a value'],
    ['{ title: a, call: readClock, keep: { a-b: now } }', 'keep.a-b: name it with letters'],
    ['{ title: a, call: readClock, keep: { at: "$.now" } }', 'keep.at: write a path'],
    ['{ title: a, call: readClock, expect: { "a b": 1 } }', 'expect.a b: no path such as'],
    ['{ title: a, call: readClock, expect: { a: {} } }', 'expect.a: write a value'],
    ['{ title: a, call: readClock, expect: { a: { above: 1 } } }', 'expect.a: write a value'],
    ['{ title: a, call: readClock, expect: { a: { oneOf: [] } } }', 'expect.a: write a value'],
    ['{ title: a, call: readClock, expect: { a: { from: [1] } } }', 'expect.a: write a value'],
    ['{ title: a, call: readClock, fails: 200 }', 'fails: write LOST or an HTTP status'],
    ['{ title: a, call: readClock, fails: lost }', 'fails: write LOST or an HTTP status'],
    [
      '{ title: a, call: readClock, fails: 409, expect: { now: 1 } }',
      'fails: a call that fails has no reply',
    ],
    ['{ title: a, call: readClock, needsShop: yes please }', 'needsShop: write true or false'],
    ['{ title: a, call: readClock, expectOfShop: "" }', 'expectOfShop: write a text'],
    [
      '{ title: a, call: createTestOrder, with: { orderId: "{run}", notifyUrl: "{notifyUrl}/b" } }',
      'with.notifyUrl: {notifyUrl} has no value without a shop: add needsShop: true',
    ],
  ])('%s', (step, message) => {
    expect(() => read(withStep(step))).toThrow(
      expect.objectContaining({
        name: 'ScenarioError',
        message: expect.stringContaining(`gift.yaml, step 2, ${message}`),
      }),
    );
  });

  test('which uses what only a step with a shop keeps', () => {
    const keeps =
      '{ title: a, call: readOrder, needsShop: true, keep: { id: notifications.0.id } }';
    const uses = (more: string) =>
      `${withStep(keeps)}  - { title: b, call: replayNotification, with: { notificationId: "{id}" }${more} }`;

    expect(() => read(uses(''))).toThrow(
      'gift.yaml, step 3, with.notificationId: {id} has no value without a shop: add needsShop: true',
    );
    expect(read(uses(', needsShop: true')).steps).toHaveLength(3);
  });
});
