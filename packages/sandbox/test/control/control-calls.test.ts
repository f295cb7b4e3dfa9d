import { describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../src/control/control-client.ts';
import { type AnyHandler, serveControl } from './serve-control.ts';

/** A handler that answers `reply` and keeps what it was called with. */
function spy(reply: object): { readonly calls: object[]; readonly handler: AnyHandler } {
  const calls: object[] = [];
  const handler: AnyHandler = async (call) => {
    calls.push(call);
    return { status: 'OK', ...reply };
  };
  return { calls, handler };
}

describe('a handler', () => {
  test('gets the world, the fields with their defaults, and no appId', async () => {
    const { calls, handler } = spy({ referenceId: '1', txStatus: 'SUCCESS', orderStatus: 'PAID' });
    await using served = await serveControl({ payOrder: handler });

    await served.control.orders.pay({
      orderId: 'a.b-c_1',
      outcome: 'SUCCESS',
      appId: 'second_shop',
    });

    expect(calls).toEqual([
      {
        world: { appId: 'second_shop' },
        orderId: 'a.b-c_1',
        outcome: 'SUCCESS',
        paymentMode: 'UPI',
      },
    ]);
  });

  test('gets whole numbers of path and query as numbers', async () => {
    const { calls, handler } = spy({ notifications: [] });
    await using served = await serveControl({ listNotifications: handler });

    await served.control.notifications.list({ lastId: 7 });

    expect(calls).toEqual([{ world: { appId: 'first_shop' }, lastId: 7, count: 20 }]);
  });

  test('of a call that concerns no world gets none, and the appId that is sent', async () => {
    const reply = { appId: 'new_shop', name: 'New', secretKey: 'secret' };
    const { calls, handler } = spy(reply);
    await using served = await serveControl({ createMerchant: handler });
    const control = createControlClient({ baseUrl: served.url, appId: 'second_shop' });

    await control.merchants.create({ appId: 'new_shop' });

    expect(calls).toEqual([{ appId: 'new_shop' }]);
  });
});

describe('the control client', () => {
  test.each(['.', '..', '...', 'a.b'])('reaches an order called %s', async (orderId) => {
    const { calls, handler } = spy({ mailId: 1 });
    await using served = await serveControl({ mailOrder: handler });

    await served.control.orders.mail({ orderId });

    expect(calls).toMatchObject([{ orderId }]);
  });

  test('does not take an encoded full stop for another order', async () => {
    await using served = await serveControl();

    await expect(served.control.orders.mail({ orderId: '%2e' })).rejects.toThrow(
      'orderId is not valid',
    );
  });

  test('asks for the world of its own merchant, unless the call names another', async () => {
    const { calls, handler } = spy({ snapshots: [] });
    await using served = await serveControl({ listSnapshots: handler });
    const control = createControlClient({ baseUrl: `${served.url}/`, appId: 'second_shop' });

    await control.snapshots.list();
    await control.snapshots.list({ appId: 'first_shop' });

    expect(calls).toEqual([
      { world: { appId: 'second_shop' } },
      { world: { appId: 'first_shop' } },
    ]);
  });

  test('leaves out what is undefined, and sends a misspelt field so that it is refused', async () => {
    await using served = await serveControl();

    const call = served.control.snapshots.create({
      name: 'a',
      appId: undefined,
      // @ts-expect-error there is no such field
      nmae: 'b',
    });

    await expect(call).rejects.toMatchObject({ reason: 'nmae is no field of this call' });
  });

  test('takes an answer that is not the sandbox’s for an error', async () => {
    const page = async () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } });
    const control = createControlClient({ baseUrl: 'http://localhost:1', fetch: page });

    await expect(control.clock.read()).rejects.toMatchObject({
      name: 'ControlError',
      httpStatus: 200,
      reason: 'text/html instead of a reply of the sandbox',
    });
  });

  test('can be told to give up', async () => {
    await using served = await serveControl({ readClock: () => new Promise(() => {}) });

    const call = served.control.clock.read({}, { timeoutMs: 200 });

    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
