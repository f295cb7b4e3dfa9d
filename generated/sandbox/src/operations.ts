// Generated from openapi/sandbox.yaml by scripts/src/emit/control/emit-control.ts. Do not edit; run "pnpm generate".

/** Facts about an operation that its types do not express. */
export interface OperationFacts {
  readonly httpMethod: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** True if it concerns the world of one merchant. */
  readonly inWorld: boolean;
  /** True if its request has a body. */
  readonly hasBody: boolean;
  readonly inPath: readonly string[];
  readonly inQuery: readonly string[];
  /** Group and method in the client. */
  readonly client: readonly [group: string, method: string];
  /** All fields in document order; path and query come first. */
  readonly fields: readonly string[];
  /** Whole numbers: a string of digits on the wire, a number in code. */
  readonly integers: readonly string[];
  /** Fields that must not appear in logs, errors and URLs. */
  readonly sensitive: readonly string[];
  /** Description of a valid value by field, to follow "send ". */
  readonly allowed: Readonly<Record<string, string>>;
  /** The HTTP statuses of the declared error replies. */
  readonly errorStatuses: readonly number[];
  readonly retry:
    | { readonly policy: 'safe' }
    | { readonly policy: 'keyed'; readonly key: string }
    | {
        readonly policy: 'never';
        readonly resolve?: string;
        readonly compare?: {
          readonly operation: string;
          readonly object: string;
          readonly fields: readonly string[];
        };
      };
  readonly paging?: {
    readonly cursor: string;
    readonly limit: string;
    readonly items: string;
    readonly itemCursor: string;
  };
  /** Description of a valid body. */
  readonly bodyAllowed?: string;
}

