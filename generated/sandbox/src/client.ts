// Generated from openapi/sandbox.yaml by scripts/src/emit/control/emit-control-client.ts. Do not edit; run "pnpm generate".

import type { CallOptions } from '@cashfree-rest/core';
import type { Replies, RequestFields } from './messages.ts';
import type { OperationId } from './operations.ts';
import type { paths } from './types.ts';

/**
 * The fields of path, query and body in one object. An optional field may also be undefined,
 * which counts as absent.
 */
export type RequestInput<Id extends OperationId> = {
  [Name in keyof RequestFields<Id>]: {} extends Pick<RequestFields<Id>, Name>
    ? RequestFields<Id>[Name] | undefined
    : RequestFields<Id>[Name];
};

/** An operation to call, and its path. */
export interface Call<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: keyof paths;
}

/** Sends one request and returns its reply, or throws. */
export type Send = <Id extends OperationId>(
  call: Call<Id>,
  request: RequestInput<Id>,
  options?: CallOptions,
) => Promise<Replies[Id]>;

/**
 * List orders: see `orders.list` of {@link OperationGroups}.
 */
export function listOrders(
  send: Send,
  request: RequestInput<'listOrders'> = {},
  options?: CallOptions,
): Promise<Replies['listOrders']> {
  return send({ operationId: 'listOrders', path: '/sandbox/v1/orders' }, request, options);
}

/**
 * Create a test order: see `orders.create` of {@link OperationGroups}.
 */
export function createTestOrder(
  send: Send,
  request: RequestInput<'createTestOrder'>,
  options?: CallOptions,
): Promise<Replies['createTestOrder']> {
  return send({ operationId: 'createTestOrder', path: '/sandbox/v1/orders' }, request, options);
}

/**
 * Read an order: see `orders.read` of {@link OperationGroups}.
 */
export function readOrder(
  send: Send,
  request: RequestInput<'readOrder'>,
  options?: CallOptions,
): Promise<Replies['readOrder']> {
  return send({ operationId: 'readOrder', path: '/sandbox/v1/orders/{orderId}' }, request, options);
}

/**
 * Refund an order: see `orders.refund` of {@link OperationGroups}.
 */
export function refundOrder(
  send: Send,
  request: RequestInput<'refundOrder'>,
  options?: CallOptions,
): Promise<Replies['refundOrder']> {
  return send(
    { operationId: 'refundOrder', path: '/sandbox/v1/orders/{orderId}/refunds' },
    request,
    options,
  );
}

/**
 * Mail the payment link: see `orders.mail` of {@link OperationGroups}.
 */
export function mailOrder(
  send: Send,
  request: RequestInput<'mailOrder'>,
  options?: CallOptions,
): Promise<Replies['mailOrder']> {
  return send(
    { operationId: 'mailOrder', path: '/sandbox/v1/orders/{orderId}/mails' },
    request,
    options,
  );
}

/**
 * Pay an order: see `orders.pay` of {@link OperationGroups}.
 */
export function payOrder(
  send: Send,
  request: RequestInput<'payOrder'>,
  options?: CallOptions,
): Promise<Replies['payOrder']> {
  return send(
    { operationId: 'payOrder', path: '/sandbox/v1/orders/{orderId}/payments' },
    request,
    options,
  );
}

/**
 * List payments: see `payments.list` of {@link OperationGroups}.
 */
export function listPayments(
  send: Send,
  request: RequestInput<'listPayments'> = {},
  options?: CallOptions,
): Promise<Replies['listPayments']> {
  return send({ operationId: 'listPayments', path: '/sandbox/v1/payments' }, request, options);
}

/**
 * Decide a payment that waits: see `payments.decide` of {@link OperationGroups}.
 */
export function decidePayment(
  send: Send,
  request: RequestInput<'decidePayment'>,
  options?: CallOptions,
): Promise<Replies['decidePayment']> {
  return send(
    { operationId: 'decidePayment', path: '/sandbox/v1/payments/{referenceId}/decision' },
    request,
    options,
  );
}

/**
 * List refunds: see `refunds.list` of {@link OperationGroups}.
 */
export function listSandboxRefunds(
  send: Send,
  request: RequestInput<'listSandboxRefunds'> = {},
  options?: CallOptions,
): Promise<Replies['listSandboxRefunds']> {
  return send({ operationId: 'listSandboxRefunds', path: '/sandbox/v1/refunds' }, request, options);
}

/**
 * Pay a refund out now: see `refunds.process` of {@link OperationGroups}.
 */
export function processRefund(
  send: Send,
  request: RequestInput<'processRefund'>,
  options?: CallOptions,
): Promise<Replies['processRefund']> {
  return send(
    { operationId: 'processRefund', path: '/sandbox/v1/refunds/{refundId}/process' },
    request,
    options,
  );
}

