import { silentLogger } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import { type AgendaStore, createAgendaStore } from './agenda/agenda-store.ts';
import { countFailures } from './agenda/count-failures.ts';
import { createFailingTaskStore, type FailingTaskStore } from './agenda/failing-task-store.ts';
import { createWorker, type Worker } from './agenda/worker.ts';
import { engineOf } from './database/engine.ts';
import type { Identifiers } from './database/identifiers.ts';
import type { Database } from './database/schema.ts';
import { afterCommit } from './database/transact.ts';
import { createAnnounce } from './events/announce.ts';
import { createEventLog, type EventLog } from './events/event-log.ts';
import { createNotifyFault } from './faults/announce-strike.ts';
import { createFaultRules, type FaultRules } from './faults/fault-rules.ts';
import { createLedger, type Ledger } from './ledger/ledger.ts';
import { createMailDesk, type MailDesk } from './mail/mail-desk.ts';
import { createMailStore, type MailStore } from './mail/mail-store.ts';
import { createMerchantStore, type MerchantStore } from './merchants/merchant-store.ts';
import { createMerchantTime, type MerchantTime } from './merchants/merchant-time.ts';
import {
  createNotificationDesk,
  type NotificationDesk,
} from './notifications/notification-desk.ts';
import {
  createNotificationStore,
  type NotificationStore,
} from './notifications/notification-store.ts';
import { DEFAULT_NOTIFY_TIMEOUT_MS, postNotification } from './notifications/post-notification.ts';
import { bankAnswersAt } from './orders/bank-answer.ts';
import { findCurrencyFault } from './orders/currencies.ts';
import { createFindOrderState, type FindOrderState } from './orders/find-order-state.ts';
import { createOrderListStore, type OrderListStore } from './orders/order-list-store.ts';
import { createOrderStore, type OrderStore } from './orders/order-store.ts';
import { createPaymentDesk, type PaymentDesk } from './orders/payment-desk.ts';
import { createPaymentLink, type PaymentLink } from './orders/payment-link.ts';
import { createPaymentStore, type OnOutcome, type PaymentStore } from './orders/payment-store.ts';
import { createRefundDesk, type RefundDesk } from './refunds/refund-desk.ts';
import { createRefundStore, type RefundStore } from './refunds/refund-store.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { createSettlementDesk, type SettlementDesk } from './settlements/settlement-desk.ts';
import { createSettlementStore, type SettlementStore } from './settlements/settlement-store.ts';
import { DEFAULT_CHARGE_BASIS_POINTS } from './settlements/settlement-terms.ts';
import { createRunTask } from './task-runners.ts';
import { createTransactionStore, type TransactionStore } from './transactions/transaction-store.ts';
import { createWorldArchive, type WorldArchive } from './worlds/world-archive.ts';
import { createWorldClock, type WorldClock } from './worlds/world-clock.ts';

/** The parts of the gateway, which the API, the payment page and the control API use. */
export interface Gateway {
  readonly database: Kysely<Database>;
  readonly events: EventLog;
  /** Deliberate faults of this process. */
  readonly faults: FaultRules;
  readonly identifiers: Identifiers;
  readonly currencies: readonly string[];
  readonly orderLifetimeDays: number;
  readonly linkTo: PaymentLink;
  /** The address of the sandbox, once it listens. */
  readonly baseUrl: () => string;
  /** Hosts that may be notified over plain http, beside loopback ones. */
  readonly notifyHosts: readonly string[];
  readonly merchants: MerchantStore;
  readonly merchantTime: MerchantTime;
  readonly worldClock: WorldClock;
  readonly agenda: AgendaStore;
  readonly failingTasks: FailingTaskStore;
  readonly worker: Worker;
  readonly orders: OrderStore;
  readonly orderList: OrderListStore;
  readonly findOrderState: FindOrderState;
  readonly payments: PaymentStore;
  readonly paymentDesk: PaymentDesk;
  readonly ledger: Ledger;
  readonly refunds: RefundStore;
  readonly refundDesk: RefundDesk;
  readonly settlements: SettlementStore;
  readonly settlementDesk: SettlementDesk;
  readonly transactions: TransactionStore;
  readonly notifications: NotificationStore;
  readonly notificationDesk: NotificationDesk;
  readonly archive: WorldArchive;
  readonly mails: MailStore;
  readonly mailDesk: MailDesk;
}

const DEFAULT_ORDER_LIFETIME_DAYS = 30;