export const operations = {
  listOrders: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['search', 'orderStatus', 'startDate', 'endDate', 'lastId', 'count', 'appId'],
    path: '/sandbox/v1/orders',
    client: ['orders', 'list'],
    fields: ['search', 'orderStatus', 'startDate', 'endDate', 'lastId', 'count', 'appId'],
    integers: ['lastId', 'count'],
    sensitive: [],
    allowed: {
      search: '1 to 254 characters without control characters',
      orderStatus: 'ACTIVE, PAID, PROCESSED or EXPIRED',
      startDate: 'an existing calendar day as YYYY-MM-DD',
      endDate: 'an existing calendar day as YYYY-MM-DD',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'orders',
      itemCursor: 'id',
    },
  },
  createTestOrder: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: true,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/orders',
    client: ['orders', 'create'],
    fields: [
      'appId',
      'orderId',
      'orderAmount',
      'orderCurrency',
      'orderNote',
      'customerName',
      'customerPhone',
      'customerEmail',
      'returnUrl',
      'notifyUrl',
    ],
    integers: [],
    sensitive: ['customerName', 'customerPhone', 'customerEmail'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      orderAmount: 'a positive amount with at most ten digits and two decimals, such as 154.50',
      orderCurrency: 'three capital letters, such as INR',
      orderNote: 'at most 200 characters without line breaks or control characters',
      customerName: '1 to 100 characters without line breaks or control characters',
      customerPhone: '8 to 15 digits, with or without a plus sign in front',
      customerEmail: 'an e-mail address of at most 254 characters',
      returnUrl: 'an absolute http or https address of at most 500 characters',
      notifyUrl: 'an https address of at most 500 characters, or http to a loopback host',
    },
    errorStatuses: [400, 401, 403, 404, 409, 413, 415, 500],
    retry: {
      policy: 'never',
    },
  },
  readOrder: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: ['orderId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/orders/{orderId}',
    client: ['orders', 'read'],
    fields: ['orderId', 'appId'],
    integers: [],
    sensitive: [],
    allowed: {
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
  },
  refundOrder: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: true,
    inPath: ['orderId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/orders/{orderId}/refunds',
    client: ['orders', 'refund'],
    fields: ['orderId', 'appId', 'referenceId', 'refundAmount', 'refundNote', 'refundType'],
    integers: [],
    sensitive: [],
    allowed: {
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      appId: '1 to 100 visible ASCII characters without blanks',
      referenceId: 'the referenceId of a payment, 1 to 20 digits',
      refundAmount: 'a positive amount with at most ten digits and two decimals, such as 154.50',
      refundNote: 'at most 90 characters without line breaks or control characters',
      refundType: 'INSTANT, or leave it out',
    },
    errorStatuses: [400, 401, 403, 404, 409, 413, 415, 500],
    retry: {
      policy: 'never',
    },
  },
  mailOrder: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: false,
    inPath: ['orderId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/orders/{orderId}/mails',
    client: ['orders', 'mail'],
    fields: ['orderId', 'appId'],
    integers: [],
    sensitive: [],
    allowed: {
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 409, 500],
    retry: {
      policy: 'never',
    },
  },
  payOrder: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: true,
    inPath: ['orderId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/orders/{orderId}/payments',
    client: ['orders', 'pay'],
    fields: ['orderId', 'appId', 'outcome', 'paymentMode'],
    integers: [],
    sensitive: [],
    allowed: {
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      appId: '1 to 100 visible ASCII characters without blanks',
      outcome: 'SUCCESS, FAILED, PENDING, FLAGGED or CANCELLED',
      paymentMode: 'CREDIT_CARD, DEBIT_CARD, NET_BANKING, UPI or WALLET',
    },
    errorStatuses: [400, 401, 403, 404, 409, 413, 415, 500],
    retry: {
      policy: 'never',
    },
  },
  listPayments: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['txStatus', 'orderId', 'lastId', 'count', 'appId'],
    path: '/sandbox/v1/payments',
    client: ['payments', 'list'],
    fields: ['txStatus', 'orderId', 'lastId', 'count', 'appId'],
    integers: ['lastId', 'count'],
    sensitive: [],
    allowed: {
      txStatus: 'SUCCESS, FAILED, PENDING, FLAGGED or CANCELLED',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'payments',
      itemCursor: 'id',
    },
  },
  decidePayment: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: true,
    inPath: ['referenceId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/payments/{referenceId}/decision',
    client: ['payments', 'decide'],
    fields: ['referenceId', 'appId', 'outcome'],
    integers: [],
    sensitive: [],
    allowed: {
      referenceId: 'the referenceId of a payment, 1 to 20 digits',
      appId: '1 to 100 visible ASCII characters without blanks',
      outcome: 'SUCCESS, FAILED or CANCELLED',
    },
    errorStatuses: [400, 401, 403, 404, 409, 413, 415, 500],
    retry: {
      policy: 'never',
    },
  },
  listSandboxRefunds: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['state', 'orderId', 'lastId', 'count', 'appId'],
    path: '/sandbox/v1/refunds',
    client: ['refunds', 'list'],
    fields: ['state', 'orderId', 'lastId', 'count', 'appId'],
    integers: ['lastId', 'count'],
    sensitive: [],
    allowed: {
      state: 'PENDING or PROCESSED',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'refunds',
      itemCursor: 'id',
    },
  },
  processRefund: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: false,
    inPath: ['refundId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/refunds/{refundId}/process',
    client: ['refunds', 'process'],
    fields: ['refundId', 'appId'],
    integers: ['refundId'],
    sensitive: [],
    allowed: {
      refundId: 'the refundId of a refund, a whole number',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 409, 500],
    retry: {
      policy: 'never',
    },
  },
  readClock: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/clock',
    client: ['clock', 'read'],
    fields: ['appId'],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
  },
  setClock: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: true,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/clock',
    client: ['clock', 'set'],
    fields: ['appId', 'advance', 'now', 'frozen', 'reset'],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      advance: 'an ISO 8601 duration above zero such as P3D',
      now: 'a moment in UTC such as 2026-11-22T10:00:00Z',
      frozen: 'true or false',
      reset: 'true',
    },
    errorStatuses: [400, 401, 403, 404, 409, 413, 415, 500],
    retry: {
      policy: 'never',
    },
    bodyAllowed: 'exactly one of advance, now, frozen and reset',
  },
  listNotifications: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['orderId', 'lastId', 'count', 'appId'],
    path: '/sandbox/v1/notifications',
    client: ['notifications', 'list'],
    fields: ['orderId', 'lastId', 'count', 'appId'],
    integers: ['lastId', 'count'],
    sensitive: [],
    allowed: {
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'notifications',
      itemCursor: 'id',
    },
  },
  replayNotification: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: false,
    inPath: ['notificationId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/notifications/{notificationId}/replay',
    client: ['notifications', 'replay'],
    fields: ['notificationId', 'appId'],
    integers: ['notificationId'],
    sensitive: [],
    allowed: {
      notificationId: 'the id of a notification, a whole number',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'never',
    },
  },
  listMails: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['orderId', 'lastId', 'count', 'appId'],
    path: '/sandbox/v1/mailbox',
    client: ['mailbox', 'list'],
    fields: ['orderId', 'lastId', 'count', 'appId'],
    integers: ['lastId', 'count'],
    sensitive: [],
    allowed: {
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'mails',
      itemCursor: 'id',
    },
  },
  listTasks: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['state', 'lastId', 'count', 'appId'],
    path: '/sandbox/v1/tasks',
    client: ['tasks', 'list'],
    fields: ['state', 'lastId', 'count', 'appId'],
    integers: ['lastId', 'count'],
    sensitive: [],
    allowed: {
      state: 'WAITING or PARKED',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'tasks',
      itemCursor: 'id',
    },
  },
  retryTask: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: false,
    inPath: ['taskId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/tasks/{taskId}/retry',
    client: ['tasks', 'retry'],
    fields: ['taskId', 'appId'],
    integers: ['taskId'],
    sensitive: [],
    allowed: {
      taskId: 'the id of a task, a whole number',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'never',
    },
  },
  listRequests: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['operationId', 'outcome', 'orderId', 'requestId', 'lastId', 'count', 'appId'],
    path: '/sandbox/v1/requests',
    client: ['requests', 'list'],
    fields: ['operationId', 'outcome', 'orderId', 'requestId', 'lastId', 'count', 'appId'],
    integers: ['lastId', 'count'],
    sensitive: [],
    allowed: {
      operationId: 'the name of an operation, such as createOrder',
      outcome: 'OK, ERROR or CUT',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      requestId: 'an X-Request-Id, 1 to 64 letters, digits and hyphens',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'requests',
      itemCursor: 'id',
    },
  },
  runSettlements: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/settlements',
    client: ['settlements', 'run'],
    fields: ['appId'],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'never',
    },
  },
  listSandboxSettlements: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['lastId', 'count', 'appId'],
    path: '/sandbox/v1/settlements',
    client: ['settlements', 'list'],
    fields: ['lastId', 'count', 'appId'],
    integers: ['lastId', 'count'],
    sensitive: [],
    allowed: {
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'settlements',
      itemCursor: 'id',
    },
  },
  readLedger: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['orderId', 'appId'],
    path: '/sandbox/v1/ledger',
    client: ['ledger', 'read'],
    fields: ['orderId', 'appId'],
    integers: [],
    sensitive: [],
    allowed: {
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
  },
  listMerchants: {
    httpMethod: 'GET',
    inWorld: false,
    hasBody: false,
    inPath: [],
    inQuery: [],
    path: '/sandbox/v1/merchants',
    client: ['merchants', 'list'],
    fields: [],
    integers: [],
    sensitive: [],
    allowed: {},
    errorStatuses: [400, 401, 403, 500],
    retry: {
      policy: 'safe',
    },
  },
  createMerchant: {
    httpMethod: 'POST',
    inWorld: false,
    hasBody: true,
    inPath: [],
    inQuery: [],
    path: '/sandbox/v1/merchants',
    client: ['merchants', 'create'],
    fields: ['appId', 'secretKey', 'name'],
    integers: [],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      name: '1 to 100 characters without line breaks or control characters',
    },
    errorStatuses: [400, 401, 403, 409, 413, 415, 500],
    retry: {
      policy: 'never',
    },
  },
  createSnapshot: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: true,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/snapshots',
    client: ['snapshots', 'create'],
    fields: ['appId', 'name'],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      name: '1 to 50 letters, digits, full stops, hyphens and underscores',
    },
    errorStatuses: [400, 401, 403, 404, 413, 415, 500],
    retry: {
      policy: 'never',
    },
  },
  listSnapshots: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/snapshots',
    client: ['snapshots', 'list'],
    fields: ['appId'],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
  },
  restoreSnapshot: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: false,
    inPath: ['name'],
    inQuery: ['appId'],
    path: '/sandbox/v1/snapshots/{name}/restore',
    client: ['snapshots', 'restore'],
    fields: ['name', 'appId'],
    integers: [],
    sensitive: [],
    allowed: {
      name: '1 to 50 letters, digits, full stops, hyphens and underscores',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'never',
    },
  },
  resetWorld: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/reset',
    client: ['world', 'reset'],
    fields: ['appId'],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'never',
    },
  },
  createFault: {
    httpMethod: 'POST',
    inWorld: true,
    hasBody: true,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/faults',
    client: ['faults', 'create'],
    fields: [
      'appId',
      'kind',
      'operationId',
      'orderId',
      'probability',
      'seed',
      'times',
      'delayMs',
      'httpStatus',
    ],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      kind: 'DELAY, STATUS, CUT_BEFORE, CUT_AFTER, HTML or EMPTY_500',
      operationId: "an operationId of the gateway's API such as createOrder",
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      probability: 'a number from 0 to 1',
      seed: 'a whole number from 0 to 4294967295',
      times: 'a whole number from 1 to 1000000',
      delayMs: 'milliseconds, a whole number from 0 to 600000',
      httpStatus: 'an HTTP status from 400 to 599',
    },
    errorStatuses: [400, 401, 403, 404, 413, 415, 500],
    retry: {
      policy: 'never',
    },
  },
  listFaults: {
    httpMethod: 'GET',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/faults',
    client: ['faults', 'list'],
    fields: ['appId'],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'safe',
    },
  },
  deleteFaults: {
    httpMethod: 'DELETE',
    inWorld: true,
    hasBody: false,
    inPath: [],
    inQuery: ['appId'],
    path: '/sandbox/v1/faults',
    client: ['faults', 'deleteAll'],
    fields: ['appId'],
    integers: [],
    sensitive: [],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'never',
    },
  },
  deleteFault: {
    httpMethod: 'DELETE',
    inWorld: true,
    hasBody: false,
    inPath: ['faultId'],
    inQuery: ['appId'],
    path: '/sandbox/v1/faults/{faultId}',
    client: ['faults', 'delete'],
    fields: ['faultId', 'appId'],
    integers: ['faultId'],
    sensitive: [],
    allowed: {
      faultId: 'the faultId of a fault, a whole number',
      appId: '1 to 100 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 403, 404, 500],
    retry: {
      policy: 'never',
    },
  },
} as const;

export type OperationId = keyof typeof operations;

/** Every path below this one is the API's, declared or not. */
export const basePath = '/sandbox/v1';

/** All fields of requests and replies whose values must not appear in logs, errors and URLs. */
export const sensitiveFields = [
  'customerEmail',
  'customerName',
  'customerPhone',
  'secretKey',
  'to',
] as const;