/**
 * Read the clock: see `clock.read` of {@link OperationGroups}.
 */
export function readClock(
  send: Send,
  request: RequestInput<'readClock'> = {},
  options?: CallOptions,
): Promise<Replies['readClock']> {
  return send({ operationId: 'readClock', path: '/sandbox/v1/clock' }, request, options);
}

/**
 * Set the clock: see `clock.set` of {@link OperationGroups}.
 */
export function setClock(
  send: Send,
  request: RequestInput<'setClock'>,
  options?: CallOptions,
): Promise<Replies['setClock']> {
  return send({ operationId: 'setClock', path: '/sandbox/v1/clock' }, request, options);
}

/**
 * List notifications: see `notifications.list` of {@link OperationGroups}.
 */
export function listNotifications(
  send: Send,
  request: RequestInput<'listNotifications'> = {},
  options?: CallOptions,
): Promise<Replies['listNotifications']> {
  return send(
    { operationId: 'listNotifications', path: '/sandbox/v1/notifications' },
    request,
    options,
  );
}

/**
 * Read a notification: see `notifications.read` of {@link OperationGroups}.
 */
export function readNotification(
  send: Send,
  request: RequestInput<'readNotification'>,
  options?: CallOptions,
): Promise<Replies['readNotification']> {
  return send(
    { operationId: 'readNotification', path: '/sandbox/v1/notifications/{notificationId}' },
    request,
    options,
  );
}

/**
 * Send a notification now: see `notifications.send` of {@link OperationGroups}.
 */
export function sendNotification(
  send: Send,
  request: RequestInput<'sendNotification'>,
  options?: CallOptions,
): Promise<Replies['sendNotification']> {
  return send(
    { operationId: 'sendNotification', path: '/sandbox/v1/notifications/{notificationId}/send' },
    request,
    options,
  );
}

/**
 * Send a notification again: see `notifications.replay` of {@link OperationGroups}.
 */
export function replayNotification(
  send: Send,
  request: RequestInput<'replayNotification'>,
  options?: CallOptions,
): Promise<Replies['replayNotification']> {
  return send(
    {
      operationId: 'replayNotification',
      path: '/sandbox/v1/notifications/{notificationId}/replay',
    },
    request,
    options,
  );
}

/**
 * Send a test notification: see `notifications.sendTest` of {@link OperationGroups}.
 */
export function sendTestNotification(
  send: Send,
  request: RequestInput<'sendTestNotification'>,
  options?: CallOptions,
): Promise<Replies['sendTestNotification']> {
  return send(
    { operationId: 'sendTestNotification', path: '/sandbox/v1/test-notifications' },
    request,
    options,
  );
}

/**
 * Check a signature: see `signatures.check` of {@link OperationGroups}.
 */
export function checkSignature(
  send: Send,
  request: RequestInput<'checkSignature'>,
  options?: CallOptions,
): Promise<Replies['checkSignature']> {
  return send(
    { operationId: 'checkSignature', path: '/sandbox/v1/signature-checks' },
    request,
    options,
  );
}

/**
 * List mails: see `mailbox.list` of {@link OperationGroups}.
 */
export function listMails(
  send: Send,
  request: RequestInput<'listMails'> = {},
  options?: CallOptions,
): Promise<Replies['listMails']> {
  return send({ operationId: 'listMails', path: '/sandbox/v1/mailbox' }, request, options);
}

/**
 * List tasks: see `tasks.list` of {@link OperationGroups}.
 */
export function listTasks(
  send: Send,
  request: RequestInput<'listTasks'> = {},
  options?: CallOptions,
): Promise<Replies['listTasks']> {
  return send({ operationId: 'listTasks', path: '/sandbox/v1/tasks' }, request, options);
}

/**
 * Try a task again: see `tasks.retry` of {@link OperationGroups}.
 */
export function retryTask(
  send: Send,
  request: RequestInput<'retryTask'>,
  options?: CallOptions,
): Promise<Replies['retryTask']> {
  return send(
    { operationId: 'retryTask', path: '/sandbox/v1/tasks/{taskId}/retry' },
    request,
    options,
  );
}

/**
 * Follow what happens: see `events.stream` of {@link OperationGroups}.
 */
export function streamEvents(
  send: Send,
  request: RequestInput<'streamEvents'> = {},
  options?: CallOptions,
): Promise<Replies['streamEvents']> {
  return send({ operationId: 'streamEvents', path: '/sandbox/v1/events' }, request, options);
}

/**
 * List requests: see `requests.list` of {@link OperationGroups}.
 */
export function listRequests(
  send: Send,
  request: RequestInput<'listRequests'> = {},
  options?: CallOptions,
): Promise<Replies['listRequests']> {
  return send({ operationId: 'listRequests', path: '/sandbox/v1/requests' }, request, options);
}