/** @throws {RangeError} if a currency is not supported for orders. */
export async function createGateway(options: SandboxOptions): Promise<Gateway> {
  const { database, clock, identifiers, merchant, isPublic = false, notifyHosts = [] } = options;
  const { currencies = ['INR'], orderLifetimeDays = DEFAULT_ORDER_LIFETIME_DAYS } = options;
  const { chargeBasisPoints = DEFAULT_CHARGE_BASIS_POINTS, logger = silentLogger } = options;
  const fault = findCurrencyFault(currencies);
  if (fault !== undefined) throw new RangeError(`currencies must be ${fault}`);
  const linkTo = createPaymentLink(options.baseUrl);

  const events = createEventLog(clock);
  const faults = createFaultRules();
  const announce = createAnnounce(events);
  const merchants = createMerchantStore(database);
  const orders = createOrderStore(database, announce);
  const refunds = createRefundStore(database);
  const settlements = createSettlementStore(database);
  const notifications = createNotificationStore(database);
  const mails = createMailStore(database);
  const agenda = createAgendaStore(database);
  const failingTasks = createFailingTaskStore(database);
  const ledger = createLedger(database);
  const merchantTime = createMerchantTime(merchants, clock);
  await merchants.save(merchant);
  // Only one process can open a file, so the leases of other processes have ended.
  if (engineOf(database) === 'sqlite') await agenda.endLeases();

  const settlementDesk = createSettlementDesk({
    settlements,
    agenda,
    ledger,
    identifiers,
    announce,
    chargeBasisPoints,
  });
  const notificationDesk = createNotificationDesk({
    database,
    notifications,
    agenda,
    merchants,
    merchantTime,
    clock,
    announce,
    timeoutMs: options.notifyTimeoutMs ?? DEFAULT_NOTIFY_TIMEOUT_MS,
    isDown: createNotifyFault(faults, events),
    post: (request) => postNotification({ ...request, isPublic, notifyHosts }),
  });
  const onOutcome: OnOutcome = async (transaction, decided) => {
    await settlementDesk.onOutcome(transaction, decided);
    await notificationDesk.onOutcome(transaction, decided);
    const { order, payment, at } = decided;
    if (payment.status === 'PENDING') {
      const task = { appId: order.appId, kind: 'decide', subject: payment.referenceId } as const;
      await agenda.add(transaction, { ...task, dueAt: bankAnswersAt(at) });
    }
    // The worker does not see the tasks of this transaction before.
    afterCommit(transaction, () => worker.wake());
  };
  const payments = createPaymentStore(database, onOutcome, announce);
  const paymentDesk = createPaymentDesk({ orders, payments, identifiers, merchantTime });
  const refundDesk = createRefundDesk({
    database,
    refunds,
    agenda,
    ledger,
    identifiers,
    announce,
  });
  const sender = options.mailSender;
  const findOrderState = createFindOrderState(database);
  const mailing = { database, mails, agenda, findOrderState, merchantTime, clock, linkTo, sender };
  const mailDesk = createMailDesk({ ...mailing, announce, onAccepted: () => worker.wake() });
  const runTask = createRunTask({
    database,
    agenda,
    paymentDesk,
    refundDesk,
    settlementDesk,
    notify: notificationDesk.deliver,
    mail: mailDesk.send,
  });
  const run = countFailures(runTask, { failingTasks, merchants, clock, logger });
  const worker = createWorker({ agenda, clock, merchantTime, run, logger });
  const worldClock = createWorldClock({
    merchants,
    notifications,
    agenda,
    worker,
    run,
    clock,
    events,
  });
  const transactions = createTransactionStore(database);
  return {
    database,
    events,
    faults,
    identifiers,
    currencies,
    orderLifetimeDays,
    linkTo,
    baseUrl: options.baseUrl,
    notifyHosts,
    merchants,
    merchantTime,
    worldClock,
    agenda,
    failingTasks,
    worker,
    orders,
    orderList: createOrderListStore(),
    payments,
    paymentDesk,
    ledger,
    refunds,
    refundDesk,
    settlements,
    settlementDesk,
    transactions,
    notifications,
    notificationDesk,
    mails,
    mailDesk,
    findOrderState,
    archive: createWorldArchive({
      database,
      merchants,
      worker,
      clock,
      announce,
      identifiers,
      notifyHosts: notifyHosts ?? [],
    }),
  };
}
