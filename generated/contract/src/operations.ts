// Generated from openapi/openapi.yaml by scripts/src/emit/contract/emit-contract.ts. Do not edit; run "pnpm generate".

/** Facts about an operation that its types do not express. */
export interface OperationFacts {
  readonly path: string;
  /** Group and method in the client. */
  readonly client: readonly [group: string, method: string];
  /** Form fields in document order. */
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
}

export const operations = {
  createOrder: {
    path: '/api/v1/order/create',
    client: ['orders', 'create'],
    fields: [
      'appId',
      'secretKey',
      'orderId',
      'orderAmount',
      'orderCurrency',
      'orderNote',
      'customerName',
      'customerPhone',
      'customerEmail',
      'sellerPhone',
      'returnUrl',
      'notifyUrl',
      'paymentModes',
      'pc',
    ],
    integers: [],
    sensitive: ['secretKey', 'customerName', 'customerPhone', 'customerEmail', 'sellerPhone'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
      orderAmount: 'a positive amount with at most ten digits and two decimals, such as 154.50',
      orderCurrency: 'three capital letters, such as INR',
      orderNote: 'at most 200 characters without line breaks or control characters',
      customerName: '1 to 100 characters without line breaks or control characters',
      customerPhone: '8 to 15 digits, with or without a plus sign in front',
      customerEmail: 'an e-mail address of at most 254 characters',
      sellerPhone: '8 to 15 digits, with or without a plus sign in front',
      returnUrl: 'an absolute http or https address of at most 500 characters',
      notifyUrl: 'an https address of at most 500 characters, or http to a loopback host',
      paymentModes: 'any of cc, dc, nb, upi, paypal, wallet, separated by commas',
      pc: 'at most 100 characters without line breaks or control characters',
    },
    errorStatuses: [400, 401, 409, 413, 415, 429, 500],
    retry: {
      policy: 'never',
      resolve: 'getOrderLink',
      compare: {
        operation: 'getOrderDetails',
        object: 'details',
        fields: ['orderAmount', 'orderCurrency'],
      },
    },
  },
  getOrderLink: {
    path: '/api/v1/order/info/link',
    client: ['orders', 'getLink'],
    fields: ['appId', 'secretKey', 'orderId'],
    integers: [],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
    },
    errorStatuses: [400, 401, 404, 413, 415, 429, 500],
    retry: {
      policy: 'safe',
    },
  },
  getOrderDetails: {
    path: '/api/v1/order/info',
    client: ['orders', 'getDetails'],
    fields: ['appId', 'secretKey', 'orderId'],
    integers: [],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
    },
    errorStatuses: [400, 401, 404, 413, 415, 429, 500],
    retry: {
      policy: 'safe',
    },
  },
  getOrderStatus: {
    path: '/api/v1/order/info/status',
    client: ['orders', 'getStatus'],
    fields: ['appId', 'secretKey', 'orderId'],
    integers: [],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
    },
    errorStatuses: [400, 401, 404, 413, 415, 429, 500],
    retry: {
      policy: 'safe',
    },
  },
  sendOrderEmail: {
    path: '/api/v1/order/email',
    client: ['orders', 'sendEmail'],
    fields: ['appId', 'secretKey', 'orderId'],
    integers: [],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
    },
    errorStatuses: [400, 401, 404, 409, 413, 415, 429, 500],
    retry: {
      policy: 'never',
    },
  },
  createRefund: {
    path: '/api/v1/order/refund',
    client: ['refunds', 'create'],
    fields: [
      'appId',
      'secretKey',
      'referenceId',
      'refundAmount',
      'refundNote',
      'merchantRefundId',
      'refundType',
      'mode',
      'accountNo',
      'ifsc',
      'orderId',
    ],
    integers: [],
    sensitive: ['secretKey', 'accountNo'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      referenceId: 'the referenceId of a payment, 1 to 20 digits',
      refundAmount: 'a positive amount with at most ten digits and two decimals, such as 154.50',
      refundNote: 'at most 90 characters without line breaks or control characters',
      merchantRefundId: '1 to 35 letters, digits, full stops, hyphens and underscores',
      refundType: 'INSTANT, or leave it out',
      mode: 'BANK_TRANSFER or CASHGRAM',
      accountNo: '6 to 40 letters and digits without blanks',
      ifsc: 'four capital letters, a zero and six capital letters or digits',
      orderId: '1 to 50 letters, digits, full stops, hyphens and underscores',
    },
    errorStatuses: [400, 401, 404, 409, 413, 415, 429, 500],
    retry: {
      policy: 'keyed',
      key: 'merchantRefundId',
    },
  },
  listTransactions: {
    path: '/api/v1/transactions',
    client: ['transactions', 'list'],
    fields: ['appId', 'secretKey', 'startDate', 'endDate', 'txStatus', 'lastId', 'count'],
    integers: ['lastId', 'count'],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      startDate: 'an existing calendar day as YYYY-MM-DD',
      endDate: 'an existing calendar day as YYYY-MM-DD',
      txStatus: 'one of SUCCESS, FAILED, PENDING, FLAGGED, CANCELLED',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
    },
    errorStatuses: [400, 401, 413, 415, 429, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'transactions',
      itemCursor: 'id',
    },
  },
  listRefunds: {
    path: '/api/v1/refunds',
    client: ['refunds', 'list'],
    fields: ['appId', 'secretKey', 'startDate', 'endDate', 'lastId', 'count'],
    integers: ['lastId', 'count'],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      startDate: 'an existing calendar day as YYYY-MM-DD',
      endDate: 'an existing calendar day as YYYY-MM-DD',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
    },
    errorStatuses: [400, 401, 413, 415, 429, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'refunds',
      itemCursor: 'refundId',
    },
  },
  listSettlements: {
    path: '/api/v1/settlements',
    client: ['settlements', 'list'],
    fields: ['appId', 'secretKey', 'startDate', 'endDate', 'lastId', 'count'],
    integers: ['lastId', 'count'],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      startDate: 'an existing calendar day as YYYY-MM-DD',
      endDate: 'an existing calendar day as YYYY-MM-DD',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
    },
    errorStatuses: [400, 401, 413, 415, 429, 500],
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
  listSettlementTransactions: {
    path: '/api/v1/settlement',
    client: ['settlements', 'listTransactions'],
    fields: ['appId', 'secretKey', 'settlementId', 'lastId', 'count'],
    integers: ['settlementId', 'lastId', 'count'],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
      settlementId: 'the id of a settlement, a whole number',
      lastId: 'the lastId of the page before, a whole number',
      count: 'a whole number from 1 to 50',
    },
    errorStatuses: [400, 401, 404, 413, 415, 429, 500],
    retry: {
      policy: 'safe',
    },
    paging: {
      cursor: 'lastId',
      limit: 'count',
      items: 'transactions',
      itemCursor: 'id',
    },
  },
  verifyCredentials: {
    path: '/api/v1/credentials/verify',
    client: ['credentials', 'verify'],
    fields: ['appId', 'secretKey'],
    integers: [],
    sensitive: ['secretKey'],
    allowed: {
      appId: '1 to 100 visible ASCII characters without blanks',
      secretKey: '1 to 200 visible ASCII characters without blanks',
    },
    errorStatuses: [400, 401, 413, 415, 429, 500],
    retry: {
      policy: 'safe',
    },
  },
} as const;

export type OperationId = keyof typeof operations;

/** How a payment result is signed: the values of these fields, joined in this order. */
export const paymentSignature = {
  algorithm: 'HMAC-SHA256',
  encoding: 'base64',
  fields: ['orderId', 'orderAmount', 'referenceId', 'txStatus', 'paymentMode', 'txMsg', 'txTime'],
  signature: 'signature',
} as const;

/** All fields of requests, replies and callbacks whose values must not appear in logs, errors and URLs. */
export const sensitiveFields = [
  'accountNo',
  'cardNumber',
  'customerEmail',
  'customerName',
  'customerPhone',
  'payersVPA',
  'secretKey',
  'sellerPhone',
  'signature',
] as const;

/** Version of the document that this code was generated from. */
export const specVersion = '2.0.0';