/**
 * Send a request to the gateway: see `requests.send` of {@link OperationGroups}.
 */
export function sendRequest(
  send: Send,
  request: RequestInput<'sendRequest'>,
  options?: CallOptions,
): Promise<Replies['sendRequest']> {
  return send({ operationId: 'sendRequest', path: '/sandbox/v1/calls' }, request, options);
}

/**
 * Settle now: see `settlements.run` of {@link OperationGroups}.
 */
export function runSettlements(
  send: Send,
  request: RequestInput<'runSettlements'> = {},
  options?: CallOptions,
): Promise<Replies['runSettlements']> {
  return send({ operationId: 'runSettlements', path: '/sandbox/v1/settlements' }, request, options);
}

/**
 * List settlements: see `settlements.list` of {@link OperationGroups}.
 */
export function listSandboxSettlements(
  send: Send,
  request: RequestInput<'listSandboxSettlements'> = {},
  options?: CallOptions,
): Promise<Replies['listSandboxSettlements']> {
  return send(
    { operationId: 'listSandboxSettlements', path: '/sandbox/v1/settlements' },
    request,
    options,
  );
}

/**
 * Read the ledger: see `ledger.read` of {@link OperationGroups}.
 */
export function readLedger(
  send: Send,
  request: RequestInput<'readLedger'> = {},
  options?: CallOptions,
): Promise<Replies['readLedger']> {
  return send({ operationId: 'readLedger', path: '/sandbox/v1/ledger' }, request, options);
}

/**
 * List merchants: see `merchants.list` of {@link OperationGroups}.
 */
export function listMerchants(
  send: Send,
  options?: CallOptions,
): Promise<Replies['listMerchants']> {
  return send({ operationId: 'listMerchants', path: '/sandbox/v1/merchants' }, {}, options);
}

/**
 * Create a merchant: see `merchants.create` of {@link OperationGroups}.
 */
export function createMerchant(
  send: Send,
  request: RequestInput<'createMerchant'>,
  options?: CallOptions,
): Promise<Replies['createMerchant']> {
  return send({ operationId: 'createMerchant', path: '/sandbox/v1/merchants' }, request, options);
}

/**
 * Take a snapshot: see `snapshots.create` of {@link OperationGroups}.
 */
export function createSnapshot(
  send: Send,
  request: RequestInput<'createSnapshot'>,
  options?: CallOptions,
): Promise<Replies['createSnapshot']> {
  return send({ operationId: 'createSnapshot', path: '/sandbox/v1/snapshots' }, request, options);
}

/**
 * List snapshots: see `snapshots.list` of {@link OperationGroups}.
 */
export function listSnapshots(
  send: Send,
  request: RequestInput<'listSnapshots'> = {},
  options?: CallOptions,
): Promise<Replies['listSnapshots']> {
  return send({ operationId: 'listSnapshots', path: '/sandbox/v1/snapshots' }, request, options);
}

/**
 * Delete a snapshot: see `snapshots.delete` of {@link OperationGroups}.
 */
export function deleteSnapshot(
  send: Send,
  request: RequestInput<'deleteSnapshot'>,
  options?: CallOptions,
): Promise<Replies['deleteSnapshot']> {
  return send(
    { operationId: 'deleteSnapshot', path: '/sandbox/v1/snapshots/{name}' },
    request,
    options,
  );
}

/**
 * Export a snapshot: see `snapshots.export` of {@link OperationGroups}.
 */
export function exportSnapshot(
  send: Send,
  request: RequestInput<'exportSnapshot'>,
  options?: CallOptions,
): Promise<Replies['exportSnapshot']> {
  return send(
    { operationId: 'exportSnapshot', path: '/sandbox/v1/snapshots/{name}/content' },
    request,
    options,
  );
}

/**
 * Import a snapshot: see `snapshots.import` of {@link OperationGroups}.
 */
export function importSnapshot(
  send: Send,
  request: RequestInput<'importSnapshot'>,
  options?: CallOptions,
): Promise<Replies['importSnapshot']> {
  return send(
    { operationId: 'importSnapshot', path: '/sandbox/v1/snapshots/{name}/content' },
    request,
    options,
  );
}

/**
 * Fork a snapshot: see `snapshots.fork` of {@link OperationGroups}.
 */
export function forkSnapshot(
  send: Send,
  request: RequestInput<'forkSnapshot'>,
  options?: CallOptions,
): Promise<Replies['forkSnapshot']> {
  return send(
    { operationId: 'forkSnapshot', path: '/sandbox/v1/snapshots/{name}/fork' },
    request,
    options,
  );
}

/**
 * Go back to a snapshot: see `snapshots.restore` of {@link OperationGroups}.
 */
