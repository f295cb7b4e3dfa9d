// Generated from openapi/openapi.yaml by scripts/src/emit/client/emit-client.ts. Do not edit; run "pnpm generate".

import type { OperationId, paths, Replies, RequestFields } from '@cashfree-rest/contract';
import {
  type CallOptions,
  findDifference,
  findPageFault,
  type Pages,
  type PendingReply,
  paginate,
  randomKey,
  withDays,
} from '@cashfree-rest/core';

export { type RefusalDetail, refusalTexts, requestFields } from '@cashfree-rest/contract';
export type { OperationId, paths, Replies } from '@cashfree-rest/contract';

/** Fields that also accept a `Date`, which stands for its day in Asia/Kolkata. */
type DateField = 'endDate' | 'startDate';

/**
 * What a caller fills in: the fields of the request without the credentials, which the client adds. An optional field
 * may also be undefined, which counts as absent.
 */
export type RequestInput<Id extends OperationId> = {
  [Name in keyof RequestFields<Id>]:
    | RequestFields<Id>[Name]
    | (Name extends DateField ? Date : never)
    | ({} extends Pick<RequestFields<Id>, Name> ? undefined : never);
};

/** Fields that accept a whole number, in every request that has them. */
export const integerFields: readonly string[] = ['count', 'lastId', 'settlementId'];

/** Base URLs of the gateway's environments. */
export const servers = {
  test: 'https://test.cashfree.com',
  production: 'https://api.cashfree.com',
} as const;

/** How a payment result is signed, and the patterns of its fields. */
export const paymentResult = {
  fields: ['orderId', 'orderAmount', 'referenceId', 'txStatus', 'paymentMode', 'txMsg', 'txTime'],
  signature: 'signature',
  patterns: {
    signature: '^[A-Za-z0-9+/]{43}=$',
    orderId: '^[A-Za-z0-9._-]{1,50}$',
    orderAmount: '^(?:0|[1-9][0-9]{0,12})\\.[0-9]{2}$',
    referenceId: '^[0-9]{1,20}$',
    txTime:
      '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]) (?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}$',
  },
} as const;

/** An operation to call, with the document's rules for it. Without a rule for retries it is sent once. */
export interface Call<Id extends OperationId> {
  readonly operationId: Id;
  readonly path: keyof paths;
  /** Returns why an `OK` reply is still invalid; `undefined` if it is valid. */
  findFault?(reply: object, request: object): string | undefined;
  /** The call changes nothing, so it may be sent again. */
  readonly safe?: true;
  /** The field with the idempotency key: the gateway accepts each value only once. */
  readonly key?: string;
  /** Makes an idempotency key. */
  readonly makeKey?: () => string;
  /** The field that identifies the call if it has no key. */
  readonly subject?: string;
  /** Finds out the outcome of a call whose answer got lost. */
  readonly resolve?: {
    /** Requests the reply, if the call took effect. */
    reply(request: RequestInput<Id>, options: CallOptions): PendingReply<Replies[Id]>;
    /** Returns a field whose recorded value differs from the call's. */
    findDifference?(request: RequestInput<Id>, options: CallOptions): Promise<string | undefined>;
  };
}

/** Sends one request and returns its reply, or throws. */
export type Send = <Id extends OperationId>(
  call: Call<Id>,
  request: RequestInput<Id>,
  options?: CallOptions,
) => PendingReply<Replies[Id]>;

/**
 * Create an order: see `orders.create` of {@link OperationGroups}.
 */
export function createOrder(
  send: Send,
  request: RequestInput<'createOrder'>,
  options?: CallOptions,
): PendingReply<Replies['createOrder']> {
  return send(
    {
      operationId: 'createOrder',
      path: '/api/v1/order/create',
      subject: 'orderId',
      resolve: {
        reply: (request, options) => getOrderLink(send, { orderId: request.orderId }, options),
        findDifference: async (request, options) =>
          findDifference(
            request,
            (await getOrderDetails(send, { orderId: request.orderId }, options)).details,
            ['orderAmount', 'orderCurrency'],
          ),
      },
    },
    request,
    options,
  );
}

/**
 * Get the payment link of an order: see `orders.getLink` of {@link OperationGroups}.
 */
export function getOrderLink(
  send: Send,
  request: RequestInput<'getOrderLink'>,
  options?: CallOptions,
): PendingReply<Replies['getOrderLink']> {
  return send(
    { operationId: 'getOrderLink', path: '/api/v1/order/info/link', safe: true },
    request,
    options,
  );
}

/**
 * Get the details of an order: see `orders.getDetails` of {@link OperationGroups}.
 */
