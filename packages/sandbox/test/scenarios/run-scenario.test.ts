import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readScenario } from '../../src/scenarios/read-scenario.ts';
import { type CallResult, runScenario } from '../../src/scenarios/run-scenario.ts';
import type { Values } from '../../src/scenarios/scenario.ts';

const ok = (reply: unknown): CallResult => ({ kind: 'OK', reply });

/** Runs these steps; each call gets the next result. */
async function run(steps: string, results: readonly CallResult[], notifyUrl?: string) {
  const calls: (readonly [string, Values])[] = [];
  const left = [...results];
  const scenario = readScenario('gift', 'gift.yaml', `title: T\nabout: A\nsteps:\n${steps}`);
  const ended = await runScenario(scenario, {
    call: async (operationId, fields) => {
      calls.push([operationId, fields]);
      return left.shift() ?? ok({});
    },
    run: 'gift-1',
    notifyUrl,
    signal: new AbortController().signal,
    monotonicMs: () => 0,
  });
  return { ...ended, calls };
}

test('kept values and given ones stand for themselves in later steps', async () => {
  const { calls, state, orderIds } = await run(
    `  - { title: a, call: createTestOrder, with: { orderId: "{run}-1", notifyUrl: "{notifyUrl}" }, keep: { id: orderId } }
  - { title: b, call: listOrders, with: { lastId: "{id}", search: "x{id}y" }, expect: { lastId: "{id}" } }`,
    [ok({ orderId: 7 }), ok({ lastId: 7 })],
    'http://localhost:1/notify',
  );

  expect(calls).toEqual([
    ['createTestOrder', { orderId: 'gift-1-1', notifyUrl: 'http://localhost:1/notify' }],
    ['listOrders', { lastId: 7, search: 'x7y' }],
  ]);
  expect(state).toBe('PASSED');
  expect(orderIds).toEqual(['gift-1-1']);
});

test('without a shop, orders have no notifyUrl and steps that need it are skipped', async () => {
  const { calls, state, steps } = await run(
    `  - { title: a, call: createTestOrder, with: { orderId: "{run}-1", notifyUrl: "{notifyUrl}" } }
  - { title: b, call: readOrder, needsShop: true, with: { orderId: a } }`,
    [],
  );

  expect(calls).toEqual([['createTestOrder', { orderId: 'gift-1-1' }]]);
  expect(state).toBe('PASSED');
  expect(steps[1]).toMatchObject({
    state: 'SKIPPED',
    detail: expect.stringContaining('notifyUrl'),
  });
});

test('the first step that fails ends the run', async () => {
  const { calls, state, steps } = await run(
    `  - { title: a, call: readClock, expect: { frozen: true } }
  - { title: b, call: setClock }`,
    [ok({ frozen: false })],
  );

  expect(calls).toHaveLength(1);
  expect(state).toBe('FAILED');
  expect(steps).toMatchObject([
    { state: 'FAILED', detail: 'frozen is false instead of true' },
    { state: 'SKIPPED', detail: 'An earlier step failed' },
  ]);
});

test.each([
  [
    '{ httpStatus: 400, failure: answered }',
    'the shop answered 400 to the notification of order o',
  ],
  ['{ httpStatus: null, failure: no answer }', 'the notification of order o has failed: no answer'],
])('a step that fails after the attempt %s says what the shop did', async (attempt, cause) => {
  const notification = { state: 'WAITING', orderId: 'o', attempts: [parse(attempt)] };
  const { steps } = await run(
    '  - { title: a, call: listNotifications, expect: { notifications.0.state: DELIVERED } }',
    [ok({ notifications: [notification] })],
  );

  const difference = 'notifications.0.state is "WAITING" instead of "DELIVERED"';
  expect(steps[0]?.detail).toBe(`${difference}: ${cause}`);
});

describe('an expectation', () => {
  test.each([
    ['1', 1, true],
    ['1', '1', false],
    ['null', null, true],
    ['null', undefined, false],
    ['{ oneOf: [A, 2] }', 2, true],
    ['{ oneOf: [A, 2] }', 'B', false],
    ['{ from: 1 }', 1, true],
    ['{ from: 1 }', 0, false],
    ['{ from: 1 }', null, false],
    ['{ from: "9.5", to: "10.5" }', '10.00', true],
    ['{ to: "-400.00" }', '-399.99', false],
    ['{ from: "2026-03-02T00:00:00Z" }', '2026-03-02T08:00:00.000Z', true],
    ['{ to: "2026-03-02T00:00:00Z" }', '2026-03-02T08:00:00.000Z', false],
    ['{ from: "2026-03-02T00:00:00Z" }', 'soon', false],
  ])('%s of %j: %j', async (wanted, value, isMet) => {
    const step = `  - { title: a, call: listRequests, expect: { requests.0.reply.x: ${wanted} } }`;

    const { state } = await run(step, [ok({ requests: [{ reply: { x: value } }] })]);

    expect(state).toBe(isMet ? 'PASSED' : 'FAILED');
  });

  test('of a secret does not show it', async () => {
    const step = '  - { title: a, call: listRequests, expect: { requests.0.body.secretKey: x } }';

    const { steps } = await run(step, [ok({ requests: [{ body: { secretKey: 'canary' } }] })]);

    expect(JSON.stringify(steps)).not.toContain('canary');
  });
});

describe('a call that', () => {
  const refused = { kind: 'REFUSED', httpStatus: 409, reason: 'Taken' } as const;
  const lost = { kind: 'LOST', reason: 'Cut' } as const;

  test.each([
    ['is refused as it has to be', 'fails: 409', refused, 'OK', 'HTTP 409: Taken'],
    ['is refused otherwise', 'fails: 404', refused, 'FAILED', 'HTTP 409: Taken'],
    ['is refused and should not be', 'needsShop: false', refused, 'FAILED', 'HTTP 409: Taken'],
    ['is refused and has to be lost', 'fails: LOST', refused, 'FAILED', 'HTTP 409: Taken'],
    ['is lost as it has to be', 'fails: LOST', lost, 'OK', 'Cut'],
    ['is lost and has to be refused', 'fails: 409', lost, 'FAILED', 'Cut'],
    ['is lost and should not be', 'needsShop: false', lost, 'FAILED', 'Cut'],
    [
      'succeeds and has to be refused',
      'fails: 409',
      ok({}),
      'FAILED',
      'The call succeeded, but had to be refused with HTTP 409',
    ],
    [
      'succeeds and has to be lost',
      'fails: LOST',
      ok({}),
      'FAILED',
      'The call succeeded, but had to lose its reply',
    ],
    [
      'succeeds without what is to be kept',
      'keep: { a: now }',
      ok({}),
      'FAILED',
      'The reply has no now',
    ],
  ])('%s', async (_, more, result, state, detail) => {
    const { steps } = await run(`  - { title: a, call: readClock, ${more} }`, [result]);

    expect(steps).toMatchObject([{ state, detail }]);
  });
});

test('a refusal with HTTP 200 counts, because a sandbox can be set to it', async () => {
  const refused = { kind: 'REFUSED', httpStatus: 200, reason: 'Taken' } as const;

  const { state } = await run(
    '  - { title: a, call: getOrderLink, with: { orderId: a }, fails: 404 }',
    [refused],
  );

  expect(state).toBe('PASSED');
});