export function restoreSnapshot(
  send: Send,
  request: RequestInput<'restoreSnapshot'>,
  options?: CallOptions,
): Promise<Replies['restoreSnapshot']> {
  return send(
    { operationId: 'restoreSnapshot', path: '/sandbox/v1/snapshots/{name}/restore' },
    request,
    options,
  );
}

/**
 * Empty the world: see `world.reset` of {@link OperationGroups}.
 */
export function resetWorld(
  send: Send,
  request: RequestInput<'resetWorld'> = {},
  options?: CallOptions,
): Promise<Replies['resetWorld']> {
  return send({ operationId: 'resetWorld', path: '/sandbox/v1/reset' }, request, options);
}

/**
 * Create a fault: see `faults.create` of {@link OperationGroups}.
 */
export function createFault(
  send: Send,
  request: RequestInput<'createFault'>,
  options?: CallOptions,
): Promise<Replies['createFault']> {
  return send({ operationId: 'createFault', path: '/sandbox/v1/faults' }, request, options);
}

/**
 * List faults: see `faults.list` of {@link OperationGroups}.
 */
export function listFaults(
  send: Send,
  request: RequestInput<'listFaults'> = {},
  options?: CallOptions,
): Promise<Replies['listFaults']> {
  return send({ operationId: 'listFaults', path: '/sandbox/v1/faults' }, request, options);
}

/**
 * Delete all faults: see `faults.deleteAll` of {@link OperationGroups}.
 */
export function deleteFaults(
  send: Send,
  request: RequestInput<'deleteFaults'> = {},
  options?: CallOptions,
): Promise<Replies['deleteFaults']> {
  return send({ operationId: 'deleteFaults', path: '/sandbox/v1/faults' }, request, options);
}

/**
 * Delete a fault: see `faults.delete` of {@link OperationGroups}.
 */
export function deleteFault(
  send: Send,
  request: RequestInput<'deleteFault'>,
  options?: CallOptions,
): Promise<Replies['deleteFault']> {
  return send(
    { operationId: 'deleteFault', path: '/sandbox/v1/faults/{faultId}' },
    request,
    options,
  );
}

/**
 * List scenarios: see `scenarios.list` of {@link OperationGroups}.
 */
export function listScenarios(
  send: Send,
  options?: CallOptions,
): Promise<Replies['listScenarios']> {
  return send({ operationId: 'listScenarios', path: '/sandbox/v1/scenarios' }, {}, options);
}

/**
 * Run a scenario: see `scenarios.run` of {@link OperationGroups}.
 */
export function runScenario(
  send: Send,
  request: RequestInput<'runScenario'>,
  options?: CallOptions,
): Promise<Replies['runScenario']> {
  return send(
    { operationId: 'runScenario', path: '/sandbox/v1/scenarios/{name}/runs' },
    request,
    options,
  );
}