export function getOrderDetails(
  send: Send,
  request: RequestInput<'getOrderDetails'>,
  options?: CallOptions,
): PendingReply<Replies['getOrderDetails']> {
  return send(
    { operationId: 'getOrderDetails', path: '/api/v1/order/info', safe: true },
    request,
    options,
  );
}

/**
 * Get the payment status of an order: see `orders.getStatus` of {@link OperationGroups}.
 */
export function getOrderStatus(
  send: Send,
  request: RequestInput<'getOrderStatus'>,
  options?: CallOptions,
): PendingReply<Replies['getOrderStatus']> {
  return send(
    { operationId: 'getOrderStatus', path: '/api/v1/order/info/status', safe: true },
    request,
    options,
  );
}

/**
 * Mail the payment link to the customer: see `orders.sendEmail` of {@link OperationGroups}.
 */
export function sendOrderEmail(
  send: Send,
  request: RequestInput<'sendOrderEmail'>,
  options?: CallOptions,
): PendingReply<Replies['sendOrderEmail']> {
  return send(
    { operationId: 'sendOrderEmail', path: '/api/v1/order/email', subject: 'orderId' },
    request,
    options,
  );
}

/**
 * Refund a payment: see `refunds.create` of {@link OperationGroups}.
 */
export function createRefund(
  send: Send,
  request: RequestInput<'createRefund'>,
  options?: CallOptions,
): PendingReply<Replies['createRefund']> {
  return send(
    {
      operationId: 'createRefund',
      path: '/api/v1/order/refund',
      key: 'merchantRefundId',
      makeKey: randomKey,
    },
    request,
    options,
  );
}

/**
 * List transactions: see `transactions.list` of {@link OperationGroups}.
 */
export function listTransactions(
  send: Send,
  request: RequestInput<'listTransactions'>,
  options?: CallOptions,
): Pages<Replies['listTransactions'], Replies['listTransactions']['transactions'][number]> {
  return paginate(
    (page) =>
      send(
        {
          operationId: 'listTransactions',
          path: '/api/v1/transactions',
          findFault: findPageFault('lastId', 'transactions'),
          safe: true,
        },
        page,
        options,
      ),
    withDays(request, ['startDate', 'endDate']),
    'lastId',
    'transactions',
  );
}

/**
 * List refunds: see `refunds.list` of {@link OperationGroups}.
 */
export function listRefunds(
  send: Send,
  request: RequestInput<'listRefunds'>,
  options?: CallOptions,
): Pages<Replies['listRefunds'], Replies['listRefunds']['refunds'][number]> {
  return paginate(
    (page) =>
      send(
        {
          operationId: 'listRefunds',
          path: '/api/v1/refunds',
          findFault: findPageFault('lastId', 'refunds'),
          safe: true,
        },
        page,
        options,
      ),
    withDays(request, ['startDate', 'endDate']),
    'lastId',
    'refunds',
  );
}

/**
 * List settlements: see `settlements.list` of {@link OperationGroups}.
 */
export function listSettlements(
  send: Send,
  request: RequestInput<'listSettlements'>,
  options?: CallOptions,
): Pages<Replies['listSettlements'], Replies['listSettlements']['settlements'][number]> {
  return paginate(
    (page) =>
      send(
        {
          operationId: 'listSettlements',
          path: '/api/v1/settlements',
          findFault: findPageFault('lastId', 'settlements'),
          safe: true,
        },
        page,
        options,
      ),
    withDays(request, ['startDate', 'endDate']),
    'lastId',
    'settlements',
  );
}

/**
 * List the transactions of a settlement: see `settlements.listTransactions` of {@link OperationGroups}.
 */
export function listSettlementTransactions(
  send: Send,
  request: RequestInput<'listSettlementTransactions'>,
  options?: CallOptions,
): Pages<
  Replies['listSettlementTransactions'],
  Replies['listSettlementTransactions']['transactions'][number]
> {
  return paginate(
    (page) =>
      send(
        {
          operationId: 'listSettlementTransactions',
          path: '/api/v1/settlement',
          findFault: findPageFault('lastId', 'transactions'),
          safe: true,
        },
        page,
        options,
      ),
    request,
    'lastId',
    'transactions',
  );
}

/**
 * Verify your credentials: see `credentials.verify` of {@link OperationGroups}.
 */
export function verifyCredentials(
  send: Send,
  options?: CallOptions,
): PendingReply<Replies['verifyCredentials']> {
  return send(
    { operationId: 'verifyCredentials', path: '/api/v1/credentials/verify', safe: true },
    {},
    options,
  );
}

