/**
 * A change below `openapi/`, and the start of the line that a command says about it. In an entry, `:1:` is the line
 * below its name, as if the entry were a file of its own.
 */
export type DocumentFault = readonly [
  place: string,
  from: string | RegExp,
  to: string,
  line: string,
];

const EVERYTHING = /[\s\S]+/u;
const ALIGN = 'Align the line with those around it, and quote text that has ": " in it.';

/** Files that are no YAML. */
export const UNREADABLE: readonly DocumentFault[] = [
  ['orders/create-order.yaml', '  tags:', '\ttags:', ':3: Failed to parse: tab characters'],
  ['shared/headers.yaml', EVERYTHING, '\ttype: string\n', ':1: Failed to parse: end of the stream'],
  [
    'refunds/create-refund.yaml',
    '  summary',
    '   summary',
    `:4: Failed to parse: bad indentation of a mapping entry. ${ALIGN}`,
  ],
  [
    'orders/get-order-link.yaml',
    '  summary',
    '  summary: Twice\n  summary',
    ':5: Failed to parse: duplicated mapping key. Keep one of the two.',
  ],
  [
    'refunds/list-refunds.yaml',
    'summary: List',
    'summary: "List',
    ':5: Failed to parse: deficient indentation.',
  ],
  [
    'settlements/list-settlements.yaml',
    'summary: List',
    'summary: List: ',
    `:4: Failed to parse: bad indentation of a mapping entry. ${ALIGN}`,
  ],
  [
    'transactions/list-transactions.yaml',
    '[Transactions]',
    '*Transactions',
    ':3: Failed to parse: unidentified alias "Transactions". Quote text that begins with * or &.',
  ],
  [
    'orders/schemas.yaml',
    EVERYTHING,
    '\u0000',
    ':1: Failed to parse: null byte is not allowed in input. Save the file as text in UTF-8.',
  ],
];

/** Files of the control API alone that are no YAML. */
export const UNREADABLE_CONTROL: readonly DocumentFault[] = [
  ['sandbox/ledger/read-ledger.yaml', '  tags:', '\ttags:', ':3: Failed to parse: tab characters'],
  [
    'sandbox/clock/read-clock.yaml',
    '  summary',
    '   summary',
    `:4: Failed to parse: bad indentation of a mapping entry. ${ALIGN}`,
  ],
  [
    'sandbox/merchants/list-merchants.yaml',
    '  summary',
    '  summary: Twice\n  summary',
    ':5: Failed to parse: duplicated mapping key. Keep one of the two.',
  ],
];

/** References that lead nowhere; an empty file is nowhere. */
export const UNRESOLVED: readonly DocumentFault[] = [
  [
    'orders/create-order.yaml',
    'schemas.yaml#/CreateOrderReply',
    'replies.yaml#/CreateOrderReply',
    `: Can't resolve $ref: ENOENT: no such file or directory 'openapi/orders/replies.yaml'. Create the file`,
  ],
  [
    'refunds/create-refund.yaml',
    'schemas.yaml#/CreateRefundReply',
    'schemas.yaml#/RefundReply',
    `Can't resolve $ref. Let the $ref name a part that its file has`,
  ],
  [
    'openapi.yaml',
    'list-refunds.yaml',
    'list-refund.yaml',
    `Can't resolve $ref: ENOENT: no such file or directory 'openapi/refunds/list-refund.yaml'. Create the file`,
  ],
  [
    'settlements/schemas.yaml#/SettlementList',
    '#/Settlement',
    '#/SettlementRow',
    `:7: Can't resolve $ref. Let the $ref name a part that its file has`,
  ],
];

/** Documents of another shape than OpenAPI has. */
export const MISSHAPEN: readonly DocumentFault[] = [
  [
    'credentials/verify-credentials.yaml',
    EVERYTHING,
    '- a\n- b\n',
    ':1: Expected type `PathItem` (object) but got `array`. Correct the value or its indentation.',
  ],
  [
    'shared/fields.yaml#/OrderId',
    EVERYTHING,
    'text\n',
    ':1: Expected type `Schema` (object) but got `string`. Correct the value or its indentation.',
  ],
];

