import type { ServerResponse } from 'node:http';
import type { SandboxOptions } from '../../src/sandbox-options.ts';
import { eventually } from '../eventually.ts';
import { type Listener, openShop } from '../notifications/merchant-server.ts';
import { anOrder, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

/** A shop that takes notifications, and answers them only when it is told to. */
export interface SilentShop extends Listener {
  /** The orders of the notifications that wait for an answer, in the order in which they came. */
  readonly waiting: () => readonly string[];
  /** How many notifications were cut off while they waited. */
  readonly cutOff: () => number;
  /** Answers all that wait with this status; with `always` all that come later as well, and at once. */
  answer(httpStatus: number, always?: 'always'): void;
  /** Resolves once so many wait. */
  untilWaiting(count: number): Promise<unknown>;
}

export async function openSilentShop(): Promise<SilentShop> {
  const open = new Map<ServerResponse, string>();
  let cutOff = 0;
  let statusForAll: number | undefined;
  const shop = await openShop((_request, response) => {
    const body = shop.received.at(-1)?.body;
    if (statusForAll !== undefined) return void response.writeHead(statusForAll).end();
    open.set(response, new URLSearchParams(body).get('orderId') ?? '');
    response.on('close', () => {
      if (open.delete(response)) cutOff += 1;
    });
  });
  const waiting = () => [...open.values()];
  return {
    ...shop,
    waiting,
    cutOff: () => cutOff,
    answer(httpStatus, always) {
      if (always) statusForAll = httpStatus;
      for (const response of open.keys()) {
        open.delete(response);
        response.writeHead(httpStatus).end();
      }
    },
    untilWaiting: (count) =>
      eventually(
        async () => waiting(),
        ({ length }) => length >= count,
      ),
  };
}

/** A sandbox that waits so long for an answer that no test would see the end of it. */
export function servePatient(overrides: Partial<SandboxOptions> = {}): Promise<ServedSandbox> {
  return serveSandbox({ notifyTimeoutMs: 600_000, ...overrides });
}

/** Orders that were paid three seconds apart, and whose first notification has failed. */
export async function payAndFail(
  { client, control, clock }: ServedSandbox,
  shop: SilentShop,
  orderIds: readonly string[],
): Promise<void> {
  for (const orderId of orderIds) {
    await client.orders.create(anOrder({ orderId, notifyUrl: shop.url }));
    await control.orders.pay({ orderId, outcome: 'SUCCESS' });
    await shop.untilWaiting(1);
    shop.answer(503);
    await eventually(
      () => control.notifications.list({ orderId }),
      ({ notifications }) => notifications.every(({ attempts }) => attempts.length === 1),
    );
    clock.advance({ days: 3 / 86_400 });
  }
}
