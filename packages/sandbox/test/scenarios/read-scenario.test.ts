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
    '{ title: Two, call: readOrder, with: { orderId: "{run}-1" }, expect: { payments.length: { from: 1 }, order.lastTxStatus: { oneOf: [SUCCESS, null] }, payments.0.referenceId: "{paid}" } }',
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
        expect: {
          'payments.length': { from: 1 },
          'order.lastTxStatus': { oneOf: ['SUCCESS', null] },
          'payments.0.referenceId': '{paid}',
        },
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
    [
      '{ title: a, call: payOrder, with: { orderId: a } }',
      'with.outcome: payOrder needs this field',
    ],
    ['{ title: a, call: getOrderLink }', 'with.orderId: getOrderLink needs this field'],
    [
      '{ title: a, call: payOrder, with: { orderId: a, outcome: PAID } }',
      'with.outcome: payOrder does not take "PAID": send SUCCESS, FAILED, PENDING, FLAGGED or',
    ],
    [
      '{ title: a, call: createOrder, with: { orderId: "{run}", orderAmount: 0, customerName: a, customerPhone: "12345678", customerEmail: a@example.com, returnUrl: "https://a.example" } }',
      'with.orderAmount: createOrder does not take 0: send a positive amount',
    ],
    [
      '{ title: a, call: setClock, with: { advance: P1M } }',
      'with.advance: setClock does not take "P1M": send an ISO 8601 duration',
    ],
    [
      '{ title: a, call: listTransactions, with: { startDate: "2026-02-30", endDate: "2026-03-01" } }',
      'with.startDate: listTransactions does not take "2026-02-30"',
    ],
    [
      '{ title: a, call: createRefund, with: { referenceId: "1", refundAmount: "1.00", refundType: INSTANT } }',
      'with.merchantRefundId: createRefund needs this field',
    ],
    [
      '{ title: a, call: listOrders, with: { count: 51 } }',
      'with.count: listOrders does not take 51: send a whole number from 1 to 50',
    ],
    [
      '{ title: a, call: readOrder, with: { orderId: a }, expect: { payment.0.txStatus: SUCCESS } }',
      'expect.payment.0.txStatus: the reply of readOrder has no payment there: did you mean payments?',
    ],
    [
      '{ title: a, call: readOrder, with: { orderId: a }, expect: { payments.0.txStatus: PAID } }',
      'expect.payments.0.txStatus: the reply never has "PAID" there',
    ],
    [
      '{ title: a, call: readOrder, with: { orderId: a }, expect: { payments.length: "1" } }',
      'expect.payments.length: the reply never has "1" there',
    ],
    [
      '{ title: a, call: readClock, keep: { at: now.day } }',
      'keep.at: the reply of readClock has no day there: it has nothing inside',
    ],
    [
      '{ title: a, call: getOrderStatus, with: { orderId: a }, expect: { orderStatus: { oneOf: [PAID, DONE] } } }',
      'expect.orderStatus: the reply never has "DONE" there: it has one of',
    ],
  ])('%s', (step, message) => {
    expect(() => read(withStep(step))).toThrow(
      expect.objectContaining({
        name: 'ScenarioError',
        message: expect.stringContaining(`gift.yaml, step 2, ${message}`),
      }),
    );
  });

  test.each([
    // What has to be refused may be wrong on purpose.
    '{ title: a, call: payOrder, with: { orderId: a, outcome: PAID }, fails: 400 }',
    // A value that is known only when the step runs.
    '{ title: a, call: payOrder, with: { orderId: "{paid}", outcome: "{paid}" } }',
    // A sandbox can be set to notify further hosts.
    '{ title: a, call: sendTestNotification, with: { url: "http://shop.internal/", txStatus: SUCCESS } }',
    '{ title: a, call: listOrders, with: { count: 50 }, expect: { orders.0.refunded: { from: 1 } } }',
    '{ title: a, call: listRequests, expect: { requests.0.reply.anything.at.all: 1 } }',
  ])('but not for what only a run can tell: %s', (step) => {
    expect(read(withStep(step)).steps).toHaveLength(2);
  });

  test('which uses what only a step with a shop keeps', () => {
    const keeps =
      '{ title: a, call: readOrder, with: { orderId: a }, needsShop: true, keep: { id: notifications.0.id } }';
    const uses = (more: string) =>
      `${withStep(keeps)}  - { title: b, call: replayNotification, with: { notificationId: "{id}" }${more} }`;

    expect(() => read(uses(''))).toThrow(
      'gift.yaml, step 3, with.notificationId: {id} has no value without a shop: add needsShop: true',
    );
    expect(read(uses(', needsShop: true')).steps).toHaveLength(3);
  });
});
