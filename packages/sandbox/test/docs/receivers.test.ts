import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { signPayment } from '@cashfree-rest/client';
import { type Language, missingProgram } from '@cashfree-rest/test-programs';
import { countOf, IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';
import { loadScenarios } from '../../src/scenarios/load-scenarios.ts';
import { eventually } from '../eventually.ts';
import { type Listener, listen } from '../notifications/merchant-server.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { type Receiver, startReceiver } from './start-receiver.ts';

const GUIDE = fileURLToPath(
  new URL('../../../../docs/guides/04b-a-whole-receiver.md', import.meta.url),
);

const guide = await readFile(GUIDE, 'utf8');

/** Reads a chapter's program, and how the text says to save and start it. */
function readChapter(title: string) {
  const [, chapter = ''] = guide.split(`\n## ${title}\n`);
  const [, file = '', command = ''] =
    /`(receiver\.\w+)`, and start it with `([^`]+)`/u.exec(chapter) ?? [];
  const [, program = ''] = /^```\w+\n(.*?)^```$/msu.exec(chapter) ?? [];
  return { file, program, command: command.split(' ') as [string, ...string[]] };
}

async function post(receiver: Receiver, body: string, type = 'application/x-www-form-urlencoded') {
  const headers = { 'Content-Type': type };
  return (await fetch(`${receiver.url}/notify`, { method: 'POST', headers, body })).status;
}

/** Orders as the guide says, and returns the id under which the gateway knows the order. */
async function checkOut(receiver: Receiver, sandbox: ServedSandbox): Promise<string> {
  const reply = await fetch(`${receiver.url}/checkout`, { method: 'POST', redirect: 'manual' });
  expect(reply.status).toBe(303);
  expect(await (await fetch(reply.headers.get('location') ?? '')).text()).toContain('₹154.00');
  const { orders } = await sandbox.control.orders.list({});
  return orders[0]?.orderId ?? '';
}

/** Waits until the receiver has answered a notification of the order. */
async function deliveredBody(sandbox: ServedSandbox, orderId: string): Promise<string> {
  const { notifications } = await eventually(
    () => sandbox.control.notifications.list({ orderId }),
    ({ notifications: all }) => all.length > 0 && all.every(({ attempts }) => attempts.length > 0),
  );
  const [first] = notifications;
  expect(notifications).toMatchObject([{ state: 'DELIVERED', attempts: [{ httpStatus: 200 }] }]);
  const { notification } = await sandbox.control.notifications.read({
    notificationId: first?.id ?? 0,
  });
  return notification.body;
}

/**
 * Stands in front of the receiver, and gives it the record of each order that a scenario has created, with the amount
 * that the gateway asked for.
 */
function openCheckout(receiver: Receiver, sandbox: ServedSandbox): Promise<Listener> {
  return listen(
    createServer(async (request, response) => {
      const body = await text(request);
      const orderId = new URLSearchParams(body).get('orderId') ?? '';
      const { order } = await sandbox.control.orders.read({ orderId });
      await receiver.store(orderId, order.orderAmount);
      response.writeHead(await post(receiver, body)).end();
    }),
  );
}

/** A result that is signed with the shop's key, though the gateway never sent it. */
async function signed(fields: { readonly orderId: string } & Record<string, string>) {
  const result = {
    orderAmount: '154.00',
    referenceId: '1',
    txStatus: 'SUCCESS',
    paymentMode: 'UPI',
    txMsg: '',
    txTime: '2026-03-02 14:01:12',
    ...fields,
  };
  return String(new URLSearchParams({ ...(await signPayment(result, CREDENTIALS.secretKey)) }));
}

/** What a receiver can get wrong most easily. */
const TELLING = ['double-notification', 'notifications-out-of-order', 'tampered-notification'];

/** The scenarios of a short run; a long one plays all. Beside this one the other tests send twice, and send forged ones. */
const scenariosOf = (language: Language) =>
  language === 'JavaScript' ? TELLING : ['notifications-out-of-order'];

const LANGUAGES: readonly Language[] = ['JavaScript', 'PHP', 'Python'];

describe.each(LANGUAGES)('the receiver in %s', (language) => {
  const missing = missingProgram(language);
  const onThisMachine = missing === undefined ? test : test.skip;
  const need = missing === undefined ? '' : `: needs ${missing}`;
  const start = (gatewayUrl: string) => startReceiver({ ...readChapter(language), gatewayUrl });

  onThisMachine(`fulfils a paid order once${need}`, async () => {
    await using sandbox = await serveSandbox();
    await using receiver = await start(sandbox.url);
    const orderId = await checkOut(receiver, sandbox);
    await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
    const body = await deliveredBody(sandbox, orderId);

    const again = await Promise.all(Array.from({ length: 5 }, () => post(receiver, body)));

    expect(again).toEqual([200, 200, 200, 200, 200]);
    expect(await receiver.fulfilled()).toEqual([orderId]);
    expect(receiver.output().match(/fulfilled shop-/gu)).toHaveLength(1);
  });

  onThisMachine(`refuses what the gateway has not sent like this${need}`, async () => {
    await using sandbox = await serveSandbox();
    await using receiver = await start(sandbox.url);
    const orderId = await checkOut(receiver, sandbox);
    await sandbox.control.orders.pay({ orderId, outcome: 'FAILED' });
    const body = await deliveredBody(sandbox, orderId);
    const { signature: _, ...unsigned } = Object.fromEntries(new URLSearchParams(body));

    const odd = [
      body.replace('FAILED', 'SUCCESS'),
      body.replace('154.00', '1.00'),
      String(new URLSearchParams(unsigned)),
      `${String(new URLSearchParams(unsigned))}&signature[]=y`,
      `${String(new URLSearchParams(unsigned))}&signature=%FF%00`,
      `${body}&orderId=another`,
      `orderId=another&${body}`,
      `${body}&txMsg[]=y`.replace('txMsg=', 'txMsg[]='),
      '',
      '&&==%',
      await signed({ orderId }),
      await signed({ orderId, orderAmount: '1.00' }),
      await signed({ orderId: 'shop-0000000000000000' }),
      await signed({ orderId: '../orders' }),
    ];
    const statuses = [];
    for (const each of odd) statuses.push([each, await post(receiver, each)]);
    statuses.push(['JSON', await post(receiver, JSON.stringify(unsigned), 'application/json')]);

    expect(statuses).toEqual(statuses.map(([each]) => [each, 400]));
    expect(await receiver.fulfilled()).toEqual([]);
    expect(await post(receiver, body)).toBe(200);
    // After all that it still works, and the order can still be paid.
    await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
    await eventually(receiver.fulfilled, (names) => names.length > 0);
  });

  onThisMachine(
    `passes ${IS_LONG_RUN ? 'every scenario' : scenariosOf(language).join(', ')}, and fulfils what was paid${need}`,
    async () => {
      await using sandbox = await serveSandbox();
      await using receiver = await start(sandbox.url);
      await using checkout = await openCheckout(receiver, sandbox);
      const all = await loadScenarios();
      const scenarios = all.filter(
        ({ name }) => IS_LONG_RUN || scenariosOf(language).includes(name),
      );

      const faults: string[] = [];
      for (const { name } of scenarios) {
        const { run } = await sandbox.control.scenarios.run({ name, notifyUrl: checkout.url });
        for (const { title, state, detail } of run.steps)
          if (state !== 'OK') faults.push(`${name}, ${title}: ${state} ${detail}`);
      }

      expect(faults).toEqual([]);
      const { orders } = await sandbox.control.orders.list({ count: 50 });
      const paid = orders.filter(({ orderStatus }) => orderStatus === 'PAID');
      const ids = paid.map(({ orderId }) => orderId).toSorted();
      expect(paid.length).toBeGreaterThanOrEqual(
        countOf({ short: scenarios.length, long: all.length - 2 }),
      );
      const fulfilled = await eventually(receiver.fulfilled, ({ length }) => length >= ids.length);
      expect(fulfilled.toSorted()).toEqual(ids);
      expect(receiver.output().match(/fulfilled /gu)).toHaveLength(ids.length);
    },
  );

  onThisMachine(`asks for another try while the gateway does not answer it${need}`, async () => {
    await using sandbox = await serveSandbox();
    await using receiver = await start(sandbox.url);
    const orderId = await checkOut(receiver, sandbox);
    await sandbox.control.faults.create({
      kind: 'STATUS',
      httpStatus: 500,
      operationId: 'getOrderStatus',
      times: 1,
    });
    await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
    await eventually(
      () => sandbox.control.notifications.list({ orderId }),
      ({ notifications }) => notifications[0]?.attempts[0]?.httpStatus === 500,
    );

    await sandbox.control.clock.set({ advance: 'PT2M' });

    await eventually(receiver.fulfilled, (names) => names.includes(orderId));
  });
});