/** The operations of a client by group: `client.orders.list(…)`. */
export interface OperationGroups {
  readonly orders: {
    /**
     * List orders.
     *
     * Lists the orders of the world, the newest first by the world's clock.
     *
     * `search` finds the orders whose `orderId` begins with it, and those whose `referenceId` of
     * an attempt, `customerEmail` or `customerPhone` is equal to it. Upper and lower case differ,
     * and no character is a wildcard.
     *
     * A page has at most `count` orders. For the next page send the same fields again with
     * `lastId` set to the `lastId` of this reply. A page without rows has no `lastId`.
     */
    list(
      request?: RequestInput<'listOrders'>,
      options?: CallOptions,
    ): Promise<Replies['listOrders']>;
    /**
     * Create a test order.
     *
     * Creates an order as the merchant's server would with `createOrder`, by the same rules. Every
     * field has a default, so an empty object creates an order of 100 rupees with an `orderId` of
     * its own.
     *
     * Without `returnUrl` the customer returns to a page of the sandbox that shows what the shop
     * would receive. Without `notifyUrl` there are no notifications.
     */
    create(
      request: RequestInput<'createTestOrder'>,
      options?: CallOptions,
    ): Promise<Replies['createTestOrder']>;
    /**
     * Read an order.
     *
     * Shows one order with everything that belongs to it: attempts to pay, refunds, notifications
     * with every try, mails and postings, and a timeline of it all.
     *
     * The timeline is sorted by time. Entries of the same time are in the order of cause and
     * effect.
     */
    read(request: RequestInput<'readOrder'>, options?: CallOptions): Promise<Replies['readOrder']>;
    /**
     * Refund an order.
     *
     * Refunds the order's payment as the merchant's server would with `createRefund`, by the same
     * rules. By default all that can still be refunded of the successful payment goes back.
     *
     * An `INSTANT` refund is paid out at once, that of a net banking payment as `CASHGRAM`.
     */
    refund(
      request: RequestInput<'refundOrder'>,
      options?: CallOptions,
    ): Promise<Replies['refundOrder']>;
    /**
     * Mail the payment link.
     *
     * Mails the payment link to the customer as the merchant's server would with `sendOrderEmail`, by the same rules.
     */
    mail(request: RequestInput<'mailOrder'>, options?: CallOptions): Promise<Replies['mailOrder']>;
    /**
     * Pay an order.
     *
     * Makes one attempt to pay the order, as a customer on the payment page would, and ends it with
     * `outcome`. All that follows from a payment follows: the order changes its status, the payment
     * result goes to `notifyUrl`, the books are kept.
     *
     * Each call is a new attempt. An order takes a payment while it is `ACTIVE` and has not expired.
     */
    pay(request: RequestInput<'payOrder'>, options?: CallOptions): Promise<Replies['payOrder']>;
  };
  readonly payments: {
    /**
     * List payments.
     *
     * Lists the attempts to pay that have an outcome, the newest first by `id`.
     *
     * A page has at most `count` rows. For the next page send the same fields again with `lastId`
     * set to the `lastId` of this reply. A page without rows has no `lastId`. `sums` are those of
     * the page.
     */
    list(
      request?: RequestInput<'listPayments'>,
      options?: CallOptions,
    ): Promise<Replies['listPayments']>;
    /**
     * Decide a payment that waits.
     *
     * Ends what the bank or the risk team has left open: a `PENDING` payment becomes `SUCCESS` or `FAILED`, a `FLAGGED` one `SUCCESS` or `CANCELLED`. The merchant's server is notified of the new outcome.
     */
    decide(
      request: RequestInput<'decidePayment'>,
      options?: CallOptions,
    ): Promise<Replies['decidePayment']>;
  };
  readonly refunds: {
    /**
     * List refunds.
     *
     * Lists the refunds of the world, the newest first by `id`, which is the `refundId`.
     *
     * A page has at most `count` rows. For the next page send the same fields again with `lastId`
     * set to the `lastId` of this reply. A page without rows has no `lastId`. `sums` are those of
     * the page.
     */
    list(
      request?: RequestInput<'listSandboxRefunds'>,
      options?: CallOptions,
    ): Promise<Replies['listSandboxRefunds']>;
    /**
     * Pay a refund out now.
     *
     * Pays a refund out without waiting for its day: it gets its `arn`, and the books are kept.
     */
    process(
      request: RequestInput<'processRefund'>,
      options?: CallOptions,
    ): Promise<Replies['processRefund']>;
  };
  readonly clock: {
    /**
     * Read the clock.
     *
     * Returns the time in the world. All dates of the gateway come from this clock.
     */
    read(request?: RequestInput<'readClock'>, options?: CallOptions): Promise<Replies['readClock']>;
    /**
     * Set the clock.
     *
     * Moves, sets, freezes or resets the clock of the world; send exactly one field. What falls due
     * on the way happens before the reply: orders expire, notifications are sent again, refunds are
     * paid out, payments are settled.
     *
     * A move waits for the notifications that fall due; those of the same ten seconds are sent side by
     * side, at most eight at once. It ends on its way, and time stays where it got to, if you hang up or
     * if the world is reset or restored.
     *
     * `toNextEvent` moves to the next thing that is due, and lets all happen that is due by then. Tasks that
     * have failed too often are left out.
     *
     * A frozen clock that is moved stays frozen. A running clock that is moved goes on from there.
     * `reset` goes back to the machine's own time, running.
     */
    set(request: RequestInput<'setClock'>, options?: CallOptions): Promise<Replies['setClock']>;
  };
  readonly notifications: {
    /**
     * List notifications.
     *
     * Lists the payment results that the sandbox has posted, or is to post, to the merchant's
     * servers, with every try.
     *
     * The newest come first, at most `count` of them. For the next page send the same fields
     * again with `lastId` set to the `lastId` of this reply. A page without rows has no `lastId`.
     */
    list(
      request?: RequestInput<'listNotifications'>,
      options?: CallOptions,
    ): Promise<Replies['listNotifications']>;
    /**
     * Read a notification.
     *
     * Returns a notification with the form and its signature, the text that was signed, and what the merchant's server replied to each try.
     */
    read(
      request: RequestInput<'readNotification'>,
      options?: CallOptions,
    ): Promise<Replies['readNotification']>;
    /**
     * Send a notification now.
     *
     * Makes one try at once, whatever its state, and replies once the try has ended. A notification that
     * is `WAITING` keeps its failures, so that later tries follow as planned; any other one starts anew.
     *
     * Nothing else of the world that is due happens during the try.
     */
    send(
      request: RequestInput<'sendNotification'>,
      options?: CallOptions,
    ): Promise<Replies['sendNotification']>;
    /**
     * Send a notification again.
     *
     * Puts the notification, whatever its state, on the way again: at once, with the same fields and the same signature.
     */
    replay(
      request: RequestInput<'replayNotification'>,
      options?: CallOptions,
    ): Promise<Replies['replayNotification']>;
    /**
     * Send a test notification.
     *
     * Posts a payment result that never happened to any address that a `notifyUrl` may have. It is tried
     * once and recorded nowhere.
     *
     * With a `flaw` the result is one that a careful shop refuses.
     */
    sendTest(
      request: RequestInput<'sendTestNotification'>,
      options?: CallOptions,
    ): Promise<Replies['sendTestNotification']>;
  };
  readonly signatures: {
    /**
     * Check a signature.
     *
     * Compares the signature of a payment result with the right one for the key of this merchant. If they differ, it looks for the usual mistakes and, if the world has the order, compares the body with what the gateway sent.
     */
    check(
      request: RequestInput<'checkSignature'>,
      options?: CallOptions,
    ): Promise<Replies['checkSignature']>;
  };
  readonly mailbox: {
    /**
     * List mails.
     *
     * Lists the mails to customers, whether a mail server has got them or not.
     *
     * The newest come first, at most `count` of them. For the next page send the same fields
     * again with `lastId` set to the `lastId` of this reply. A page without rows has no `lastId`.
     */
    list(request?: RequestInput<'listMails'>, options?: CallOptions): Promise<Replies['listMails']>;
  };
  readonly tasks: {
    /**
     * List tasks.
     *
     * Lists the tasks that the gateway still has to do by itself in the world: notify, mail, settle,
     * pay refunds out, decide payments. Finished tasks are not listed.
     *
     * A task that fails is tried again after 1, 2, 4, 8 seconds and so on, by the machine's clock. After
     * ten failures it is `PARKED`: it stays here with its last failure, blocks no other task, and is
     * not retried automatically.
     *
     * The task that is due first comes first, at most `count` of them. For the next page send the
     * same fields again with `lastId` set to the `lastId` of this reply. If that task is done in the
     * meantime, the page begins with the first task again. A page without rows has no `lastId`.
     */
    list(request?: RequestInput<'listTasks'>, options?: CallOptions): Promise<Replies['listTasks']>;
    /**
     * Try a task again.
     *
     * Resets the task's count of failures. The sandbox tries it at once if it is due, and as often as a new one. Only a `PARKED` task needs this. Others are retried automatically.
     */
    retry(request: RequestInput<'retryTask'>, options?: CallOptions): Promise<Replies['retryTask']>;
  };
  readonly events: {
    /**
     * Follow what happens.
     *
     * Sends each event in the merchant's world as it happens, as server-sent events: `id`, `event` with
     * the type, and `data` with the object below. An event that belongs to a change is sent after the
     * change is committed. Calls of the gateway's API by unknown callers are sent to all worlds.
     *
     * The stream begins now. To get what you missed, send the `id` of the last event that you got, in
     * the header `Last-Event-ID`, as browsers do by themselves, or as `lastEventId`; `0` gives all that
     * is kept. The sandbox keeps the latest 1,000 events of its process. If some are lost, or the `id`
     * comes from another process, an event of the type `gap` comes first.
     *
     * Every 15 seconds a comment keeps the connection open. The sandbox ends a stream of which 1 MB
     * waits to be read, and all streams when it stops.
     */
    stream(
      request?: RequestInput<'streamEvents'>,
      options?: CallOptions,
    ): Promise<Replies['streamEvents']>;
  };
  readonly requests: {
    /**
     * List requests.
     *
     * Lists the latest calls of the gateway's API by this merchant, and those by unknown callers. The
     * sandbox keeps the latest ones only, in the process that answered them.
     *
     * The newest come first, at most `count` of them. For the next page send the same fields again
     * with `lastId` set to the `lastId` of this reply. A page without rows has no `lastId`.
     */
    list(
      request?: RequestInput<'listRequests'>,
      options?: CallOptions,
    ): Promise<Replies['listRequests']>;
    /**
     * Send a request to the gateway.
     *
     * Sends a request to an operation of the gateway's API as the merchant, and shows what came back. It goes to
     * the sandbox's own address by HTTP, so faults strike it and `listRequests` lists it. The sandbox adds
     * `appId` and `secretKey`: a web page that uses this call needs no secret.
     *
     * The fields are sent as they are, also unknown and wrong ones. A call that the gateway refuses is
     * `OK` here: look at its `httpStatus`.
     */
    send(
      request: RequestInput<'sendRequest'>,
      options?: CallOptions,
    ): Promise<Replies['sendRequest']>;
  };
  readonly settlements: {
    /**
     * Settle now.
     *
     * Settles all successful payments of the world that are not settled yet, without waiting for their day.
     */
    run(
      request?: RequestInput<'runSettlements'>,
      options?: CallOptions,
    ): Promise<Replies['runSettlements']>;
    /**
     * List settlements.
     *
     * Lists the settlements of the world, the newest first by `id`.
     *
     * A page has at most `count` rows. For the next page send the same fields again with `lastId`
     * set to the `lastId` of this reply. A page without rows has no `lastId`. `sums` are those of
     * the page.
     */
    list(
      request?: RequestInput<'listSandboxSettlements'>,
      options?: CallOptions,
    ): Promise<Replies['listSandboxSettlements']>;
  };
  readonly ledger: {
    /**
     * Read the ledger.
     *
     * Tells the balance of every account in the books of the world. Per currency, the balances sum to zero. With `orderId` the reply also has the postings of that order; the balances stay those of the world.
     */
    read(
      request?: RequestInput<'readLedger'>,
      options?: CallOptions,
    ): Promise<Replies['readLedger']>;
  };
  readonly merchants: {
    /**
     * List merchants.
     *
     * Lists the merchants of the sandbox, without their secrets.
     */
    list(options?: CallOptions): Promise<Replies['listMerchants']>;
    /**
     * Create a merchant.
     *
     * Adds a merchant with an empty world of its own. Its calls see nothing of the other merchants.
     *
     * Without a `secretKey` a random one is made. This reply shows it, and no later one does.
     */
    create(
      request: RequestInput<'createMerchant'>,
      options?: CallOptions,
    ): Promise<Replies['createMerchant']>;
  };
  readonly snapshots: {
    /**
     * Take a snapshot.
     *
     * Copies the world under a name, to go back to it later. A snapshot of the same name is replaced.
     */
    create(
      request: RequestInput<'createSnapshot'>,
      options?: CallOptions,
    ): Promise<Replies['createSnapshot']>;
    /**
     * List snapshots.
     *
     * Lists the snapshots of the world.
     */
    list(
      request?: RequestInput<'listSnapshots'>,
      options?: CallOptions,
    ): Promise<Replies['listSnapshots']>;
    /**
     * Delete a snapshot.
     *
     * Deletes a snapshot. The world stays as it is.
     */
    delete(
      request: RequestInput<'deleteSnapshot'>,
      options?: CallOptions,
    ): Promise<Replies['deleteSnapshot']>;
    /**
     * Export a snapshot.
     *
     * Returns a snapshot as a file that `importSnapshot` takes, here or in another sandbox. It has no secret, but all that the world knows of customers.
     */
    export(
      request: RequestInput<'exportSnapshot'>,
      options?: CallOptions,
    ): Promise<Replies['exportSnapshot']>;
    /**
     * Import a snapshot.
     *
     * Keeps an exported file as a snapshot under this name, at most 32 MiB. One of the same name is
     * replaced; the world stays as it is until you restore it.
     *
     * Every row is checked first, and the whole file is tried. Where another world has a payment link or a
     * `referenceId` of the file, the restored world gets another one.
     */
    import(
      request: RequestInput<'importSnapshot'>,
      options?: CallOptions,
    ): Promise<Replies['importSnapshot']>;
    /**
     * Fork a snapshot.
     *
     * Adds a merchant whose world is that of the snapshot, its clock included. Payment links and
     * `referenceId`s are unique in a sandbox, so the new world has others.
     *
     * A random secret is made. This reply shows it, and no later one does.
     */
    fork(
      request: RequestInput<'forkSnapshot'>,
      options?: CallOptions,
    ): Promise<Replies['forkSnapshot']>;
    /**
     * Go back to a snapshot.
     *
     * Restores the world to the moment of the snapshot, its clock included. Everything that happened since is gone; snapshots and faults stay.
     */
    restore(
      request: RequestInput<'restoreSnapshot'>,
      options?: CallOptions,
    ): Promise<Replies['restoreSnapshot']>;
  };
  readonly world: {
    /**
     * Empty the world.
     *
     * Removes everything from the world, faults included, and sets its clock back to real time. The snapshots, the merchant and its credentials stay.
     */
    reset(
      request?: RequestInput<'resetWorld'>,
      options?: CallOptions,
    ): Promise<Replies['resetWorld']>;
  };
  readonly faults: {
    /**
     * Create a fault.
     *
     * Makes calls of the gateway's API fail on purpose, to test how your program handles it. A fault
     * affects every request that matches `operationId` and `orderId`, as often as `probability` and
     * `times` say. If several match, the oldest one applies. A malformed request, or one with wrong
     * credentials, is not affected: it gets its own error.
     *
     * `NOTIFY_FAILS` concerns no requests but the tries to notify shops. It has no `operationId`, `delayMs`
     * and `httpStatus`. Test notifications are not affected.
     *
     * `CUT_BEFORE` cuts the connection before anything is committed, `CUT_AFTER` after it was: to
     * the caller both look the same.
     */
    create(
      request: RequestInput<'createFault'>,
      options?: CallOptions,
    ): Promise<Replies['createFault']>;
    /**
     * List faults.
     *
     * Lists the faults in force, and the latest hundred that are used up, with the number of their hits.
     */
    list(
      request?: RequestInput<'listFaults'>,
      options?: CallOptions,
    ): Promise<Replies['listFaults']>;
    /**
     * Delete all faults.
     *
     * Ends all faults of the world.
     */
    deleteAll(
      request?: RequestInput<'deleteFaults'>,
      options?: CallOptions,
    ): Promise<Replies['deleteFaults']>;
    /**
     * Delete a fault.
     *
     * Ends one fault.
     */
    delete(
      request: RequestInput<'deleteFault'>,
      options?: CallOptions,
    ): Promise<Replies['deleteFault']>;
  };
  readonly scenarios: {
    /**
     * List scenarios.
     *
     * Lists the scenarios of the sandbox and those of your own folder, `SANDBOX_SCENARIOS`, each with its steps. The files are read with each call.
     */
    list(options?: CallOptions): Promise<Replies['listScenarios']>;
    /**
     * Run a scenario.
     *
     * Runs the steps of a scenario on the world, one after the other, and answers when the last one has
     * ended or the first one has failed. A run whose caller disconnects ends early, and so does one that
     * takes longer than two minutes.
     *
     * The run creates orders of its own, whose ids begin with the text of the run. Without `notifyUrl`
     * these orders are notified to no one, and steps that need a shop are `SKIPPED`.
     *
     * Many scenarios move the clock of the world, and leave it there. Runs on the same world take turns.
     */
    run(
      request: RequestInput<'runScenario'>,
      options?: CallOptions,
    ): Promise<Replies['runScenario']>;
  };
}

