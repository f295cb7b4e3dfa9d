import { copyFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import {
  type Handler,
  type Handlers,
  RefusedReply,
  type Replies,
  type RequestFields,
} from '@cashfree-rest/server';
import { anOrder } from '@cashfree-rest/test-requests';
import { TASK_KINDS } from '../src/agenda/agenda-store.ts';
import type { Identifiers } from '../src/database/identifiers.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { createGateway, type Gateway } from '../src/gateway.ts';
import { createHandlers } from '../src/handlers.ts';
import type { Merchant } from '../src/merchants/merchant-store.ts';
import type { PaymentStatus } from '../src/orders/payment.ts';
import type { SandboxOptions } from '../src/sandbox-options.ts';
import type { Clock } from '../src/time/clock.ts';
import { borrowDatabase } from './database/borrow-database.ts';
import { ENGINE } from './database/test-database.ts';
import { CREDENTIALS } from './serve-sandbox.ts';

const { appId: APP_ID } = CREDENTIALS;

/** Everything in these years: the days of a list that leaves nothing out. */
export const ALL_DAYS = { startDate: '2000-01-01', endDate: '2099-12-31', count: 50 } as const;

export type OperationId = keyof Handlers<Merchant>;

/** The machine's clock: stands still until it is set. */
export interface MachineClock extends Clock {
  set(now: Date): void;
}

/** A gateway without HTTP: the operations of the API are called as the stub calls them, after validation. */
export interface ServedGateway extends AsyncDisposable {
  /** Another one after each `switchOff`. */
  readonly gateway: Gateway;
  readonly machine: MachineClock;
  /** @throws {RefusedReply} where the API answers with a failure. */
  call<Id extends OperationId>(
    id: Id,
    body: RequestFields<Id>,
    appId?: string,
  ): Promise<Replies[Id]>;
  /** Creates an order and pays it; answers with the payment's referenceId. */
  pay(wish?: PayWish): Promise<string>;
  /** The time in a merchant's world. */
  now(appId?: string): Promise<Date>;
  /** Moves a merchant's clock to a time in Asia/Kolkata, such as `2026-03-05 11:00`. */
  moveTo(kolkata: string, appId?: string): Promise<void>;
  /** Ends the gateway like a process, and starts another on the same database this many milliseconds later. */
  switchOff(spanMs: number): Promise<void>;
  /** Waits until the worker has run every due task on its own. */
  catchUp(): Promise<void>;
}

export interface PayWish {
  readonly appId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
  readonly paymentMode?: string | undefined;
  readonly outcome?: PaymentStatus | undefined;
  readonly notifyUrl?: string | undefined;
}

export type GatewayOverrides = Partial<
  Pick<SandboxOptions, 'currencies' | 'chargeBasisPoints' | 'identifiers'>
> & {
  /** The machine's time at the start, in Asia/Kolkata. */
  readonly start?: string | undefined;
};

/** An instant, given as Asia/Kolkata shows it: `2026-03-05 11:00`, with seconds and milliseconds if you like. */
export function kolkata(time: string): Date {
  return new Date(`${time.replace(' ', 'T')}+05:30`);
}

/** A gateway on its own database of this run's engine; disposing of it removes both. */
export async function serveGateway(overrides: GatewayOverrides = {}): Promise<ServedGateway> {
  const { start = '2026-03-02 14:01:12', ...options } = overrides;
  const identifiers = options.identifiers ?? countedIdentifiers();
  const lent = await borrowDatabase();
  let now = kolkata(start);
  const machine = {
    now: () => now,
    set(time: Date) {
      now = time;
    },
  };

  const open = async () =>
    createGateway({
      database: lent.database,
      clock: machine,
      merchant: { ...CREDENTIALS, name: 'Test Shop' },
      baseUrl: () => 'http://sandbox.example',
      docsFolder: 'no-docs',
      currencies: ['INR', 'USD'],
      ...options,
      identifiers,
    });
  let gateway = await open();
  let handlers = createHandlers(gateway);
  async function call<Id extends OperationId>(
    id: Id,
    body: RequestFields<Id>,
    appId: string = APP_ID,
  ): Promise<Replies[Id]> {
    const merchant = await gateway.merchants.find(appId);
    if (merchant === undefined) throw new Error(`no merchant ${appId}`);
    const handler = handlers[id] as unknown as Handler<Id, Merchant>;
    const reply = await handler({
      body,
      merchant,
      requestId: 'test',
      signal: new AbortController().signal,
    });
    if (reply instanceof RefusedReply) throw reply;
    return reply;
  }

  return {
    machine,
    call,
    get gateway() {
      return gateway;
    },
    async pay({ appId = APP_ID, outcome = 'SUCCESS', paymentMode = 'UPI', ...wish } = {}) {
      const orderId = wish.orderId ?? `order-${identifiers.referenceId()}`;
      const { amount: orderAmount = '154.50', currency: orderCurrency = 'INR' } = wish;
      const { notifyUrl } = wish;
      const order = { orderId, orderAmount, orderCurrency, ...(notifyUrl && { notifyUrl }) };
      await call('createOrder', anOrder(order), appId);
      const found = await gateway.orders.find(appId, orderId);
      if (found === undefined) throw new Error(`no order ${orderId}`);
      const instrument = { paymentMode, outcome, details: undefined };
      const payment = await gateway.paymentDesk.pay(found, instrument, 'first');
      if (payment === undefined) throw new Error(`${orderId} takes no payment`);
      return payment.referenceId;
    },
    now: (appId = APP_ID) => gateway.merchantTime.timeOf(appId),
    async moveTo(time, appId = APP_ID) {
      await gateway.worldClock.moveTo(appId, kolkata(time));
    },
    async switchOff(spanMs) {
      // The worker first, because it would use a closed database.
      await gateway.worker.close();
      await lent.database.destroy();
      if (ENGINE === 'sqlite') lent.location = await leaveFile(lent.location);
      lent.database = await openDatabase(lent.location);
      now = new Date(now.getTime() + spanMs);
      gateway = await open();
      handlers = createHandlers(gateway);
    },
    async catchUp() {
      const { agenda, worker } = gateway;
      for (worker.wake(); (await agenda.listDue(now, TASK_KINDS, 1)).length > 0; worker.wake()) {
        await setImmediate();
      }
    },
    async [Symbol.asyncDispose]() {
      await gateway.worker.close();
      await lent[Symbol.asyncDispose]();
    },
  };
}

/**
 * The file and its log as a process that has ended leaves them. In this process the closed connection keeps its lock
 * for as long as its statements wait for the garbage collector, so the next one gets them as a copy.
 */
async function leaveFile(location: string): Promise<string> {
  const next = `${location}.next`;
  await copyFile(location, next);
  await copyFile(`${location}-wal`, `${next}-wal`);
  return next;
}

/** Identifiers of the right shape that count up, each kind for itself: the same calls give the same ones. */
export function countedIdentifiers(): Identifiers {
  const counters = new Map<string, number>();
  const next = (kind: string, length: number, first = '') => {
    const count = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, count);
    return first + String(count).padStart(length - first.length, '0');
  };
  return {
    paymentToken: () => next('token', 21, 't'),
    referenceId: () => next('reference', 12, '7'),
    utr: () => next('utr', 12, '6'),
    settlementUtr: () => next('settlement', 16, 'N'),
    arn: () => next('arn', 23, '5'),
    merchantRefundId: () => next('refund', 12, 'refund-'),
    secretKey: () => next('secret', 40, 's'),
  };
}
