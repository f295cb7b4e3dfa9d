/**
 * What compiles and what does not; the type check of the tests is the test. Each line below `@ts-expect-error` has to
 * be wrong, or the compiler complains that nothing was.
 */
import { RefusedReply } from '@cashfree-rest/core';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import type { ControlClient } from '../../src/control/control-client.ts';
import { createControlRoutes } from '../../src/control/create-control-routes.ts';

interface World {
  readonly appId: string;
}

declare const handlers: ControlHandlers<World>;
declare const control: ControlClient;
const options = { findWorld: async () => ({ appId: 'shop' }) };

createControlRoutes(handlers, options);

const { payOrder, ...others } = handlers;
// @ts-expect-error an operation is missing
createControlRoutes(others, options);
// @ts-expect-error an operation is misspelt
createControlRoutes({ ...others, payOder: payOrder }, options);

createControlRoutes(
  {
    ...handlers,
    payOrder: async ({ world, orderId, outcome, paymentMode }) => {
      const texts: readonly string[] = [world.appId, orderId, outcome, paymentMode];
      // @ts-expect-error an outcome that does not exist
      if (outcome === 'LOST') return new RefusedReply(409, texts.join());
      return { status: 'OK', referenceId: '1', txStatus: 'SUCCESS', orderStatus: 'PAID' };
    },
    listMails: async ({ count, lastId = 0, orderId }) => {
      const numbers: readonly number[] = [count, lastId];
      // @ts-expect-error an optional field may be absent
      return new RefusedReply(404, `${orderId.length} ${numbers}`);
    },
    // @ts-expect-error a field of the call is misspelt
    setClock: async ({ advanced }) => new RefusedReply(400, String(advanced)),
    // @ts-expect-error this call concerns no world
    listMerchants: async ({ world }) => new RefusedReply(500, String(world)),
    // @ts-expect-error readClock declares no 409
    readClock: async () => new RefusedReply(409, 'busy'),
    // @ts-expect-error a field of the reply is missing
    readLedger: async () => ({ status: 'OK', balances: [] }),
  },
  options,
);

control.clock.read();
control.clock.set({ advance: 'P3D' });
control.faults.create({ kind: 'STATUS', httpStatus: 503 });
// @ts-expect-error the order has to be named
control.orders.pay({ outcome: 'SUCCESS' });
// @ts-expect-error there is no such kind
control.faults.create({ kind: 'SLOW' });
// @ts-expect-error an argument has to be there
control.snapshots.create();