/** A file of the control API alone that has another shape. */
export const MISSHAPEN_CONTROL: readonly DocumentFault[] = [
  [
    'sandbox/ledger/read-ledger.yaml',
    EVERYTHING,
    '- a\n- b\n',
    ':1: Expected type `PathItem` (object) but got `array`. Correct the value or its indentation.',
  ],
];

/** Documents that lack what the generators need, or contradict themselves. */
export const INCOMPLETE: readonly DocumentFault[] = [
  [
    'orders/create-order.yaml',
    / {2}description: \|\n(?: {4}.*\n|\n)+/u,
    '',
    ':2: createOrder needs a description.',
  ],
  [
    'refunds/create-refund.yaml',
    / {2}operationId: .*\n/u,
    '',
    ':1: Operation object should contain `operationId` field. Add it.',
  ],
  [
    'orders/get-order-link.yaml',
    / {2}summary: .*\n/u,
    '',
    ':1: Operation object should contain `summary` field. Add it.',
  ],
  ['orders/get-order-details.yaml', / {2}tags: .*\n/u, '', ':2: getOrderDetails needs one tag'],
  ['orders/get-order-status.yaml', '"200":', '"203":', 'getOrderStatus must declare a reply 200.'],
  [
    'refunds/list-refunds.yaml',
    / {2}x-client: .*\n/u,
    '',
    ':2: listRefunds: x-client must be {group, method} in lowerCamelCase.',
  ],
  [
    'settlements/list-settlements.yaml',
    / {2}x-retry: .*\n/u,
    '',
    ':2: listSettlements: x-retry must be {policy: safe}',
  ],
  [
    'orders/send-order-email.yaml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'sendOrderEmail must take application/x-www-form-urlencoded, and that alone.',
  ],
  [
    'credentials/verify-credentials.yaml',
    'post:',
    'get:',
    ':2: verifyCredentials must be the post of a file of its own',
  ],
  [
    'shared/responses.yaml#/Unauthorized',
    /content:\n(?: {2}.*\n)+/u,
    '',
    ':1: a reply needs a body of application/json, and that alone.',
  ],
  [
    'refunds/examples.yaml#/refundInitiated',
    /summary: .*\n/u,
    '',
    ':1: an example needs a summary, and an object as its value.',
  ],
  [
    'orders/schemas.yaml#/PaymentResult',
    'fields: [orderId',
    'fields: [orderKey',
    ': x-signature must name required fields of its object: orderKey is none.',
  ],
];

/** Faults of a kind that keeps the lint from going on, or that each need a run of their own. */
export const SINGLE: readonly DocumentFault[] = [
  [
    'openapi.yaml',
    EVERYTHING,
    '',
    ':1: Document must be JSON object, got undefined. Begin with "openapi: 3.1.0".',
  ],
  [
    'openapi.yaml',
    /openapi: .*\n/u,
    '',
    ':1: Unsupported specification. Begin with "openapi: 3.1.0".',
  ],
  [
    'openapi.yaml',
    / {2}version: .*\n/u,
    '',
    ':2: The field `version` must be present on this level. Add it.',
  ],
  [
    'openapi.yaml',
    /order\/email:/u,
    'order/refund:',
    ': duplicated mapping key. Keep one of the two.',
  ],
  [
    'shared/fields.yaml#/OrderId',
    EVERYTHING,
    '$ref: "#/OrderId"\n',
    ':1: the $ref leads round in a circle, by way of openapi/shared/fields.yaml#/OrderId',
  ],
  [
    'orders/create-order.yaml',
    'resolve: getOrderLink',
    'resolve: getLink',
    ': createOrder: x-retry must name an operation of the document: "getLink" is none.',
  ],
  [
    'orders/get-order-status.yaml',
    'operationId: getOrderStatus',
    'operationId: getOrderLink',
    ':2: Every operation must have a unique `operationId`. Choose another.',
  ],
];
