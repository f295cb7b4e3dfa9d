// Generated from openapi/sandbox.yaml by scripts/src/emit/contract/emit-types.ts. Do not edit; run "pnpm generate".

/**
 * An exact decimal such as `154.00`. A string, because a float cannot hold money.
 */
export type DecimalString = string;

/**
 * A calendar day in Asia/Kolkata, `YYYY-MM-DD`.
 */
export type CalendarDate = string;

/**
 * A time in Asia/Kolkata without an offset, `YYYY-MM-DD HH:mm:ss`.
 */
export type GatewayTime = string;

export interface paths {
  '/sandbox/v1/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List orders */
    get: operations['listOrders'];
    put?: never;
    /** Create a test order */
    post: operations['createTestOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/orders/{orderId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read an order */
    get: operations['readOrder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/orders/{orderId}/refunds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refund an order */
    post: operations['refundOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/orders/{orderId}/mails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mail the payment link */
    post: operations['mailOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/orders/{orderId}/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pay an order */
    post: operations['payOrder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List payments */
    get: operations['listPayments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/payments/{referenceId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide a payment that waits */
    post: operations['decidePayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/refunds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List refunds */
    get: operations['listSandboxRefunds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/refunds/{refundId}/process': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pay a refund out now */
    post: operations['processRefund'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the clock */
    get: operations['readClock'];
    put?: never;
    /** Set the clock */
    post: operations['setClock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List notifications */
    get: operations['listNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/notifications/{notificationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a notification */
    get: operations['readNotification'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/notifications/{notificationId}/send': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a notification now */
    post: operations['sendNotification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/notifications/{notificationId}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a notification again */
    post: operations['replayNotification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/test-notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a test notification */
    post: operations['sendTestNotification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/signature-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check a signature */
    post: operations['checkSignature'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/mailbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List mails */
    get: operations['listMails'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List tasks */
    get: operations['listTasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/tasks/{taskId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Try a task again */
    post: operations['retryTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Follow what happens */
    get: operations['streamEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List requests */
    get: operations['listRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a request to the gateway */
    post: operations['sendRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/settlements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List settlements */
    get: operations['listSandboxSettlements'];
    put?: never;
    /** Settle now */
    post: operations['runSettlements'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/ledger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read the ledger */
    get: operations['readLedger'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/merchants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List merchants */
    get: operations['listMerchants'];
    put?: never;
    /** Create a merchant */
    post: operations['createMerchant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/snapshots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List snapshots */
    get: operations['listSnapshots'];
    put?: never;
    /** Take a snapshot */
    post: operations['createSnapshot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/snapshots/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Delete a snapshot */
    delete: operations['deleteSnapshot'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/snapshots/{name}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Export a snapshot */
    get: operations['exportSnapshot'];
    /** Import a snapshot */
    put: operations['importSnapshot'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/snapshots/{name}/fork': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Fork a snapshot */
    post: operations['forkSnapshot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/snapshots/{name}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Go back to a snapshot */
    post: operations['restoreSnapshot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Empty the world */
    post: operations['resetWorld'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/faults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List faults */
    get: operations['listFaults'];
    put?: never;
    /** Create a fault */
    post: operations['createFault'];
    /** Delete all faults */
    delete: operations['deleteFaults'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/faults/{faultId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Delete a fault */
    delete: operations['deleteFault'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/scenarios': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List scenarios */
    get: operations['listScenarios'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sandbox/v1/scenarios/{name}/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Run a scenario */
    post: operations['runScenario'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * Listed order
     * @description An order in the list.
     */
    ListedOrder: {
      /**
       * Format: int64
       * @description Id of the row; `lastId` of a page is that of its last row.
       * @example 50231
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * @description How far the order has come, as `getOrderStatus` tells it, and by the world's clock: `EXPIRED` is an order that would be `ACTIVE` and is past its expiry. An attempt that is `PENDING` then can still succeed.
       * @example PAID
       * @enum {string}
       */
      orderStatus: 'ACTIVE' | 'PAID' | 'PROCESSED' | 'EXPIRED';
      /**
       * Format: decimal
       * @description An amount from the gateway, in the main unit of the currency (rupees for INR), zero or more, always with exactly two decimals. Read it as a decimal or as whole paise, never as a floating-point number.
       * @example 154.50
       */
      orderAmount: DecimalString;
      /**
       * @description Currency of the order, as a three-letter ISO 4217 code in capitals.
       * @example INR
       */
      orderCurrency: string;
      /**
       * @description Name of the customer who pays, 1 to 100 characters without line breaks or other control characters. Any script is fine.
       * @example Asha Rao
       */
      customerName: string;
      /**
       * Format: date-time
       * @description When the order was created.
       * @example 2026-03-02T08:31:12.000Z
       */
      addedAt: string;
      /**
       * Format: date-time
       * @description First moment at which it can no longer be paid.
       * @example 2026-03-02T08:31:12.000Z
       */
      expiresAt: string;
      /**
       * @description Outcome of the attempt that decides the status of the order; null if none has an outcome. New values may appear.
       * @example SUCCESS
       */
      lastTxStatus:
        | 'SUCCESS'
        | 'FAILED'
        | 'PENDING'
        | 'FLAGGED'
        | 'CANCELLED'
        | (string & {})
        | null;
      /**
       * Format: decimal
       * @description Sum of the refunds of its payment, in the main unit of its currency.
       * @example 0.00
       */
      refunded: DecimalString;
    };
    /**
     * Currency sum
     * @description Number and sum of rows in one currency.
     */
    CurrencySum: {
      /**
       * @description The currency, a three-letter code of ISO 4217.
       * @example INR
       */
      currency: string;
      /**
       * @description A number of rows.
       * @example 1
       */
      count: number;
      /**
       * Format: decimal
       * @description The sum of the rows, in the main unit of the currency.
       * @example 1903.50
       */
      amount: DecimalString;
    };
    /**
     * List orders reply
     * @description One page of orders.
     */
    ListOrdersReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The orders, the newest first. */
      orders: components['schemas']['ListedOrder'][];
      /** @description Number and sum of the rows on this page by currency. */
      sums: components['schemas']['CurrencySum'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * Error
     * @description Body of every failed call, whatever the operation and the HTTP status. Read `reason`; the other two texts repeat it for old clients and are always present.
     */
    Error: {
      /**
       * @description Always `ERROR` when the call has failed, whatever the HTTP status.
       * @example ERROR
       * @constant
       */
      status: 'ERROR';
      /**
       * @description Why the call has failed: one short sentence that names the field, what was wrong with it and what is allowed. It never holds a secret. Log it and show it to developers, not to customers. Decide by the HTTP status and by the code that the document's `x-reasons` gives the beginning of the reason. The text after the first colon may change.
       * @example Order Id does not exist
       */
      reason: string;
      /**
       * @deprecated
       * @description The same text as `reason`, for old clients that look for it here. Read `reason`.
       * @example Order Id does not exist
       */
      message: string;
      /**
       * @deprecated
       * @description The same text as `reason`, for old clients that look for it here. Read `reason`.
       * @example Order Id does not exist
       */
      error: string;
    };
    /**
     * Create test order request
     * @description The order to create. Every field has a default.
     */
    CreateTestOrderRequest: {
      /**
       * @description The id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; a new one is made if it is left out.
       * @example order-1001
       */
      orderId?: string;
      /**
       * Format: decimal
       * @description What the customer is to pay, in the main unit of `orderCurrency` (rupees for INR).
       * @default 100.00
       * @example 154.50
       * @example 154
       * @example 0.5
       */
      orderAmount?: DecimalString;
      /**
       * @description Currency of the order, as a three-letter ISO 4217 code in capitals.
       * @default INR
       * @example INR
       */
      orderCurrency?: string;
      /**
       * @description A remark of yours about the order, at most 200 characters without line breaks or other control characters. It comes back unchanged wherever the order is shown.
       * @example Darjeeling first flush, 100 g
       */
      orderNote?: string;
      /**
       * @description Name of the customer who pays, 1 to 100 characters without line breaks or other control characters. Any script is fine.
       * @default Test Customer
       * @example Asha Rao
       */
      customerName?: string;
      /**
       * @description A telephone number: 8 to 15 digits, optionally with a plus sign and country code in front. No spaces, hyphens or brackets.
       * @default 9000000001
       * @example 9000000001
       * @example +919000000001
       */
      customerPhone?: string;
      /**
       * Format: email
       * @description An e-mail address in ASCII, at most 254 characters, with a domain that has at least one dot. No display name and no angle brackets.
       * @default customer@example.com
       * @example asha.rao@example.com
       */
      customerEmail?: string;
      /**
       * Format: web-url
       * @description Address to which the customer's browser posts the result; by default a page of the sandbox that shows it.
       * @example https://shop.example.com/checkout/return
       */
      returnUrl?: string;
      /**
       * Format: web-url
       * @description Address to which the sandbox posts the result: `https`, or `http` to a loopback host or to a host that the sandbox is set up to notify.
       * @example https://shop.example.com/checkout/return
       */
      notifyUrl?: string;
    };
    /**
     * Create test order reply
     * @description The order that was created.
     */
    CreateTestOrderReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * Format: web-url
       * @description Address of the hosted page on which the customer pays this one order. Whoever has the link can pay the order, but can neither change nor refund it. The path ends in 21 random lower-case letters and digits: use the whole link unchanged, and do not parse it.
       * @example https://test.cashfree.com/billpay/order/k3v9x1q7m2c8t4b6n0z5w
       */
      paymentLink: string;
    };
    /**
     * Order record
     * @description All fields of an order.
     */
    OrderRecord: {
      /**
       * Format: int64
       * @description Id of the row in the list of orders.
       * @example 50231
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * @description How far the order has come, as `getOrderStatus` tells it, and by the world's clock: `EXPIRED` is an order that would be `ACTIVE` and is past its expiry. An attempt that is `PENDING` then can still succeed.
       * @example PAID
       * @enum {string}
       */
      orderStatus: 'ACTIVE' | 'PAID' | 'PROCESSED' | 'EXPIRED';
      /**
       * Format: decimal
       * @description An amount from the gateway, in the main unit of the currency (rupees for INR), zero or more, always with exactly two decimals. Read it as a decimal or as whole paise, never as a floating-point number.
       * @example 154.50
       */
      orderAmount: DecimalString;
      /**
       * @description Currency of the order, as a three-letter ISO 4217 code in capitals.
       * @example INR
       */
      orderCurrency: string;
      /**
       * @description The merchant's remark; null if it sent none.
       * @example Darjeeling first flush, 100 g
       */
      orderNote: string | null;
      /**
       * @description Name of the customer who pays, 1 to 100 characters without line breaks or other control characters. Any script is fine.
       * @example Asha Rao
       */
      customerName: string;
      /**
       * @description A telephone number: 8 to 15 digits, optionally with a plus sign and country code in front. No spaces, hyphens or brackets.
       * @example 9000000001
       * @example +919000000001
       */
      customerPhone: string;
      /**
       * Format: email
       * @description An e-mail address in ASCII, at most 254 characters, with a domain that has at least one dot. No display name and no angle brackets.
       * @example asha.rao@example.com
       */
      customerEmail: string;
      /**
       * @description Telephone number of the seller; null if the merchant sent none.
       * @example 9000000099
       */
      sellerPhone: string | null;
      /**
       * Format: web-url
       * @description Absolute `http` or `https` address, at most 500 characters, everything outside visible ASCII percent-encoded. Brackets and other signs that shops put into a query may stay as they are.
       * @example https://shop.example.com/checkout/return
       */
      returnUrl: string;
      /**
       * @description Address for notifications; null if the merchant sent none.
       * @example https://shop.example.com/gateway/notify
       */
      notifyUrl: string | null;
      /**
       * @description The payment methods that the merchant allows, separated by commas; null allows all.
       * @example cc,dc,upi
       */
      paymentModes: string | null;
      /**
       * @description The partner code; null if the merchant sent none.
       * @example partner-042
       */
      pc: string | null;
      /**
       * Format: web-url
       * @description Address of the hosted page on which the customer pays this one order. Whoever has the link can pay the order, but can neither change nor refund it. The path ends in 21 random lower-case letters and digits: use the whole link unchanged, and do not parse it.
       * @example https://test.cashfree.com/billpay/order/k3v9x1q7m2c8t4b6n0z5w
       */
      paymentLink: string;
      /**
       * @description True while a customer can pay the order.
       * @example true
       */
      payable: boolean;
      /**
       * Format: date-time
       * @description When the order was created.
       * @example 2026-03-02T08:31:12.000Z
       */
      addedAt: string;
      /**
       * Format: date-time
       * @description When a browser first opened the payment page; null before.
       * @example 2026-03-02T08:36:12.000Z
       */
      openedAt: string | null;
      /**
       * Format: date-time
       * @description First moment at which it can no longer be paid.
       * @example 2026-03-02T08:31:12.000Z
       */
      expiresAt: string;
      /**
       * @description Outcome of the attempt that decides the status of the order; null if none has an outcome. New values may appear.
       * @example SUCCESS
       */
      lastTxStatus:
        | 'SUCCESS'
        | 'FAILED'
        | 'PENDING'
        | 'FLAGGED'
        | 'CANCELLED'
        | (string & {})
        | null;
      /**
       * Format: decimal
       * @description Sum of the refunds of its payment, in the main unit of its currency.
       * @example 0.00
       */
      refunded: DecimalString;
    };
    /**
     * Payment record
     * @description One attempt to pay an order.
     */
    PaymentRecord: {
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * @description Outcome of the attempt; null while the customer is at the bank's simulator.
       * @example SUCCESS
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {}) | null;
      /**
       * @description The payment method; null if the customer went back before choosing one.
       * @example UPI
       */
      paymentMode: string | null;
      /**
       * @description What the bank or the payment method says about the attempt, for people to read. The wording differs from bank to bank and changes without notice: show it or log it, but decide by `txStatus`. Null while the attempt is `PENDING`.
       * @example 00::Transaction is Successful
       * @example null
       */
      txMsg: string | null;
      /**
       * Format: date-time
       * @description When the attempt was made.
       * @example 2026-03-02T08:31:12.000Z
       */
      attemptedAt: string;
      /**
       * Format: decimal
       * @description An amount from the gateway, in the main unit of the currency (rupees for INR), zero or more, always with exactly two decimals. Read it as a decimal or as whole paise, never as a floating-point number.
       * @example 154.50
       */
      amount: DecimalString;
      /**
       * Format: decimal
       * @description Sum of its refunds, in the main unit of the order's currency.
       * @example 50.00
       */
      refunded: DecimalString;
      /**
       * Format: decimal
       * @description What can still be refunded, in the main unit of the order's currency; zero unless the attempt has succeeded.
       * @example 104.50
       */
      refundable: DecimalString;
      /**
       * Format: int64
       * @description The settlement that paid it out to the merchant; null before.
       * @example 262907
       */
      settlementId: number | null;
      /** @description The outcomes that `decidePayment` can give it; empty if it waits for none. */
      next: ('SUCCESS' | 'FAILED' | 'CANCELLED')[];
    };
    /**
     * Refund record
     * @description One refund of a payment.
     */
    RefundRecord: {
      /**
       * Format: int64
       * @description Id of the row in the list of refunds, which is the `refundId`.
       * @example 50231
       */
      id: number;
      /**
       * Format: int64
       * @description The gateway's id of the refund, a positive whole number of at most 15 digits.
       * @example 88017
       */
      refundId: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * @description Your own id of the refund. 1 to 35 characters out of letters, digits, full stop, hyphen and underscore; each can be used only once in your account. The gateway generates one if you send none.
       * @example refund-1001-1
       */
      merchantRefundId: string;
      /**
       * Format: decimal
       * @description An amount from the gateway, in the main unit of the currency (rupees for INR), zero or more, always with exactly two decimals. Read it as a decimal or as whole paise, never as a floating-point number.
       * @example 50.00
       */
      refundAmount: DecimalString;
      /**
       * @description Currency of the refund, as a three-letter ISO 4217 code.
       * @example INR
       */
      currency: string;
      /**
       * @description The merchant's reason; blank if it gave none.
       * @example One tin arrived damaged
       */
      refundNote: string;
      /**
       * @description `PENDING` is to be paid out to the customer, `PROCESSED` is paid out.
       * @example PENDING
       * @enum {string}
       */
      state: 'PENDING' | 'PROCESSED';
      /**
       * @description Acquirer reference number, 23 digits; null while the refund is `PENDING`.
       * @example 74123456069123456789012
       */
      arn: string | null;
      /**
       * Format: date-time
       * @description When the merchant asked for it.
       * @example 2026-03-02T08:31:12.000Z
       */
      initiatedAt: string;
      /**
       * Format: date-time
       * @description When it was paid out; null while it is `PENDING`.
       * @example 2026-03-02T08:36:12.000Z
       */
      processedAt: string | null;
      /**
       * Format: date-time
       * @description When it is to be paid out; null once it is, or if its task is parked.
       * @example 2026-03-02T08:36:12.000Z
       */
      dueAt: string | null;
      /**
       * Format: int64
       * @description The settlement that deducted it from what the merchant gets; null before.
       * @example 262907
       */
      settlementId: number | null;
    };
    /**
     * Notification attempt
     * @description One try to deliver a notification.
     */
    NotificationAttempt: {
      /**
       * Format: date-time
       * @description When the try began.
       * @example 2026-03-02T08:31:12.000Z
       */
      at: string;
      /**
       * @description The HTTP status of the reply; null if there was none.
       * @example 200
       */
      httpStatus: number | null;
      /**
       * @description How long the try took, in milliseconds.
       * @example 42
       */
      latencyMs: number;
      /**
       * @description What went wrong, in one sentence; null if nothing did.
       * @example HTTP 503 instead of 200
       */
      failure: string | null;
    };
    /**
     * Notification
     * @description A payment result on its way to a merchant's `notifyUrl`, with every try so far.
     */
    Notification: {
      /**
       * Format: int64
       * @description Id of the notification. Later ones have larger ids; gaps are normal.
       * @example 7
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * Format: web-url
       * @description The `notifyUrl` to which the payment result is posted.
       * @example https://shop.example.com/checkout/return
       */
      url: string;
      /**
       * @description The outcome that the notification tells.
       * @example SUCCESS
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {});
      /**
       * @description `WAITING` is to be sent or sent again, `DELIVERED` was taken by the merchant's server, `GIVEN_UP` has failed too often and is not sent again by itself.
       * @example DELIVERED
       * @enum {string}
       */
      state: 'WAITING' | 'DELIVERED' | 'GIVEN_UP';
      /**
       * Format: date-time
       * @description When the notification came up.
       * @example 2026-03-02T08:31:12.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it is sent next; null unless it is `WAITING`.
       * @example 2026-03-02T08:36:12.000Z
       */
      nextAttemptAt: string | null;
      /** @description The tries so far, the first one first. */
      attempts: components['schemas']['NotificationAttempt'][];
    };
    /**
     * Mail record
     * @description A mail to a customer, without its HTML.
     */
    MailRecord: {
      /**
       * Format: int64
       * @description Id of the mail. Later ones have larger ids, and gaps are normal.
       * @example 3
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * Format: email
       * @description The address that the mail is for.
       * @example asha.rao@example.com
       */
      to: string;
      /**
       * @description The subject line.
       * @example Pay order order-1001
       */
      subject: string;
      /**
       * @description The mail as plain text.
       * @example Pay order order-1001
       */
      text: string;
      /**
       * Format: date-time
       * @description When the mail was written.
       * @example 2026-03-02T08:31:12.000Z
       */
      createdAt: string;
      /**
       * @description `KEPT` is shown here only because no mail server is set up; `WAITING` is to be sent; `SENT` was taken by the mail server; `GIVEN_UP` has failed too often, or its order can no longer be paid.
       * @example KEPT
       * @enum {string}
       */
      state: 'KEPT' | 'WAITING' | 'SENT' | 'GIVEN_UP';
      /**
       * @description What went wrong, in one sentence; null if nothing did.
       * @example HTTP 503 instead of 200
       */
      failure: string | null;
    };
    /**
     * Posting amounts
     * @description The amount for every account, in the main unit of the currency.
     */
    PostingAmounts: {
      /**
       * Format: decimal
       * @description What the gateway owes the merchant; below zero if that grows.
       * @example -154.50
       */
      merchant: DecimalString;
      /**
       * Format: decimal
       * @description What the gateway owes customers; below zero if that grows.
       * @example 0.00
       */
      refunds: DecimalString;
      /**
       * Format: decimal
       * @description What the gateway keeps; below zero if that grows.
       * @example 0.00
       */
      fees: DecimalString;
      /**
       * Format: decimal
       * @description The tax on what it keeps; below zero if that grows.
       * @example 0.00
       */
      tax: DecimalString;
      /**
       * Format: decimal
       * @description The gateway's money; above zero if that grows.
       * @example 154.50
       */
      bank: DecimalString;
    };
    /**
     * Ledger posting
     * @description One movement of money in the books. Its amounts sum to zero.
     */
    LedgerPosting: {
      /**
       * @description What was posted: a `PAYMENT`, a `REFUND` when it was asked for, a refund that was paid out (`REFUND_PAID`), or a `SETTLEMENT`. New ones may appear.
       * @example PAYMENT
       */
      kind: 'PAYMENT' | 'REFUND' | 'REFUND_PAID' | 'SETTLEMENT' | (string & {});
      /**
       * @description What it is about: the `referenceId` of a payment, the `refundId` of a refund, or the `id` of a settlement.
       * @example 826748288
       */
      subject: string;
      /**
       * Format: date-time
       * @description When it was posted.
       * @example 2026-03-02T08:31:12.000Z
       */
      at: string;
      /**
       * @description The currency, a three-letter code of ISO 4217.
       * @example INR
       */
      currency: string;
      amounts: components['schemas']['PostingAmounts'];
    };
    /**
     * Timeline entry
     * @description Something that has happened to an order.
     */
    TimelineEntry: {
      /**
       * Format: date-time
       * @description When it happened.
       * @example 2026-03-02T08:31:12.000Z
       */
      at: string;
      /**
       * @description What kind of thing happened. `PAYMENT` is an attempt, or its outcome if that came later. New ones may appear.
       * @example PAYMENT
       */
      kind:
        | 'ORDER_CREATED'
        | 'PAGE_OPENED'
        | 'PAYMENT'
        | 'NOTIFICATION'
        | 'NOTIFICATION_TRY'
        | 'MAIL'
        | 'REFUND'
        | 'REFUND_PROCESSED'
        | 'POSTING'
        | 'SETTLEMENT'
        | 'ORDER_EXPIRED'
        | (string & {});
      /**
       * @description What happened, in a few words for people.
       * @example Attempt to pay by UPI
       */
      title: string;
      /**
       * @description More about it for people; null if there is no more.
       * @example SUCCESS: 00::Transaction is Successful
       */
      detail: string | null;
      /**
       * @description The attempt that it is about, if it is about one.
       * @example 826748288
       */
      referenceId?: string;
      /**
       * Format: int64
       * @description The notification that it is about, if it is about one.
       * @example 7
       */
      notificationId?: number;
      /**
       * Format: int64
       * @description The mail that it is about, if it is about one.
       * @example 3
       */
      mailId?: number;
      /**
       * Format: int64
       * @description The refund that it is about, if it is about one.
       * @example 88017
       */
      refundId?: number;
      /**
       * Format: int64
       * @description The settlement that it is about, if it is about one.
       * @example 262907
       */
      settlementId?: number;
    };
    /**
     * Read order reply
     * @description One order with everything that belongs to it.
     */
    ReadOrderReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      order: components['schemas']['OrderRecord'];
      /** @description The attempts to pay, the first one first. */
      payments: components['schemas']['PaymentRecord'][];
      /** @description The refunds of its payment, the first one first. */
      refunds: components['schemas']['RefundRecord'][];
      /** @description The payment results on their way to the merchant's server, the first one first. */
      notifications: components['schemas']['Notification'][];
      /** @description The mails to the customer, the first one first. */
      mails: components['schemas']['MailRecord'][];
      /** @description The movements of its money in the books, the first one first. A settlement is one posting for all its payments. */
      postings: components['schemas']['LedgerPosting'][];
      /** @description What has happened to the order, the earliest first. */
      timeline: components['schemas']['TimelineEntry'][];
    };
    /**
     * Refund order request
     * @description What to give back. Without any field, all that is left of the payment.
     */
    RefundOrderRequest: {
      /**
       * @description The payment to refund; by default the successful one of the order.
       * @example 826748288
       */
      referenceId?: string;
      /**
       * Format: decimal
       * @description How much to give back, in the main unit of the order's currency; by default all that is left.
       * @example 154.50
       * @example 154
       * @example 0.5
       */
      refundAmount?: DecimalString;
      /**
       * @description Why you refund, at most 90 characters without line breaks or other control characters. It comes back in the list of refunds, and is blank there if you sent none.
       * @example One tin arrived damaged
       */
      refundNote?: string;
      /**
       * @description `INSTANT` pays the refund out at once. Leave it out for a standard refund.
       * @example INSTANT
       * @enum {string}
       */
      refundType?: 'INSTANT';
    };
    /**
     * Refund order reply
     * @description The refund that was initiated.
     */
    RefundOrderReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * Format: int64
       * @description The gateway's id of the refund, a positive whole number of at most 15 digits.
       * @example 88017
       */
      refundId: number;
    };
    /**
     * Mail order reply
     * @description The mail that was accepted.
     */
    MailOrderReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * Format: int64
       * @description Id of the mail. Later ones have larger ids, and gaps are normal.
       * @example 3
       */
      mailId: number;
    };
    /**
     * Pay order request
     * @description How the customer pays.
     */
    PayOrderRequest: {
      /**
       * @description How the attempt ends. `PENDING` and `FLAGGED` wait for `decidePayment`; the others are final for this attempt.
       * @example SUCCESS
       * @enum {string}
       */
      outcome: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED';
      /**
       * @description The payment method of the attempt.
       * @default UPI
       * @example UPI
       * @enum {string}
       */
      paymentMode?: 'CREDIT_CARD' | 'DEBIT_CARD' | 'NET_BANKING' | 'UPI' | 'WALLET';
    };
    /**
     * Pay order reply
     * @description The attempt that was made.
     */
    PayOrderReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * @description Outcome of one payment attempt:
       *
       *     - `SUCCESS` paid. Final.
       *     - `FAILED` refused by the bank, the card scheme or the customer's app. Final for this attempt;
       *       the customer may try again.
       *     - `PENDING` the bank has not answered yet. Becomes `SUCCESS` or `FAILED`.
       *     - `FLAGGED` on a risk hold. Becomes `SUCCESS` or `CANCELLED`.
       *     - `CANCELLED` given up by the customer on the payment page, or not released from a risk hold.
       *       Final for this attempt.
       *
       *     New values may appear; treat one that you do not know like `PENDING`.
       * @example SUCCESS
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {});
      /**
       * @description How far the order has come:
       *
       *     - `ACTIVE` not paid. The customer can pay until the order expires, even after failed attempts.
       *       An expired order stays `ACTIVE`.
       *     - `PAID` an attempt has succeeded. The order cannot be paid again.
       *     - `PROCESSED` the last attempt is on a risk hold (`txStatus` is `FLAGGED`). The money is not
       *       yours yet. If the hold is lifted the order becomes `PAID`, otherwise it becomes `ACTIVE`
       *       again.
       *
       *     New values may appear; treat one that you do not know as not paid.
       * @example PAID
       */
      orderStatus: 'ACTIVE' | 'PAID' | 'PROCESSED' | (string & {});
    };
    /**
     * Listed payment
     * @description One attempt to pay an order.
     */
    ListedPayment: {
      /**
       * Format: int64
       * @description Id of the row, the same as in `listTransactions`.
       * @example 50231
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * @description Outcome of the attempt.
       * @example SUCCESS
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {}) | null;
      /**
       * @description The payment method; null if the customer went back before choosing one.
       * @example UPI
       */
      paymentMode: string | null;
      /**
       * @description What the bank or the payment method says about the attempt, for people to read. The wording differs from bank to bank and changes without notice: show it or log it, but decide by `txStatus`. Null while the attempt is `PENDING`.
       * @example 00::Transaction is Successful
       * @example null
       */
      txMsg: string | null;
      /**
       * Format: date-time
       * @description When the attempt was made.
       * @example 2026-03-02T08:31:12.000Z
       */
      attemptedAt: string;
      /**
       * @description Currency of the order, as a three-letter ISO 4217 code in capitals.
       * @example INR
       */
      currency: string;
      /**
       * Format: decimal
       * @description An amount from the gateway, in the main unit of the currency (rupees for INR), zero or more, always with exactly two decimals. Read it as a decimal or as whole paise, never as a floating-point number.
       * @example 154.50
       */
      amount: DecimalString;
      /**
       * Format: decimal
       * @description Sum of its refunds, in the main unit of the order's currency.
       * @example 50.00
       */
      refunded: DecimalString;
      /**
       * Format: decimal
       * @description What can still be refunded, in the main unit of the order's currency; zero unless the attempt has succeeded.
       * @example 104.50
       */
      refundable: DecimalString;
      /**
       * Format: date-time
       * @description When its money is due to the merchant; null unless the attempt has succeeded.
       * @example 2026-03-02T08:36:12.000Z
       */
      settlesAt: string | null;
      /**
       * Format: int64
       * @description The settlement that paid it out to the merchant; null before.
       * @example 262907
       */
      settlementId: number | null;
      /** @description The outcomes that `decidePayment` can give it; empty if it waits for none. */
      next: ('SUCCESS' | 'FAILED' | 'CANCELLED')[];
    };
    /**
     * List payments reply
     * @description One page of payments.
     */
    ListPaymentsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The attempts to pay, the newest first. */
      payments: components['schemas']['ListedPayment'][];
      /** @description Number and sum of the rows on this page by currency. */
      sums: components['schemas']['CurrencySum'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * Decide payment request
     * @description What becomes of a payment that waits.
     */
    DecidePaymentRequest: {
      /**
       * @description What becomes of the payment: `SUCCESS` or `FAILED` for one that is `PENDING`, `SUCCESS` or `CANCELLED` for one that is `FLAGGED`.
       * @example SUCCESS
       * @enum {string}
       */
      outcome: 'SUCCESS' | 'FAILED' | 'CANCELLED';
    };
    /**
     * Decide payment reply
     * @description The payment after the decision.
     */
    DecidePaymentReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * @description Outcome of one payment attempt:
       *
       *     - `SUCCESS` paid. Final.
       *     - `FAILED` refused by the bank, the card scheme or the customer's app. Final for this attempt;
       *       the customer may try again.
       *     - `PENDING` the bank has not answered yet. Becomes `SUCCESS` or `FAILED`.
       *     - `FLAGGED` on a risk hold. Becomes `SUCCESS` or `CANCELLED`.
       *     - `CANCELLED` given up by the customer on the payment page, or not released from a risk hold.
       *       Final for this attempt.
       *
       *     New values may appear; treat one that you do not know like `PENDING`.
       * @example SUCCESS
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {});
      /**
       * @description How far the order has come:
       *
       *     - `ACTIVE` not paid. The customer can pay until the order expires, even after failed attempts.
       *       An expired order stays `ACTIVE`.
       *     - `PAID` an attempt has succeeded. The order cannot be paid again.
       *     - `PROCESSED` the last attempt is on a risk hold (`txStatus` is `FLAGGED`). The money is not
       *       yours yet. If the hold is lifted the order becomes `PAID`, otherwise it becomes `ACTIVE`
       *       again.
       *
       *     New values may appear; treat one that you do not know as not paid.
       * @example PAID
       */
      orderStatus: 'ACTIVE' | 'PAID' | 'PROCESSED' | (string & {});
    };
    /**
     * List sandbox refunds reply
     * @description One page of refunds.
     */
    ListSandboxRefundsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The refunds, the newest first. */
      refunds: components['schemas']['RefundRecord'][];
      /** @description Number and sum of the rows on this page by currency. */
      sums: components['schemas']['CurrencySum'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * Process refund reply
     * @description The refund after it was paid out.
     */
    ProcessRefundReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      refund: components['schemas']['RefundRecord'];
    };
    /**
     * Read clock reply
     * @description The time in the world.
     */
    ReadClockReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * Format: date-time
       * @description The time in the world at the moment of the reply.
       * @example 2026-03-02T08:31:12.000Z
       */
      now: string;
      /**
       * @description Whether the clock stands still. Moving a frozen clock leaves it frozen at the new time.
       * @example false
       */
      frozen: boolean;
    };
    /**
     * Set clock request
     * @description What to do with the clock: exactly one of the fields.
     */
    SetClockRequest: {
      /**
       * Format: duration
       * @description How far to move the clock forward: an ISO 8601 duration above zero in whole weeks, days, hours, minutes and seconds, such as `P3D` or `PT1H30M`. Years and months have no fixed length, so they are refused.
       * @example P3D
       */
      advance?: string;
      /**
       * Format: date-time
       * @description The time to set, earlier or later than the present one.
       * @example 2026-11-22T10:00:00Z
       */
      now?: string;
      /**
       * @description Move to the moment at which the next thing happens: a try of a notification, a refund paid out, a settlement, a bank's late answer.
       * @example true
       * @constant
       */
      toNextEvent?: true;
      /**
       * @description Whether the clock stands still. Moving a frozen clock leaves it frozen at the new time.
       * @example false
       */
      frozen?: boolean;
      /**
       * @description Go back to real time, running.
       * @example true
       * @constant
       */
      reset?: true;
    };
    /**
     * Set clock reply
     * @description The time in the world after the change.
     */
    SetClockReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * Format: date-time
       * @description The time in the world at the moment of the reply.
       * @example 2026-03-02T08:31:12.000Z
       */
      now: string;
      /**
       * @description Whether the clock stands still. Moving a frozen clock leaves it frozen at the new time.
       * @example false
       */
      frozen: boolean;
    };
    /**
     * List notifications reply
     * @description One page of notifications.
     */
    ListNotificationsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description Notifications by rising id. */
      notifications: components['schemas']['Notification'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * Named text
     * @description A name and its value.
     */
    NamedText: {
      /**
       * @description The name as it is.
       * @example orderId
       */
      name: string;
      /**
       * @description The value as it is.
       * @example order-1001
       */
      value: string;
    };
    /**
     * Notification try
     * @description One try to deliver a notification, with the reply.
     */
    NotificationTry: {
      /**
       * Format: date-time
       * @description When the try began.
       * @example 2026-03-02T08:31:12.000Z
       */
      at: string;
      /**
       * @description The HTTP status of the reply; null if there was none.
       * @example 200
       */
      httpStatus: number | null;
      /**
       * @description How long the try took, in milliseconds.
       * @example 42
       */
      latencyMs: number;
      /**
       * @description What went wrong, in one sentence; null if nothing did.
       * @example HTTP 503 instead of 200
       */
      failure: string | null;
      /**
       * Shop reply
       * @description What the merchant's server replied; null if it did not, or if the try is older than this field.
       * @example {
       *       "headers": [
       *         {
       *           "name": "Content-Type",
       *           "value": "text/plain"
       *         }
       *       ],
       *       "body": "OK",
       *       "isCut": false
       *     }
       */
      reply: {
        /** @description The headers in the order of the wire, at most 50 of them. */
        headers: components['schemas']['NamedText'][];
        /**
         * @description The first kilobyte, read as UTF-8. Bytes that are not UTF-8 are replaced.
         * @example OK
         */
        body: string;
        /**
         * @description True if there was more than is shown, or if the reply did not end.
         * @example false
         */
        isCut: boolean;
      } | null;
    };
    /**
     * Notification details
     * @description A payment result on its way to a merchant's `notifyUrl`, with all that was sent and replied.
     */
    NotificationDetails: {
      /**
       * Format: int64
       * @description Id of the notification. Later ones have larger ids; gaps are normal.
       * @example 7
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * @description The gateway's id of one payment attempt: a string of 1 to 20 digits. Keep it with your order, because refunds ask for it. It may exceed what a floating-point number holds exactly, so keep it a string.
       * @example 826748288
       */
      referenceId: string;
      /**
       * Format: web-url
       * @description The `notifyUrl` to which the payment result is posted.
       * @example https://shop.example.com/checkout/return
       */
      url: string;
      /**
       * @description The outcome that the notification tells.
       * @example SUCCESS
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED' | (string & {});
      /**
       * @description `WAITING` is to be sent or sent again, `DELIVERED` was taken by the merchant's server, `GIVEN_UP` has failed too often and is not sent again by itself.
       * @example DELIVERED
       * @enum {string}
       */
      state: 'WAITING' | 'DELIVERED' | 'GIVEN_UP';
      /**
       * Format: date-time
       * @description When the notification came up.
       * @example 2026-03-02T08:31:12.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it is sent next; null unless it is `WAITING`.
       * @example 2026-03-02T08:36:12.000Z
       */
      nextAttemptAt: string | null;
      /** @description The tries so far, the first one first. */
      attempts: components['schemas']['NotificationTry'][];
      /**
       * @description The form exactly as it was posted; before the first try, as it is to be posted.
       * @example orderId=order-1001&orderAmount=154.50&referenceId=826748288&txStatus=SUCCESS&paymentMode=UPI&txMsg=00%3A%3ATransaction+is+Successful&txTime=2026-03-02+14%3A06%3A12&signature=IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc%3D
       */
      body: string;
      /** @description The fields of the form in the order of the wire, the signature last. */
      fields: components['schemas']['NamedText'][];
      /**
       * @description The text that is signed: the values of the seven signed fields, joined.
       * @example order-1001154.50826748288SUCCESSUPI00::Transaction is Successful2026-03-02 14:06:12
       */
      signedText: string;
      /**
       * @description Base64 of the HMAC-SHA256 over the seven other fields, keyed with your secret key. 44 characters.
       * @example IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=
       */
      signature: string;
    };
    /**
     * Read notification reply
     * @description The notification, with the form and each reply.
     */
    ReadNotificationReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      notification: components['schemas']['NotificationDetails'];
    };
    /**
     * Send notification reply
     * @description The notification after the try.
     */
    SendNotificationReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      notification: components['schemas']['Notification'];
    };
    /**
     * Replay notification reply
     * @description The notification, which is to be sent again.
     */
    ReplayNotificationReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      notification: components['schemas']['Notification'];
    };
    /**
     * Send test notification request
     * @description The result to post, and where.
     */
    SendTestNotificationRequest: {
      /**
       * Format: web-url
       * @description The address to post to; the rules are those of an order's `notifyUrl`.
       * @example https://shop.example.com/gateway/notify
       * @example http://localhost:8080/gateway/notify
       */
      url: string;
      /**
       * @description The outcome that the result tells.
       * @example SUCCESS
       * @enum {string}
       */
      txStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED';
      /**
       * @description The order that the result names. It need not exist.
       * @default test-order
       * @example order-1001
       */
      orderId?: string;
      /**
       * Format: decimal
       * @description The amount that the result names, in the main unit of the currency.
       * @default 100.00
       * @example 154.50
       * @example 154
       * @example 0.5
       */
      orderAmount?: DecimalString;
      /**
       * @description The payment method that the result names.
       * @default UPI
       * @example UPI
       * @enum {string}
       */
      paymentMode?: 'CREDIT_CARD' | 'DEBIT_CARD' | 'NET_BANKING' | 'UPI' | 'WALLET';
      /**
       * @description What is wrong with the result on purpose:
       *
       *     - `AMOUNT_CHANGED` the amount is one unit higher than the signed one.
       *     - `WRONG_KEY` it is signed with another key.
       *     - `SIGNATURE_MISSING` it has no signature.
       * @example AMOUNT_CHANGED
       * @enum {string}
       */
      flaw?: 'AMOUNT_CHANGED' | 'WRONG_KEY' | 'SIGNATURE_MISSING';
    };
    /**
     * Send test notification reply
     * @description What was posted, and how the try ended.
     */
    SendTestNotificationReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description The form exactly as it was posted.
       * @example orderId=order-1001&orderAmount=154.50&referenceId=826748288&txStatus=SUCCESS&paymentMode=UPI&txMsg=00%3A%3ATransaction+is+Successful&txTime=2026-03-02+14%3A06%3A12&signature=IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc%3D
       */
      body: string;
      /**
       * @description The signature that was sent; null if there was none.
       * @example IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=
       */
      signature: string | null;
      attempt: components['schemas']['NotificationTry'];
    };
    /**
     * Check signature request
     * @description The payment result to check.
     */
    CheckSignatureRequest: {
      /**
       * @description A payment result as you received it: the raw form text, or a JSON object of its fields. At most 20,000 characters.
       * @example orderId=order-1001&orderAmount=154.50&signature=IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc%3D
       */
      body: string;
    };
    /**
     * Signature cause
     * @description A mistake that explains the difference.
     */
    SignatureCause: {
      /**
       * @description The kind of mistake:
       *
       *     - `SIGNATURE_MISSING` the body has no signature.
       *     - `SIGNATURE_ENCODED` the signature is in another encoding than base64.
       *     - `FIELD_MISSING` a signed field is not in the body.
       *     - `FIELD_REPEATED` a signed field or the signature is in the body more than once.
       *     - `PAYMENT_MODE_LEFT_OUT` `paymentMode` is not in the body or was not signed.
       *     - `FIELD_ORDER` the values were joined in another order, or together with their names.
       *     - `SEPARATOR_ADDED` the values were joined with something between them.
       *     - `AMOUNT_REFORMATTED` the amount was written in another form.
       *     - `TEXT_TRIMMED` a value lost blanks.
       *     - `SLASHES_ADDED` a value has backslashes that were not sent.
       *     - `HTML_ENTITIES` a value was escaped for HTML.
       *     - `PLUS_DECODED` a blank stands where a plus sign was sent.
       *     - `VALUES_ENCODED` a value is still encoded as in the form.
       *     - `WRONG_KEY` another key was used.
       *     - `FIELD_CHANGED` a value is not what the gateway sent for this order.
       *     - `UNKNOWN_ORDER` the world has no such order.
       * @example AMOUNT_REFORMATTED
       * @enum {string}
       */
      code:
        | 'SIGNATURE_MISSING'
        | 'SIGNATURE_ENCODED'
        | 'FIELD_MISSING'
        | 'FIELD_REPEATED'
        | 'PAYMENT_MODE_LEFT_OUT'
        | 'FIELD_ORDER'
        | 'SEPARATOR_ADDED'
        | 'AMOUNT_REFORMATTED'
        | 'TEXT_TRIMMED'
        | 'SLASHES_ADDED'
        | 'HTML_ENTITIES'
        | 'PLUS_DECODED'
        | 'VALUES_ENCODED'
        | 'WRONG_KEY'
        | 'FIELD_CHANGED'
        | 'UNKNOWN_ORDER';
      /**
       * @description What was found and what to do, in plain sentences.
       * @example orderAmount was written in another form. Sign the amount as the text that was sent, never as a number.
       */
      explanation: string;
    };
    /**
     * Check signature reply
     * @description The signature of the body, compared with the right one.
     */
    CheckSignatureReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description True if the signature is the right one for these values, and each is there only once.
       * @example true
       */
      matches: boolean;
      /** @description The decoded fields in the order of the body. */
      fields: components['schemas']['NamedText'][];
      /**
       * @description The values of the seven signed fields, joined: the text to sign.
       * @example order-1001154.50826748288SUCCESSUPI00::Transaction is Successful2026-03-02 14:06:12
       */
      signedText: string;
      /**
       * @description The signature of `signedText` with this merchant's key.
       * @example IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=
       */
      expected: string;
      /**
       * @description The signature in the body; null if there is none.
       * @example IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=
       */
      received: string | null;
      /**
       * Signature difference
       * @description The first difference between what the gateway signs and what was signed or received; null if there is none to show.
       * @example {
       *       "field": "orderAmount",
       *       "index": 5,
       *       "expected": "154.50",
       *       "received": "154.5"
       *     }
       */
      firstDifference: {
        /**
         * @description The field with the two texts; null if they are the joined texts.
         * @example orderAmount
         */
        field: string | null;
        /**
         * @description The place of the first character that differs, counted from 0 in UTF-16 code units.
         * @example 5
         */
        index: number;
        /**
         * @description What the gateway has.
         * @example 154.50
         */
        expected: string;
        /**
         * @description What is in the body or was signed.
         * @example 154.5
         */
        received: string;
      } | null;
      /** @description The mistakes that explain the difference; empty if the signature is right. */
      causes: components['schemas']['SignatureCause'][];
    };
    /**
     * Mail
     * @description A mail to a customer.
     */
    Mail: {
      /**
       * Format: int64
       * @description Id of the mail. Later ones have larger ids, and gaps are normal.
       * @example 3
       */
      id: number;
      /**
       * @description Your own id of the order. 1 to 50 characters out of letters, digits, full stop, hyphen and underscore; upper and lower case differ. Each id can be used only once in your account.
       * @example order-1001
       */
      orderId: string;
      /**
       * Format: email
       * @description The address that the mail is for.
       * @example asha.rao@example.com
       */
      to: string;
      /**
       * @description The subject line.
       * @example Pay order order-1001
       */
      subject: string;
      /**
       * @description The mail as plain text.
       * @example Pay Rs. 154.50: http://localhost:4010/billpay/order/4f9c
       */
      text: string;
      /**
       * @description The mail as HTML.
       * @example <p>Pay Rs. 154.50</p>
       */
      html: string;
      /**
       * Format: date-time
       * @description When the mail was written.
       * @example 2026-03-02T08:31:12.000Z
       */
      createdAt: string;
      /**
       * @description `KEPT` is shown here only because no mail server is set up; `WAITING` is to be sent; `SENT` was taken by the mail server; `GIVEN_UP` has failed too often, or its order can no longer be paid.
       * @example KEPT
       * @enum {string}
       */
      state: 'KEPT' | 'WAITING' | 'SENT' | 'GIVEN_UP';
      /**
       * @description What went wrong, in one sentence; null if nothing did.
       * @example HTTP 503 instead of 200
       */
      failure: string | null;
    };
    /**
     * List mails reply
     * @description One page of mails.
     */
    ListMailsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description Mails by rising id. */
      mails: components['schemas']['Mail'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * Task
     * @description Something that the gateway will do by itself, later.
     */
    Task: {
      /**
       * Format: int64
       * @description Id of the task. Later ones have larger ids; gaps are normal.
       * @example 12
       */
      id: number;
      /**
       * @description `NOTIFY` posts a payment result to the merchant's server, `MAIL` sends a mail, `DECIDE` lets a `PENDING` payment succeed, `SETTLE` settles what is due, `REFUND` pays a refund out.
       * @example SETTLE
       * @enum {string}
       */
      kind: 'DECIDE' | 'REFUND' | 'SETTLE' | 'NOTIFY' | 'MAIL';
      /**
       * @description What it is about: the `id` of a notification or a mail, the `referenceId` of a payment, the `refundId`; blank for `SETTLE`.
       * @example 826748288
       */
      subject: string;
      /**
       * Format: date-time
       * @description When it is due.
       * @example 2026-03-02T08:31:12.000Z
       */
      dueAt: string;
      /**
       * @description `WAITING` is to be done, or tried again, when its time comes; `PARKED` has failed ten times and is not tried again by itself.
       * @example PARKED
       * @enum {string}
       */
      state: 'WAITING' | 'PARKED';
      /**
       * @description How often it has failed since it was planned or last retried. A server that does not take a notification is no failure of the task: the notification counts it.
       * @example 10
       */
      failures: number;
      /**
       * @description What went wrong the last time, in one sentence without secrets; null if nothing did.
       * @example bigint out of range (22003)
       */
      failure: string | null;
    };
    /**
     * List tasks reply
     * @description One page of tasks.
     */
    ListTasksReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description Tasks by rising id. */
      tasks: components['schemas']['Task'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * Retry task reply
     * @description The task, which is to be tried again.
     */
    RetryTaskReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      task: components['schemas']['Task'];
    };
    /**
     * Sandbox event
     * @description What happened. Besides the fields that every event has, it has the ids of what it is about.
     */
    SandboxEvent: {
      /**
       * @description Rises with each event, also when the sandbox starts again.
       * @example 177244027200003
       */
      id: number;
      /**
       * Format: date-time
       * @description When it happened, by the clock of the merchant's world.
       * @example 2026-03-02T08:31:12.000Z
       */
      at: string;
      /**
       * @description What an event is about. `request` is a call of the gateway's API that ended, `fault` a fault that struck one, `notification` a try to deliver one, and `gap` says that events are lost.
       * @example payment
       * @enum {string}
       */
      type:
        | 'request'
        | 'payment'
        | 'order'
        | 'notification'
        | 'mail'
        | 'refund'
        | 'settlement'
        | 'clock'
        | 'fault'
        | 'world'
        | 'gap';
      /**
       * @description The order that it belongs to; null if it belongs to none.
       * @example order-1001
       */
      orderId: string | null;
      /**
       * @description One sentence for people. It holds nothing sensitive, and its words may change.
       * @example Payment 826748288 of order order-1001 is SUCCESS
       */
      summary: string;
      /**
       * @description What became of it: of a payment its status or `STARTED`, of a refund `PENDING` or `PROCESSED`, of a mail its state, of the clock `MOVED`, `FROZEN`, `RUNNING` or `RESET`, of the world `RESTORED` or `RESET`.
       * @example SUCCESS
       */
      state?: string;
      /**
       * @description The payment.
       * @example 826748288
       */
      referenceId?: string;
      /**
       * @description The call of the gateway's API, by its `X-Request-Id`.
       * @example 5f0c2b1e-8d4a-4c9e-9a57-3e6d1f2b7c80
       */
      requestId?: string;
      /**
       * @description The operation that was called; null if no operation has the path.
       * @example createOrder
       */
      operationId?: string | null;
      /**
       * @description The status of a reply, the gateway's or a shop's; null if there was no whole one.
       * @example 200
       */
      httpStatus?: number | null;
      /**
       * @description What went wrong, in one sentence; null if nothing did.
       * @example HTTP 503 instead of 200
       */
      failure?: string | null;
      /**
       * @description The notification that was tried.
       * @example 7
       */
      notificationId?: number;
      /**
       * @description The refund.
       * @example 7
       */
      refundId?: number;
      /**
       * @description The settlement.
       * @example 7
       */
      settlementId?: number;
      /**
       * @description The mail.
       * @example 7
       */
      mailId?: number;
      /**
       * @description The fault that struck.
       * @example 7
       */
      faultId?: number;
      /**
       * @description The kind of the fault that struck.
       * @example CUT_AFTER
       */
      kind?: string;
      /**
       * @description The snapshot that the world was restored from.
       * @example after-first-order
       */
      name?: string;
    };
    /**
     * Logged request
     * @description One call of the gateway's API, and its reply.
     */
    LoggedRequest: {
      /**
       * @description Rises with each call in the sandbox, for all merchants together.
       * @example 12
       */
      id: number;
      /**
       * @description The `X-Request-Id` of the reply: the caller's own, or one that the sandbox made.
       * @example 5f0c2b1e-8d4a-4c9e-9a57-3e6d1f2b7c80
       */
      requestId: string;
      /**
       * Format: date-time
       * @description When the request came in, by the clock of the merchant's world.
       * @example 2026-03-02T08:31:12.000Z
       */
      at: string;
      /**
       * @description The operation; null if no operation has the path.
       * @example createOrder
       */
      operationId: string | null;
      /**
       * @description The `orderId` that was sent; null if there was none.
       * @example order-1001
       */
      orderId: string | null;
      /**
       * @description The HTTP method.
       * @example POST
       */
      method: string;
      /**
       * @description The path as it was sent, without a query; at most 200 characters.
       * @example /api/v1/order/create
       */
      path: string;
      /** @description The fields exactly as they were sent, also unknown and blank ones, and without defaults. A field that was sent several times is a list. Sensitive values, such as `secretKey`, read `[redacted]`. */
      body: {
        [key: string]: unknown;
      };
      /**
       * @description The HTTP status of the reply; null if the connection was cut before its end.
       * @example 200
       */
      httpStatus: number | null;
      /**
       * @description The reply, with sensitive values as `[redacted]`; null if the caller got none, or no JSON, or more than is kept.
       * @example {
       *       "status": "OK"
       *     }
       */
      reply: {
        [key: string]: unknown;
      } | null;
      /**
       * @description Why the call was refused; null if it was not.
       * @example An order with the same id exists.
       */
      reason: string | null;
      /**
       * @description True if the body or the reply is larger than 16 KiB. Then `body` has its beginning only, or `reply` is null.
       * @example false
       */
      isCut: boolean;
      /**
       * @description How long the answer took, in milliseconds.
       * @example 42
       */
      durationMs: number;
      /**
       * @description The kind of the fault that struck this call; null if none did.
       * @example CUT_AFTER
       */
      fault: string | null;
    };
    /**
     * List requests reply
     * @description The latest calls.
     */
    ListRequestsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description Calls, the newest first. */
      requests: components['schemas']['LoggedRequest'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * Form fields
     * @description The fields of the form by name, without `appId` and `secretKey`, which the sandbox adds.
     * @example {
     *       "orderId": "order-1001"
     *     }
     */
    FormFields: {
      [key: string]: string;
    };
    /**
     * Send request request
     * @description The operation to call, and its fields.
     */
    SendRequestRequest: {
      /**
       * @description The operation to call.
       * @example createOrder
       */
      operationId: string;
      fields: components['schemas']['FormFields'];
      /**
       * @description Which `appId` and `secretKey` are sent with the fields.
       * @default RIGHT
       * @example RIGHT
       * @enum {string}
       */
      credentials?: 'RIGHT' | 'WRONG_KEY' | 'NONE';
    };
    /**
     * Gateway call
     * @description The answer to one call of the gateway's API, as it came.
     */
    GatewayCall: {
      /**
       * @description The `X-Request-Id` of the call, by which `listRequests` finds it.
       * @example 5f0c2b1e-8d4a-4c9e-9a57-3e6d1f2b7c80
       */
      requestId: string;
      /**
       * @description The HTTP status of the answer; null if none came back whole.
       * @example 200
       */
      httpStatus: number | null;
      /** @description The headers of the answer, with their names in lower case. */
      headers: components['schemas']['NamedText'][];
      /**
       * @description The text of the answer; null if none came back whole.
       * @example {"status":"OK"}
       */
      body: string | null;
      /**
       * @description The time until the whole answer was there, in milliseconds.
       * @example 42
       */
      durationMs: number;
    };
    /**
     * Send request reply
     * @description What came back.
     */
    SendRequestReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      call: components['schemas']['GatewayCall'];
    };
    /**
     * Settlement record
     * @description One transfer to the merchant with the fields of `listSettlements`, and with what it is made of.
     */
    SettlementRecord: {
      /**
       * Format: int64
       * @description The gateway's id of the settlement, a positive whole number of at most 15 digits. Send it as `settlementId` to list the payments behind the settlement.
       * @example 262907
       */
      id: number;
      /**
       * @description The currency, a three-letter code of ISO 4217.
       * @example INR
       */
      currency: string;
      /**
       * Format: decimal
       * @description Sum of its payments before charges, in the main unit of the currency.
       * @example 1903.50
       */
      totalTxAmount: DecimalString;
      /**
       * Format: decimal
       * @description Sum of the charges for its payments, in the main unit of the currency.
       * @example 1903.50
       */
      serviceCharge: DecimalString;
      /**
       * Format: decimal
       * @description Sum of the taxes on the charges, in the main unit of the currency.
       * @example 1903.50
       */
      serviceTax: DecimalString;
      /**
       * Format: decimal
       * @description Its payments less charges and taxes, in the main unit of the currency.
       * @example 1903.50
       */
      settlementAmount: DecimalString;
      /**
       * Format: decimal
       * @description What was deducted for refunds, zero or below, in the main unit of the currency.
       * @example -50.00
       * @example 0.00
       */
      adjustment: DecimalString;
      /**
       * Format: decimal
       * @description What the merchant got, in the main unit of the currency.
       * @example 1903.50
       */
      amountSettled: DecimalString;
      /**
       * Format: decimal
       * @description What it was too small to deduct, left for the next one, in the main unit of the currency.
       * @example 1903.50
       */
      carriedOver: DecimalString;
      /**
       * Format: date
       * @description First day of its payments in Indian Standard Time.
       * @example 2026-03-02
       */
      transactionFrom: CalendarDate;
      /**
       * Format: date
       * @description Last day of its payments in Indian Standard Time.
       * @example 2026-03-02
       */
      transactionTill: CalendarDate;
      /**
       * @description Unique transaction reference under which the banks know the transfer, 1 to 35 letters and digits.
       * @example N060202600001234
       */
      utr: string;
      /**
       * Format: gateway-time
       * @description When it was paid out, in Indian Standard Time.
       * @example 2026-03-02 14:05:31
       */
      settledOn: GatewayTime;
      /**
       * Format: date-time
       * @description When it was paid out, in UTC.
       * @example 2026-03-02T08:31:12.000Z
       */
      settledAt: string;
      /** @description Number and sum of its payments. */
      payments: components['schemas']['CurrencySum'];
      /** @description Number and sum of the refunds that it deducted or carried over. What an earlier settlement carried over is not among them. */
      refunds: components['schemas']['CurrencySum'];
    };
    /**
     * List sandbox settlements reply
     * @description One page of settlements.
     */
    ListSandboxSettlementsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The settlements, the newest first. */
      settlements: components['schemas']['SettlementRecord'][];
      /** @description Number and sum of the rows on this page by currency. */
      sums: components['schemas']['CurrencySum'][];
      /**
       * Format: int64
       * @description Id of the last row on this page. Send it as `lastId` with otherwise the same fields to get the next page. Absent when the page has no rows: then you have seen everything.
       * @example 50233
       */
      lastId?: number;
    };
    /**
     * Run settlements reply
     * @description What was settled.
     */
    RunSettlementsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description Ids of the new settlements; empty if there was nothing to settle. */
      settlementIds: number[];
    };
    /**
     * Ledger balance
     * @description The balance of one account in one currency.
     */
    LedgerBalance: {
      /**
       * @description The currency, a three-letter code of ISO 4217.
       * @example INR
       */
      currency: string;
      /**
       * @description The account of the ledger. New ones may appear.
       * @example merchant
       */
      account: 'merchant' | 'refunds' | 'fees' | 'tax' | 'bank' | (string & {});
      /**
       * Format: decimal
       * @description The sum of all postings of the account, in the main unit of the currency.
       * @example -50.00
       * @example 0.00
       */
      balance: DecimalString;
    };
    /**
     * Read ledger reply
     * @description All balances.
     */
    ReadLedgerReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The balances by currency and account. */
      balances: components['schemas']['LedgerBalance'][];
      /** @description The postings of the order, the first one first; absent without `orderId`, empty for an order that is unknown or unpaid. A settlement is one posting for all its payments. */
      postings?: components['schemas']['LedgerPosting'][];
      /**
       * @description Number of postings whose parts do not sum to zero. Anything but 0 is a fault of the sandbox.
       * @example 0
       */
      unbalancedPostings: number;
    };
    /**
     * Merchant
     * @description A merchant of the sandbox, without its secret.
     */
    Merchant: {
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description The name that the payment page shows, 1 to 100 characters without line breaks or other control characters.
       * @example Second Shop
       */
      name: string;
    };
    /**
     * List merchants reply
     * @description All merchants.
     */
    ListMerchantsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The merchants by `appId`. */
      merchants: components['schemas']['Merchant'][];
    };
    /**
     * Create merchant request
     * @description The merchant to add.
     */
    CreateMerchantRequest: {
      /**
       * @description Your id for the merchant, 1 to 100 visible ASCII characters.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description The secret of the merchant, 1 to 200 visible ASCII characters; a random one is made if it is left out.
       * @example sandbox_secret_key
       */
      secretKey?: string;
      /**
       * @description The name that the payment page shows; the `appId` if it is left out.
       * @example Second Shop
       */
      name?: string;
    };
    /**
     * Create merchant reply
     * @description The new merchant. This is the one reply that shows its secret.
     */
    CreateMerchantReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description The name that the payment page shows, 1 to 100 characters without line breaks or other control characters.
       * @example Second Shop
       */
      name: string;
      /**
       * @description The secret of the merchant. No later reply shows it.
       * @example sandbox_secret_key
       */
      secretKey: string;
    };
    /**
     * Snapshot
     * @description A copy of a world, to go back to.
     */
    Snapshot: {
      /**
       * @description Your name for the snapshot: 1 to 50 letters, digits, full stops, hyphens and underscores, without a full stop in front.
       * @example after-first-order
       */
      name: string;
      /**
       * Format: date-time
       * @description When it was taken.
       * @example 2026-03-02T08:31:12.000Z
       */
      takenAt: string;
    };
    /**
     * List snapshots reply
     * @description All snapshots of the world.
     */
    ListSnapshotsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The snapshots by name. */
      snapshots: components['schemas']['Snapshot'][];
    };
    /**
     * Create snapshot request
     * @description The snapshot to take.
     */
    CreateSnapshotRequest: {
      /**
       * @description Your name for the snapshot: 1 to 50 letters, digits, full stops, hyphens and underscores, without a full stop in front.
       * @example after-first-order
       */
      name: string;
    };
    /**
     * Create snapshot reply
     * @description The snapshot is taken.
     */
    CreateSnapshotReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      snapshot: components['schemas']['Snapshot'];
    };
    /**
     * Delete snapshot reply
     * @description The snapshot is gone.
     */
    DeleteSnapshotReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
    };
    /**
     * @description The rows of the world by table. Their fields are those of the sandbox's database, and change with its versions; rows of an older version can be imported.
     * @example {
     *       "counters": []
     *     }
     */
    SnapshotTables: {
      [key: string]: unknown;
    };
    /**
     * Export snapshot reply
     * @description A snapshot as a file.
     */
    ExportSnapshotReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description The version of this form of a file.
       * @example 1
       * @constant
       */
      version: 1;
      /**
       * Format: date-time
       * @description When it was taken.
       * @example 2026-03-02T08:31:12.000Z
       */
      takenAt: string;
      /**
       * @description True if the clock stands still.
       * @example false
       */
      frozen: boolean;
      tables: components['schemas']['SnapshotTables'];
    };
    /**
     * Import snapshot request
     * @description A file of `exportSnapshot`.
     */
    ImportSnapshotRequest: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status?: 'OK';
      /**
       * @description The version of this form of a file.
       * @example 1
       * @constant
       */
      version: 1;
      /**
       * Format: date-time
       * @description When it was taken.
       * @example 2026-11-22T10:00:00Z
       */
      takenAt: string;
      /**
       * @description True if the clock stands still.
       * @example false
       */
      frozen: boolean;
      tables: components['schemas']['SnapshotTables'];
    };
    /**
     * Import snapshot reply
     * @description The snapshot is there.
     */
    ImportSnapshotReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      snapshot: components['schemas']['Snapshot'];
    };
    /**
     * Fork snapshot request
     * @description The merchant to add.
     */
    ForkSnapshotRequest: {
      /**
       * @description Your id for the new merchant, 1 to 100 visible ASCII characters.
       * @example sandbox_app_id
       */
      newAppId: string;
      /**
       * @description The name that the payment page shows; the `newAppId` if it is left out.
       * @example Second Shop
       */
      newName?: string;
    };
    /**
     * Fork snapshot reply
     * @description The new merchant. This is the one reply that shows its secret.
     */
    ForkSnapshotReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /**
       * @description Names the merchant account that the call acts for. 1 to 100 visible ASCII characters, as shown next to your secret key in the merchant dashboard. Test and production have different values. It is not secret, so it may appear in your logs.
       * @example sandbox_app_id
       */
      appId: string;
      /**
       * @description The name that the payment page shows, 1 to 100 characters without line breaks or other control characters.
       * @example Second Shop
       */
      name: string;
      /**
       * @description The secret of the merchant. No later reply shows it.
       * @example sandbox_secret_key
       */
      secretKey: string;
    };
    /**
     * Restore snapshot reply
     * @description The world is as it was.
     */
    RestoreSnapshotReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      snapshot: components['schemas']['Snapshot'];
    };
    /**
     * Reset world reply
     * @description The world is empty.
     */
    ResetWorldReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
    };
    /**
     * Fault
     * @description A rule that makes requests fail. Fields that were not given are absent.
     */
    Fault: {
      /**
       * Format: int64
       * @description Id of the fault, to delete it by.
       * @example 1
       */
      faultId: number;
      /**
       * @description What happens to a request that the fault affects:
       *
       *     - `DELAY` it is answered as usual, `delayMs` late.
       *     - `STATUS` nothing is done; the reply is an error with `httpStatus`.
       *     - `CUT_BEFORE` the connection is cut before anything is committed.
       *     - `CUT_AFTER` the call takes effect; then the connection is cut instead of the reply.
       *     - `HTML` nothing is done; the reply is a page of HTML, as a proxy sends it.
       *     - `EMPTY_500` nothing is done; the reply is HTTP 500 without a body.
       *     - `NOTIFY_FAILS` no request: a try to notify a shop fails as if it refused the connection.
       * @example CUT_AFTER
       * @enum {string}
       */
      kind: 'DELAY' | 'STATUS' | 'CUT_BEFORE' | 'CUT_AFTER' | 'HTML' | 'EMPTY_500' | 'NOTIFY_FAILS';
      /**
       * @description The operation of the gateway that the fault affects; by default all of them.
       * @example createOrder
       * @enum {string}
       */
      operationId?:
        | 'createOrder'
        | 'getOrderLink'
        | 'getOrderDetails'
        | 'getOrderStatus'
        | 'sendOrderEmail'
        | 'createRefund'
        | 'listTransactions'
        | 'listRefunds'
        | 'listSettlements'
        | 'listSettlementTransactions'
        | 'verifyCredentials';
      /**
       * @description Affects only requests that carry this `orderId`, or tries to notify of this order.
       * @example order-1001
       */
      orderId?: string;
      /**
       * @description Probability that the fault affects a matching request, from 0 (never) to 1 (always).
       * @default 1
       * @example 0.5
       */
      probability: number;
      /**
       * @description Makes `probability` repeatable: the same seed affects the same requests in turn. The default is random.
       * @example 42
       */
      seed?: number;
      /**
       * @description Number of requests or tries that it affects; by default all until it is deleted.
       * @example 1
       */
      times?: number;
      /**
       * @description How long to wait before the rest happens, in milliseconds. `DELAY` needs it; the other kinds may have it.
       * @example 2500
       */
      delayMs?: number;
      /**
       * @description The HTTP status of the error reply. `STATUS` needs it; the other kinds do without.
       * @example 503
       */
      httpStatus?: number;
      /**
       * @description How often it has struck.
       * @example 0
       */
      hits: number;
      /**
       * @description `ARMED` can still strike, `USED_UP` has struck as often as `times` allows.
       * @example ARMED
       * @enum {string}
       */
      state: 'ARMED' | 'USED_UP';
    };
    /**
     * List faults reply
     * @description The faults of the world.
     */
    ListFaultsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The faults by rising `faultId`. */
      faults: components['schemas']['Fault'][];
    };
    /**
     * Create fault request
     * @description The fault to create.
     */
    CreateFaultRequest: {
      /**
       * @description What happens to a request that the fault affects:
       *
       *     - `DELAY` it is answered as usual, `delayMs` late.
       *     - `STATUS` nothing is done; the reply is an error with `httpStatus`.
       *     - `CUT_BEFORE` the connection is cut before anything is committed.
       *     - `CUT_AFTER` the call takes effect; then the connection is cut instead of the reply.
       *     - `HTML` nothing is done; the reply is a page of HTML, as a proxy sends it.
       *     - `EMPTY_500` nothing is done; the reply is HTTP 500 without a body.
       *     - `NOTIFY_FAILS` no request: a try to notify a shop fails as if it refused the connection.
       * @example CUT_AFTER
       * @enum {string}
       */
      kind: 'DELAY' | 'STATUS' | 'CUT_BEFORE' | 'CUT_AFTER' | 'HTML' | 'EMPTY_500' | 'NOTIFY_FAILS';
      /**
       * @description The operation of the gateway that the fault affects; by default all of them.
       * @example createOrder
       * @enum {string}
       */
      operationId?:
        | 'createOrder'
        | 'getOrderLink'
        | 'getOrderDetails'
        | 'getOrderStatus'
        | 'sendOrderEmail'
        | 'createRefund'
        | 'listTransactions'
        | 'listRefunds'
        | 'listSettlements'
        | 'listSettlementTransactions'
        | 'verifyCredentials';
      /**
       * @description Affects only requests that carry this `orderId`, or tries to notify of this order.
       * @example order-1001
       */
      orderId?: string;
      /**
       * @description Probability that the fault affects a matching request, from 0 (never) to 1 (always).
       * @default 1
       * @example 0.5
       */
      probability?: number;
      /**
       * @description Makes `probability` repeatable: the same seed affects the same requests in turn. The default is random.
       * @example 42
       */
      seed?: number;
      /**
       * @description Number of requests or tries that it affects; by default all until it is deleted.
       * @example 1
       */
      times?: number;
      /**
       * @description How long to wait before the rest happens, in milliseconds. `DELAY` needs it; the other kinds may have it.
       * @example 2500
       */
      delayMs?: number;
      /**
       * @description The HTTP status of the error reply. `STATUS` needs it; the other kinds do without.
       * @example 503
       */
      httpStatus?: number;
    } & (unknown & unknown);
    /**
     * Create fault reply
     * @description The fault is in force.
     */
    CreateFaultReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      fault: components['schemas']['Fault'];
    };
    /**
     * Delete faults reply
     * @description All faults are gone.
     */
    DeleteFaultsReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
    };
    /**
     * Delete fault reply
     * @description The fault is gone.
     */
    DeleteFaultReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
    };
    /**
     * Scenario step
     * @description One call of a scenario.
     */
    ScenarioStep: {
      /**
       * @description What happens, in a few words for people.
       * @example The customer pays
       */
      title: string;
      /**
       * @description The operation that is called, of the control API or of the gateway's API.
       * @example payOrder
       */
      call: string;
      /**
       * @description True if it is skipped without a `notifyUrl`.
       * @example true
       */
      needsShop: boolean;
      /**
       * @description What the shop must do at this point, for people; null if nothing.
       * @example Mark the order as paid, once.
       */
      expectOfShop: string | null;
    };
    /**
     * Scenario
     * @description A named story on a world, as a sequence of calls.
     */
    Scenario: {
      /**
       * @description Its name, to run it by.
       * @example happy-path
       */
      name: string;
      /**
       * @description What it is called.
       * @example Failed, then paid
       */
      title: string;
      /**
       * @description What it shows, and what a shop must do.
       * @example The first attempt of the customer fails, the second one succeeds.
       */
      about: string;
      /**
       * @description True if it moves the clock of the world.
       * @example true
       */
      movesClock: boolean;
      /** @description The steps in their order. */
      steps: components['schemas']['ScenarioStep'][];
    };
    /**
     * List scenarios reply
     * @description All scenarios.
     */
    ListScenariosReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      /** @description The scenarios of the sandbox by name, then those of your own folder. */
      scenarios: components['schemas']['Scenario'][];
    };
    /**
     * Run scenario request
     * @description The shop that takes part, if there is one.
     */
    RunScenarioRequest: {
      /**
       * Format: web-url
       * @description Where the shop listens for notifications: `https`, or `http` to a loopback host or to a host that the sandbox is set up to notify.
       * @example https://shop.example.com/gateway/notify
       * @example http://localhost:8080/gateway/notify
       */
      notifyUrl?: string;
    };
    /**
     * Step result
     * @description How a step went.
     */
    StepResult: {
      /**
       * @description What happens, in a few words for people.
       * @example The customer pays
       */
      title: string;
      /**
       * @description The operation that is called, of the control API or of the gateway's API.
       * @example payOrder
       */
      call: string;
      /**
       * @description `OK` went as expected, `FAILED` did not, `SKIPPED` was not run.
       * @example OK
       * @enum {string}
       */
      state: 'OK' | 'FAILED' | 'SKIPPED';
      /**
       * @description Why the step failed or was skipped, or how a call failed that had to fail; null if there is nothing to tell.
       * @example order.orderStatus is "ACTIVE" instead of "PAID"
       */
      detail: string | null;
      /**
       * @description What the shop must do at this point, for people; null if nothing.
       * @example Mark the order as paid, once.
       */
      expectOfShop: string | null;
      /**
       * @description How long the step took, in milliseconds.
       * @example 42
       */
      durationMs: number;
    };
    /**
     * Scenario run
     * @description How a run went.
     */
    ScenarioRun: {
      /**
       * @description `PASSED` if no step has failed; skipped ones do not count.
       * @example PASSED
       * @enum {string}
       */
      state: 'PASSED' | 'FAILED';
      /** @description The orders of the run, the first one first. */
      orderIds: string[];
      /**
       * @description True if the run has moved the clock of the world, or tried to. It is not moved back.
       * @example true
       */
      clockMoved: boolean;
      /** @description The steps in their order. */
      steps: components['schemas']['StepResult'][];
    };
    /**
     * Run scenario reply
     * @description The run, which has ended.
     */
    RunScenarioReply: {
      /**
       * @description Always `OK` when the call has succeeded. A failed call has `ERROR` here and a `reason`.
       * @example OK
       * @constant
       */
      status: 'OK';
      run: components['schemas']['ScenarioRun'];
    };
  };
  responses: {
    /** @description The control token is missing or wrong. Nothing was done. */
    NoToken: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        'WWW-Authenticate': components['headers']['WwwAuthenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The call did not come from this machine, or a web page of another site made it. Nothing was done. */
    NotLocal: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No merchant has this `appId`. Nothing was done. */
    UnknownMerchant: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A fault of the sandbox, not of the request. The call may have taken effect. */
    SandboxFault: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is larger than 64 KiB. Nothing was done. */
    LargeBody: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is not JSON in UTF-8. Nothing was done. */
    NotJson: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A field is malformed, or the call knows no such field. Nothing was done. */
    Malformed: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is larger than 32 MiB. Nothing was done. */
    LargeFile: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A scenario file cannot be used; the reason names file, step and field. Nothing was done. */
    BadScenario: {
      headers: {
        'X-Request-Id': components['headers']['XRequestId'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /** @description Only the orders whose `orderId` begins with this, or that have it as `referenceId`, `customerEmail` or `customerPhone`. */
    OrderSearch: string;
    /** @description Only the orders of this status. */
    OrderStatus: 'ACTIVE' | 'PAID' | 'PROCESSED' | 'EXPIRED';
    /** @description First day of the list in Indian Standard Time, `YYYY-MM-DD`. */
    StartDate: CalendarDate;
    /** @description Last day of the list in Indian Standard Time, `YYYY-MM-DD`; it is included. */
    EndDate: CalendarDate;
    /** @description The `lastId` of the page before; leave it out for the first page. */
    LastId: number;
    /** @description Maximum number of rows. */
    Count: number;
    /** @description The merchant of the world; by default the one that the sandbox starts with. */
    AppId: string;
    /** @description The order that the call is about. Write an `orderId` of one or two full stops with a tilde in front, as `~.` or `~..`: clients drop such parts from the paths of URLs. */
    OrderId: string;
    /** @description Only the attempts with this outcome. */
    PaymentStatus: 'SUCCESS' | 'FAILED' | 'PENDING' | 'FLAGGED' | 'CANCELLED';
    /** @description Only what belongs to this order. */
    OrderFilter: string;
    /** @description The payment to decide. */
    ReferenceId: string;
    /** @description Only the refunds in this state. */
    RefundState: 'PENDING' | 'PROCESSED';
    /** @description The refund to pay out. */
    RefundId: number;
    /** @description The notification. */
    NotificationId: number;
    /** @description Only the tasks in this state. */
    TaskState: 'WAITING' | 'PARKED';
    /** @description The task to try again. */
    TaskId: number;
    /** @description The snapshot. */
    SnapshotName: string;
    /** @description The fault to delete. */
    FaultId: number;
    /** @description The scenario to run. */
    ScenarioName: string;
  };
  requestBodies: never;
  headers: {
    /** @description Id of this call: the `X-Request-Id` of your request if it had a valid one, otherwise one that the gateway generated. Log it, and quote it when you ask for help. */
    XRequestId: string;
    /** @description How to send the token, after RFC 6750. */
    WwwAuthenticate: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listOrders: {
    parameters: {
      query?: {
        /** @description Only the orders whose `orderId` begins with this, or that have it as `referenceId`, `customerEmail` or `customerPhone`. */
        search?: components['parameters']['OrderSearch'];
        /** @description Only the orders of this status. */
        orderStatus?: components['parameters']['OrderStatus'];
        /** @description First day of the list in Indian Standard Time, `YYYY-MM-DD`. */
        startDate?: components['parameters']['StartDate'];
        /** @description Last day of the list in Indian Standard Time, `YYYY-MM-DD`; it is included. */
        endDate?: components['parameters']['EndDate'];
        /** @description The `lastId` of the page before; leave it out for the first page. */
        lastId?: components['parameters']['LastId'];
        /** @description Maximum number of rows. */
        count?: components['parameters']['Count'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of orders, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListOrdersReply'];
        };
      };
      /** @description A field is malformed, `endDate` is before `startDate`, or `lastId` names no order of the world. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  createTestOrder: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTestOrderRequest'];
      };
    };
    responses: {
      /** @description The order exists. Open `paymentLink` to pay it. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateTestOrderReply'];
        };
      };
      /** @description A field is malformed, the currency is not enabled, or the call knows no such field. Nothing was created. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      /** @description The world already has an order with this `orderId`. Nothing was created. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  readOrder: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The order that the call is about. Write an `orderId` of one or two full stops with a tilde in front, as `~.` or `~..`: clients drop such parts from the paths of URLs. */
        orderId: components['parameters']['OrderId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The order. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadOrderReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such order, or no merchant has this `appId`. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      500: components['responses']['SandboxFault'];
    };
  };
  refundOrder: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The order that the call is about. Write an `orderId` of one or two full stops with a tilde in front, as `~.` or `~..`: clients drop such parts from the paths of URLs. */
        orderId: components['parameters']['OrderId'];
      };
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RefundOrderRequest'];
      };
    };
    responses: {
      /** @description The refund is initiated. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundOrderReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such order or payment, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description There is nothing to refund: no payment has succeeded, the payment belongs to another order, or less is left of it. Nothing was done. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  mailOrder: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The order that the call is about. Write an `orderId` of one or two full stops with a tilde in front, as `~.` or `~..`: clients drop such parts from the paths of URLs. */
        orderId: components['parameters']['OrderId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The mail is accepted. It is in the mailbox. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailOrderReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such order, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The order cannot be paid: it is paid, being paid or expired. Nothing was done. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  payOrder: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The order that the call is about. Write an `orderId` of one or two full stops with a tilde in front, as `~.` or `~..`: clients drop such parts from the paths of URLs. */
        orderId: components['parameters']['OrderId'];
      };
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['PayOrderRequest'];
      };
    };
    responses: {
      /** @description The attempt was made. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayOrderReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such order, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The order takes no payment: it is paid, on hold or expired. Nothing was done. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  listPayments: {
    parameters: {
      query?: {
        /** @description Only the attempts with this outcome. */
        txStatus?: components['parameters']['PaymentStatus'];
        /** @description Only what belongs to this order. */
        orderId?: components['parameters']['OrderFilter'];
        /** @description The `lastId` of the page before; leave it out for the first page. */
        lastId?: components['parameters']['LastId'];
        /** @description Maximum number of rows. */
        count?: components['parameters']['Count'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of payments, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListPaymentsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  decidePayment: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The payment to decide. */
        referenceId: components['parameters']['ReferenceId'];
      };
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['DecidePaymentRequest'];
      };
    };
    responses: {
      /** @description The payment is decided. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecidePaymentReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such payment, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The payment does not wait for this decision. Nothing was done. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  listSandboxRefunds: {
    parameters: {
      query?: {
        /** @description Only the refunds in this state. */
        state?: components['parameters']['RefundState'];
        /** @description Only what belongs to this order. */
        orderId?: components['parameters']['OrderFilter'];
        /** @description The `lastId` of the page before; leave it out for the first page. */
        lastId?: components['parameters']['LastId'];
        /** @description Maximum number of rows. */
        count?: components['parameters']['Count'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of refunds, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListSandboxRefundsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  processRefund: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The refund to pay out. */
        refundId: components['parameters']['RefundId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The refund is paid out. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcessRefundReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such refund, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The refund is paid out already. Nothing was done. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  readClock: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The time in the world. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadClockReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  setClock: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['SetClockRequest'];
      };
    };
    responses: {
      /** @description The clock is set. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SetClockReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      /** @description The move was ended on its way, by a reset or a restore of the world. What fell due until then has happened; notifications that were under way are sent again. Or nothing is due to which `toNextEvent` could move. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  listNotifications: {
    parameters: {
      query?: {
        /** @description Only what belongs to this order. */
        orderId?: components['parameters']['OrderFilter'];
        /** @description Only the notifications in this state. */
        state?: 'WAITING' | 'DELIVERED' | 'GIVEN_UP';
        /** @description The `lastId` of the page before; leave it out for the first page. */
        lastId?: components['parameters']['LastId'];
        /** @description Maximum number of rows. */
        count?: components['parameters']['Count'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of notifications, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListNotificationsReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  readNotification: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The notification. */
        notificationId: components['parameters']['NotificationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The notification, with the form and each reply. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadNotificationReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such notification, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      500: components['responses']['SandboxFault'];
    };
  };
  sendNotification: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The notification. */
        notificationId: components['parameters']['NotificationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The try has ended. It is the last one of the notification. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SendNotificationReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such notification, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The try was ended on its way, by a reset or a restore of the world. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  replayNotification: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The notification. */
        notificationId: components['parameters']['NotificationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The notification is on its way. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayNotificationReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such notification, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  sendTestNotification: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['SendTestNotificationRequest'];
      };
    };
    responses: {
      /** @description The try has ended; `attempt` says how. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SendTestNotificationReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  checkSignature: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckSignatureRequest'];
      };
    };
    responses: {
      /** @description The comparison. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckSignatureReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  listMails: {
    parameters: {
      query?: {
        /** @description Only what belongs to this order. */
        orderId?: components['parameters']['OrderFilter'];
        /** @description The `lastId` of the page before; leave it out for the first page. */
        lastId?: components['parameters']['LastId'];
        /** @description Maximum number of rows. */
        count?: components['parameters']['Count'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of mails, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListMailsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  listTasks: {
    parameters: {
      query?: {
        /** @description Only the tasks in this state. */
        state?: components['parameters']['TaskState'];
        /** @description The `lastId` of the page before; leave it out for the first page. */
        lastId?: components['parameters']['LastId'];
        /** @description Maximum number of rows. */
        count?: components['parameters']['Count'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of tasks, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListTasksReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  retryTask: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The task to try again. */
        taskId: components['parameters']['TaskId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The task is to be done again. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetryTaskReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such task, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  streamEvents: {
    parameters: {
      query?: {
        /** @description The `id` of the last event that you got, or `0` for all that is kept. */
        lastEventId?: number;
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: {
        /** @description The `id` of the last event that you got; it comes before `lastEventId`. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The stream. The schema and the examples are those of the `data` of one event. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': components['schemas']['SandboxEvent'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  listRequests: {
    parameters: {
      query?: {
        /** @description Only calls of this operation. */
        operationId?: string;
        /** @description Only calls with this outcome. */
        outcome?: 'OK' | 'ERROR' | 'CUT';
        /** @description Only what belongs to this order. */
        orderId?: components['parameters']['OrderFilter'];
        /** @description Only the call whose reply has this `X-Request-Id`. */
        requestId?: string;
        /** @description The `lastId` of the page before; leave it out for the first page. */
        lastId?: components['parameters']['LastId'];
        /** @description Maximum number of rows. */
        count?: components['parameters']['Count'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The latest calls, the newest first. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListRequestsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  sendRequest: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['SendRequestRequest'];
      };
    };
    responses: {
      /** @description The call was made; `httpStatus` is what the gateway answered. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SendRequestReply'];
        };
      };
      /** @description A field is missing or malformed, the call knows no such field, or the gateway's API has no such operation. Nothing was sent. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  listSandboxSettlements: {
    parameters: {
      query?: {
        /** @description Only the settlement with this `id`. */
        settlementId?: number;
        /** @description The `lastId` of the page before; leave it out for the first page. */
        lastId?: components['parameters']['LastId'];
        /** @description Maximum number of rows. */
        count?: components['parameters']['Count'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of settlements, which may be empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListSandboxSettlementsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  runSettlements: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Everything is settled. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunSettlementsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  readLedger: {
    parameters: {
      query?: {
        /** @description Only what belongs to this order. */
        orderId?: components['parameters']['OrderFilter'];
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All balances. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadLedgerReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  listMerchants: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All merchants. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListMerchantsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      500: components['responses']['SandboxFault'];
    };
  };
  createMerchant: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateMerchantRequest'];
      };
    };
    responses: {
      /** @description The merchant exists. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateMerchantReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description A merchant has this `appId` already. Nothing was done. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  listSnapshots: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All snapshots. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListSnapshotsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  createSnapshot: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSnapshotRequest'];
      };
    };
    responses: {
      /** @description The snapshot is taken. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateSnapshotReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  deleteSnapshot: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The snapshot. */
        name: components['parameters']['SnapshotName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The snapshot is gone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteSnapshotReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such snapshot, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  exportSnapshot: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The snapshot. */
        name: components['parameters']['SnapshotName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The snapshot. `Content-Disposition` names the file for browsers. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportSnapshotReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such snapshot, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      500: components['responses']['SandboxFault'];
    };
  };
  importSnapshot: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The snapshot. */
        name: components['parameters']['SnapshotName'];
      };
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportSnapshotRequest'];
      };
    };
    responses: {
      /** @description The snapshot is there. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportSnapshotReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      413: components['responses']['LargeFile'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  forkSnapshot: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The snapshot. */
        name: components['parameters']['SnapshotName'];
      };
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['ForkSnapshotRequest'];
      };
    };
    responses: {
      /** @description The merchant exists. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForkSnapshotReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such snapshot, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description A merchant has this `newAppId` already. Nothing was done. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  restoreSnapshot: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The snapshot. */
        name: components['parameters']['SnapshotName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The world is as it was. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestoreSnapshotReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such snapshot, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  resetWorld: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The world is empty. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResetWorldReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  listFaults: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The faults. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListFaultsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      500: components['responses']['SandboxFault'];
    };
  };
  createFault: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateFaultRequest'];
      };
    };
    responses: {
      /** @description The fault is in force. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreateFaultReply'];
        };
      };
      /** @description A field is missing or malformed, or the call knows no such field. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  deleteFaults: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All faults are gone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteFaultsReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      404: components['responses']['UnknownMerchant'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  deleteFault: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The fault to delete. */
        faultId: components['parameters']['FaultId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The fault is gone. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeleteFaultReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description The world has no such fault, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
  listScenarios: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All scenarios. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListScenariosReply'];
        };
      };
      400: components['responses']['Malformed'];
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      409: components['responses']['BadScenario'];
      500: components['responses']['SandboxFault'];
    };
  };
  runScenario: {
    parameters: {
      query?: {
        /** @description The merchant of the world; by default the one that the sandbox starts with. */
        appId?: components['parameters']['AppId'];
      };
      header?: never;
      path: {
        /** @description The scenario to run. */
        name: components['parameters']['ScenarioName'];
      };
      cookie?: never;
    };
    /** @description The fields as JSON. */
    requestBody: {
      content: {
        'application/json': components['schemas']['RunScenarioRequest'];
      };
    };
    responses: {
      /** @description The run has ended; `state` says how. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunScenarioReply'];
        };
      };
      /** @description A field is malformed, the call knows no such field, or every step needs a shop and there is no `notifyUrl`. Nothing was done. */
      400: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['NoToken'];
      403: components['responses']['NotLocal'];
      /** @description No scenario has this name, or no merchant has this `appId`. Nothing was done. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['XRequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      409: components['responses']['BadScenario'];
      413: components['responses']['LargeBody'];
      415: components['responses']['NotJson'];
      500: components['responses']['SandboxFault'];
    };
  };
}