export function groupOperations(send: Send): OperationGroups {
  return {
    orders: {
      list: (request, options) => listOrders(send, request, options),
      create: (request, options) => createTestOrder(send, request, options),
      read: (request, options) => readOrder(send, request, options),
      refund: (request, options) => refundOrder(send, request, options),
      mail: (request, options) => mailOrder(send, request, options),
      pay: (request, options) => payOrder(send, request, options),
    },
    payments: {
      list: (request, options) => listPayments(send, request, options),
      decide: (request, options) => decidePayment(send, request, options),
    },
    refunds: {
      list: (request, options) => listSandboxRefunds(send, request, options),
      process: (request, options) => processRefund(send, request, options),
    },
    clock: {
      read: (request, options) => readClock(send, request, options),
      set: (request, options) => setClock(send, request, options),
    },
    notifications: {
      list: (request, options) => listNotifications(send, request, options),
      read: (request, options) => readNotification(send, request, options),
      send: (request, options) => sendNotification(send, request, options),
      replay: (request, options) => replayNotification(send, request, options),
      sendTest: (request, options) => sendTestNotification(send, request, options),
    },
    signatures: {
      check: (request, options) => checkSignature(send, request, options),
    },
    mailbox: {
      list: (request, options) => listMails(send, request, options),
    },
    tasks: {
      list: (request, options) => listTasks(send, request, options),
      retry: (request, options) => retryTask(send, request, options),
    },
    events: {
      stream: (request, options) => streamEvents(send, request, options),
    },
    requests: {
      list: (request, options) => listRequests(send, request, options),
      send: (request, options) => sendRequest(send, request, options),
    },
    settlements: {
      run: (request, options) => runSettlements(send, request, options),
      list: (request, options) => listSandboxSettlements(send, request, options),
    },
    ledger: {
      read: (request, options) => readLedger(send, request, options),
    },
    merchants: {
      list: (options) => listMerchants(send, options),
      create: (request, options) => createMerchant(send, request, options),
    },
    snapshots: {
      create: (request, options) => createSnapshot(send, request, options),
      list: (request, options) => listSnapshots(send, request, options),
      delete: (request, options) => deleteSnapshot(send, request, options),
      export: (request, options) => exportSnapshot(send, request, options),
      import: (request, options) => importSnapshot(send, request, options),
      fork: (request, options) => forkSnapshot(send, request, options),
      restore: (request, options) => restoreSnapshot(send, request, options),
    },
    world: {
      reset: (request, options) => resetWorld(send, request, options),
    },
    faults: {
      create: (request, options) => createFault(send, request, options),
      list: (request, options) => listFaults(send, request, options),
      deleteAll: (request, options) => deleteFaults(send, request, options),
      delete: (request, options) => deleteFault(send, request, options),
    },
    scenarios: {
      list: (options) => listScenarios(send, options),
      run: (request, options) => runScenario(send, request, options),
    },
  };
}