/** The operations of a client by group: `client.orders.create(…)`. */
export interface OperationGroups {
  readonly orders: {
    /**
     * Create an order.
     *
     * Creates an order and returns the link of the hosted page on which the customer pays it. Call
     * it from your server when the customer is ready to pay, then send the customer's browser to
     * `paymentLink`.
     *
     * A reply with `OK` means only that the order waits to be paid. The outcome reaches your
     * `returnUrl` and your `notifyUrl` as a signed payment result: see the callbacks
     * `paymentReturn` and `paymentNotification`. You can also ask `getOrderStatus` at any time.
     *
     * **Every order needs its own `orderId`.** An id stays taken even if the order was never paid or
     * has expired. Create the same id a second time and you get 409, also with exactly the same
     * fields. Store the id with your own order before you call.
     *
     * **If the reply gets lost,** do not simply send the call again. Ask `getOrderLink` for the same
     * `orderId`: a link means that the order exists and you can use it. 404 means that nothing has
     * been created so far; your request may still arrive. Call again with the same `orderId`, never
     * with a new one: a 409 then means that the first call has arrived after all.
     *
     * **On a 4xx error** nothing was created; treat 500 like a lost reply. After 400, correct the
     * field that `reason` names and use the same `orderId` again. After 409, take the link of the
     * existing order from `getOrderLink`, and check with `getOrderDetails` that its amount is the
     * one you want; if it is not, choose a new `orderId`.
     */
    create(
      request: RequestInput<'createOrder'>,
      options?: CallOptions,
    ): PendingReply<Replies['createOrder']>;
    /**
     * Get the payment link of an order.
     *
     * Returns the payment link of an order that you have created: the same link that `createOrder`
     * gave.
     *
     * Use it to send a customer back to an unpaid order, and to find out whether a `createOrder`
     * call whose reply got lost has taken effect.
     *
     * The link does not show if the order can be paid. Paid and expired orders have one as well, but
     * their page no longer takes money: ask `getOrderStatus` before you invite the customer to pay.
     *
     * **On errors.** 404 means that no order with this id exists in your account on this host: a
     * test order is not found on the production host. The call changes nothing, so repeat it
     * whenever a reply gets lost.
     */
    getLink(
      request: RequestInput<'getOrderLink'>,
      options?: CallOptions,
    ): PendingReply<Replies['getOrderLink']>;
    /**
     * Get the details of an order.
     *
     * Returns what you sent when you created the order, and whether it has been paid.
     *
     * Use it to compare the amount and the customer of an existing order with your own records. To
     * decide about fulfilment use `getOrderStatus` instead: here you see neither attempts under way
     * nor risk holds.
     *
     * `orderAmount` comes back with two decimals whatever you sent: `154` becomes `154.00`. Compare
     * amounts as numbers of paise, not as text.
     *
     * **On errors.** 404 means that no order with this id exists in your account on this host. The
     * call changes nothing, so repeat it whenever a reply gets lost.
     */
    getDetails(
      request: RequestInput<'getOrderDetails'>,
      options?: CallOptions,
    ): PendingReply<Replies['getOrderDetails']>;
    /**
     * Get the payment status of an order.
     *
     * Returns the status of an order and of the last attempt to pay it. Rely on this reply before
     * you fulfil.
     *
     * | `orderStatus`, `txStatus` | What it means | What to do |
     * | --- | --- | --- |
     * | `ACTIVE`, no `txStatus` | No attempt to pay yet. | Wait, or remind with `sendOrderEmail`. |
     * | `ACTIVE`, `PENDING` | The bank has not answered yet. | Ask again later; neither fulfil nor give up. |
     * | `ACTIVE`, `FAILED` or `CANCELLED` | The last attempt was not successful. | Let the customer try again. |
     * | `PROCESSED`, `FLAGGED` | On a risk hold. | Ask again later; neither fulfil nor give up. |
     * | `PAID`, `SUCCESS` | The order is paid. | Compare `orderAmount`, then fulfil once. |
     *
     * Only the last attempt is shown; `listTransactions` has all of them.
     *
     * **Do not assume** that `txStatus` is there: before the first attempt the reply has neither it
     * nor `txTime`, `txMsg`, `referenceId`, `paymentMode`, `orderCurrency` or `paymentDetails`. Do
     * not parse `txMsg`, and do not treat everything other than `SUCCESS` as final. While you wait,
     * poll with growing pauses; the notification to your `notifyUrl` saves you most calls.
     *
     * **On errors.** 404 means that no order with this id exists in your account on this host. It
     * does not mean that the order is unpaid. The call changes nothing, so repeat it whenever a
     * reply gets lost.
     */
    getStatus(
      request: RequestInput<'getOrderStatus'>,
      options?: CallOptions,
    ): PendingReply<Replies['getOrderStatus']>;
    /**
     * Mail the payment link to the customer.
     *
     * Sends a mail with the payment link to the `customerEmail` of the order. Use it to invite or
     * remind a customer who is not on your site.
     *
     * A reply with `OK` means that the mail has been handed over, not that it was delivered or read.
     * A mail asks for money, so only an order that can still be paid gets one. A mail that waits for
     * the mail server is dropped if its order gets paid meanwhile.
     *
     * **If the reply gets lost,** no operation tells if the mail was sent. Every call sends one more
     * mail: repeat it only if a second mail does no harm.
     *
     * **On a 4xx error** no mail was sent; treat 500 like a lost reply. 404 means that no order with
     * this id exists in your account on this host. 409: the order is paid, a payment of it is
     * `PENDING` or `FLAGGED`, or it has expired; `getOrderStatus` shows which.
     */
    sendEmail(
      request: RequestInput<'sendOrderEmail'>,
      options?: CallOptions,
    ): PendingReply<Replies['sendOrderEmail']>;
  };
  readonly refunds: {
    /**
     * Refund a payment.
     *
     * Gives back a successful payment, whole or in part. Several partial refunds may follow each
     * other until their sum reaches the payment; it can never exceed it.
     *
     * A reply with `OK` means that the refund has been initiated, not that the customer has the
     * money. A standard refund is paid out about five working days later, an instant one at once.
     * `listRefunds` shows `processed: YES` when that has happened. Your later settlements are
     * reduced by the amount.
     *
     * **Standard or instant.** Leave `refundType` out for a standard refund. For `INSTANT`,
     * `merchantRefundId` is required. If the payment was made by net banking, an instant refund also
     * needs `mode`: with `BANK_TRANSFER` send `accountNo` and `ifsc` of the customer, with
     * `CASHGRAM` the customer gets a link and claims the money.
     *
     * **If the reply gets lost,** send the same call again, with the same `merchantRefundId`. This
     * idempotency key is checked before the payment and the amount, so nothing is refunded twice:
     *
     * - `OK`: the first call had not arrived, this one has.
     * - 409 because the `merchantRefundId` is taken: the first call had taken effect. Find its
     *   `refundId` with `listRefunds`; the rows do not show `merchantRefundId`, so put it into
     *   `refundNote` as well.
     *
     * If you sent no `merchantRefundId`, do not repeat the call: look in `listRefunds` first.
     *
     * **On a 4xx error** nothing was refunded; treat 500 like a lost reply. 404: there is no payment
     * with this `referenceId`; check that you have not sent your `orderId` there. 409: the amount
     * exceeds what is left, the payment has not succeeded, the `merchantRefundId` was used before,
     * or `orderId` is not the order of this payment. Look at the payment and its refunds before you
     * try again.
     */
    create(
      request: RequestInput<'createRefund'>,
      options?: CallOptions,
    ): PendingReply<Replies['createRefund']>;
    /**
     * List refunds.
     *
     * Lists the refunds that you initiated from `startDate` to `endDate`. Both days are included and
     * mean Indian Standard Time. A day without refunds is no error: you get an empty list.
     *
     * Use it to see which refunds have been paid out: then `processed` is `YES`, and `arn` and
     * `processedOn` are filled. Until then those two are blank, not absent. The day that counts is
     * that of `initiatedOn`, so a refund stays in the list of its day for good.
     *
     * **Paging.** Rows come by rising `refundId`, at most `count` of them. For the next page send
     * the same fields again with `lastId` set to the `lastId` of this reply. A page without rows has
     * no `lastId`: then you have seen everything.
     *
     * **On errors.** 400 names the field: a date that is not `YYYY-MM-DD` or not in the calendar, an
     * `endDate` before `startDate`, a `count` above 50. The call changes nothing, so repeat it
     * whenever a reply gets lost.
     */
    list(
      request: RequestInput<'listRefunds'>,
      options?: CallOptions,
    ): Pages<Replies['listRefunds'], Replies['listRefunds']['refunds'][number]>;
  };
  readonly transactions: {
    /**
     * List transactions.
     *
     * Lists the attempts to pay your orders, successful or not, that were made from `startDate` to
     * `endDate`. Both days are included and mean Indian Standard Time. A day without attempts is no
     * error: you get an empty list.
     *
     * Use it to reconcile a day, and to find payments whose result never reached you. An order has
     * one row for each attempt, of which at most one is `SUCCESS`.
     *
     * **Paging.** Rows come by rising `id`, at most `count` of them. For the next page send the same
     * fields again with `lastId` set to the `lastId` of this reply. A page without rows has no
     * `lastId`: then you have seen everything.
     *
     * Rows show the current state. An attempt that was `PENDING` or `FLAGGED` when you listed it may
     * have another `txStatus` tomorrow, so list recent days again.
     *
     * **On errors.** 400 names the field: a date that is not `YYYY-MM-DD` or not in the calendar, an
     * `endDate` before `startDate`, a `txStatus` that does not exist, a `count` above 50. The call
     * changes nothing, so repeat it whenever a reply gets lost.
     */
    list(
      request: RequestInput<'listTransactions'>,
      options?: CallOptions,
    ): Pages<Replies['listTransactions'], Replies['listTransactions']['transactions'][number]>;
  };
  readonly settlements: {
    /**
     * List settlements.
     *
     * Lists the transfers to your bank account that were made from `startDate` to `endDate`. Both
     * days are included and mean Indian Standard Time. The day that counts is that of `settledOn`,
     * not the day on which the customers paid. A day without settlements is no error: you get an
     * empty list.
     *
     * Compare `amountSettled` and `utr` with your bank statement. The amount is the sum of the
     * payments, less charges and taxes, less refunds (`adjustment`). If refunds exceed a settlement,
     * `amountSettled` is `0.00` and the rest is taken from the next one.
     * `listSettlementTransactions` lists the payments behind the sum.
     *
     * **Paging.** Rows come by rising `id`, at most `count` of them. For the next page send the same
     * fields again with `lastId` set to the `lastId` of this reply. A page without rows has no
     * `lastId`: then you have seen everything.
     *
     * **On errors.** 400 names the field: a date that is not `YYYY-MM-DD` or not in the calendar, an
     * `endDate` before `startDate`, a `count` above 50. The call changes nothing, so repeat it
     * whenever a reply gets lost.
     */
    list(
      request: RequestInput<'listSettlements'>,
      options?: CallOptions,
    ): Pages<Replies['listSettlements'], Replies['listSettlements']['settlements'][number]>;
    /**
     * List the transactions of a settlement.
     *
     * Lists the payments of one settlement, with the charge and tax deducted from each. The sum of
     * `txAmount` over all pages is the `totalTxAmount` of the settlement, and the sum of
     * `settlementAmount` is its `settlementAmount`.
     *
     * Refunds are not listed here. They are in the `adjustment` of the settlement, as one sum.
     *
     * **Paging.** Rows come by rising `id`, at most `count` of them. For the next page send the same
     * fields again with `lastId` set to the `lastId` of this reply. A page without rows has no
     * `lastId`: then you have seen everything.
     *
     * **On errors.** 404 means that your account has no settlement with this id on this host; take
     * the id from `listSettlements`, not from your bank statement. The call changes nothing, so
     * repeat it whenever a reply gets lost.
     */
    listTransactions(
      request: RequestInput<'listSettlementTransactions'>,
      options?: CallOptions,
    ): Pages<
      Replies['listSettlementTransactions'],
      Replies['listSettlementTransactions']['transactions'][number]
    >;
  };
  readonly credentials: {
    /**
     * Verify your credentials.
     *
     * Checks that your `appId` and `secretKey` belong together and are valid on this host. It does
     * nothing else.
     *
     * Use it when you set up an environment, or after you have replaced the key. There is no need to
     * call it before other operations: each of them checks the credentials itself.
     *
     * **On errors.** 401 means that the pair is not valid here; test and production have separate
     * pairs. Any other error does not mean that they are wrong. The call changes nothing, so repeat it
     * whenever a reply gets lost.
     */
    verify(options?: CallOptions): PendingReply<Replies['verifyCredentials']>;
  };
}

export function groupOperations(send: Send): OperationGroups {
  return {
    orders: {
      create: (request, options) => createOrder(send, request, options),
      getLink: (request, options) => getOrderLink(send, request, options),
      getDetails: (request, options) => getOrderDetails(send, request, options),
      getStatus: (request, options) => getOrderStatus(send, request, options),
      sendEmail: (request, options) => sendOrderEmail(send, request, options),
    },
    refunds: {
      create: (request, options) => createRefund(send, request, options),
      list: (request, options) => listRefunds(send, request, options),
    },
    transactions: {
      list: (request, options) => listTransactions(send, request, options),
    },
    settlements: {
      list: (request, options) => listSettlements(send, request, options),
      listTransactions: (request, options) => listSettlementTransactions(send, request, options),
    },
    credentials: {
      verify: (options) => verifyCredentials(send, options),
    },
  };
}
