/** A change below `openapi/`, and the start of the line that a command says about it. */
export type DocumentFault = readonly [
  file: string,
  from: string | RegExp,
  to: string,
  line: string,
];

const EVERYTHING = /[\s\S]+/u;
const ALIGN = 'Align the line with those around it, and quote text that has ": " in it.';

/** Files that are no YAML. */
export const UNREADABLE: readonly DocumentFault[] = [
  ['paths/create-order.yaml', '  tags:', '\ttags:', ':3: Failed to parse: tab characters'],
  ['schemas/card-scheme.yaml', 'type:', '\ttype:', ':1: Failed to parse: end of the stream'],
  [
    'paths/create-refund.yaml',
    '  summary',
    '   summary',
    `:4: Failed to parse: bad indentation of a mapping entry. ${ALIGN}`,
  ],
  [
    'paths/get-order-link.yaml',
    '  summary',
    '  summary: Twice\n  summary',
    ':5: Failed to parse: duplicated mapping key. Keep one of the two.',
  ],
  [
    'paths/list-refunds.yaml',
    'summary: List',
    'summary: "List',
    ':5: Failed to parse: deficient indentation.',
  ],
  [
    'paths/list-settlements.yaml',
    'summary: List',
    'summary: List: ',
    `:4: Failed to parse: bad indentation of a mapping entry. ${ALIGN}`,
  ],
  [
    'paths/list-transactions.yaml',
    '[Transactions]',
    '*Transactions',
    ':3: Failed to parse: unidentified alias "Transactions". Quote text that begins with * or &.',
  ],
  [
    'schemas/card-country.yaml',
    EVERYTHING,
    '\u0000',
    ':1: Failed to parse: null byte is not allowed in input. Save the file as text in UTF-8.',
  ],
];

/** References that lead nowhere; an empty file is nowhere. */
export const UNRESOLVED: readonly DocumentFault[] = [
  [
    'paths/create-order.yaml',
    'create-order-reply',
    'order-reply',
    `: Can't resolve $ref: ENOENT: no such file or directory 'openapi/schemas/order-reply.yaml'. Create the file`,
  ],
  [
    'paths/create-refund.yaml',
    '../schemas/create-refund-reply.yaml',
    '../schemas/error.yaml#/nothing',
    `Can't resolve $ref. Let the $ref name a part that its file has`,
  ],
  [
    'openapi.yaml',
    'list-refunds.yaml',
    'list-refund.yaml',
    `Can't resolve $ref: ENOENT: no such file or directory 'openapi/paths/list-refund.yaml'. Create the file`,
  ],
  [
    'schemas/settlement-list.yaml',
    './settlement.yaml',
    './settlement-row.yaml',
    `Can't resolve $ref: ENOENT`,
  ],
];

/** Documents of another shape than OpenAPI has. */
export const MISSHAPEN: readonly DocumentFault[] = [
  [
    'paths/verify-credentials.yaml',
    EVERYTHING,
    '- a\n- b\n',
    ':1: Expected type `PathItem` (object) but got `array`. Correct the value or its indentation.',
  ],
  [
    'schemas/order-id.yaml',
    EVERYTHING,
    'text\n',
    ':1: Expected type `Schema` (object) but got `string`. Correct the value or its indentation.',
  ],
];

/** Documents that lack what the generators need, or contradict themselves. */
export const INCOMPLETE: readonly DocumentFault[] = [
  [
    'paths/create-order.yaml',
    / {2}description: \|\n(?: {4}.*\n|\n)+/u,
    '',
    ':2: createOrder needs a description.',
  ],
  [
    'paths/create-refund.yaml',
    / {2}operationId: .*\n/u,
    '',
    ':1: Operation object should contain `operationId` field. Add it.',
  ],
  [
    'paths/get-order-link.yaml',
    / {2}summary: .*\n/u,
    '',
    ':1: Operation object should contain `summary` field. Add it.',
  ],
  ['paths/get-order-details.yaml', / {2}tags: .*\n/u, '', ':2: getOrderDetails needs one tag'],
  ['paths/get-order-status.yaml', '"200":', '"203":', 'getOrderStatus must declare a reply 200.'],
  [
    'paths/list-refunds.yaml',
    / {2}x-client: .*\n/u,
    '',
    ':2: listRefunds: x-client must be {group, method} in lowerCamelCase.',
  ],
  [
    'paths/list-settlements.yaml',
    / {2}x-retry: .*\n/u,
    '',
    ':2: listSettlements: x-retry must be {policy: safe}',
  ],
  [
    'paths/send-order-email.yaml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'sendOrderEmail must take application/x-www-form-urlencoded, and that alone.',
  ],
  [
    'paths/verify-credentials.yaml',
    'post:',
    'get:',
    ':2: verifyCredentials must be the post of a file of its own',
  ],
  [
    'responses/unauthorized.yaml',
    /content:\n(?: {2}.*\n)+/u,
    '',
    ':1: a reply needs a body of application/json, and that alone.',
  ],
  [
    'examples/create-refund/refund-initiated.yaml',
    /summary: .*\n/u,
    '',
    ':1: an example needs a summary, and an object as its value.',
  ],
  [
    'schemas/payment-result.yaml',
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
    'schemas/order-id.yaml',
    EVERYTHING,
    '$ref: ./order-id.yaml\n',
    ':1: the $ref leads round in a circle, by way of openapi/schemas/order-id.yaml',
  ],
  [
    'paths/create-order.yaml',
    'resolve: getOrderLink',
    'resolve: getLink',
    ': createOrder: x-retry must name an operation of the document: "getLink" is none.',
  ],
  [
    'paths/get-order-status.yaml',
    'operationId: getOrderStatus',
    'operationId: getOrderLink',
    ':2: Every operation must have a unique `operationId`. Choose another.',
  ],
];
