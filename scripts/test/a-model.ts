import type { ApiModel, Operation } from '../src/model/model.ts';

/** An operation with two fields of its own, keyed by neither; say what differs. */
export function anOperation(overrides: Partial<Operation> = {}): Operation {
  return {
    id: 'createOrder',
    httpMethod: 'POST',
    path: '/api/v1/order/create',
    tag: 'Orders',
    summary: 'Create an order',
    description: 'Creates it.\n\nOnce.',
    group: 'orders',
    method: 'create',
    requestType: 'CreateOrderRequest',
    replyType: 'CreateOrderReply',
    isStream: false,
    replyFields: { status: null, rows: { id: null } },
    fields: [
      aField({ name: 'appId', required: true, allowed: undefined }),
      aField({ name: 'secretKey', required: true, sensitive: true, allowed: undefined }),
      aField({ name: 'orderId', required: true }),
      aField({ name: 'count', integer: true }),
    ],
    bodyAllowed: undefined,
    errorStatuses: [400, 409],
    retry: { policy: 'never' },
    paging: undefined,
    examples: [
      {
        name: 'minimal',
        summary: 'Least',
        value: { appId: 'sandbox_app_id', secretKey: 'sandbox_secret_key', orderId: 'o-1' },
      },
    ],
    replies: [{ name: 'created', summary: 'Created', status: 200, value: { status: 'OK' } }],
    ...overrides,
  };
}

export function aField(
  overrides: Partial<Operation['fields'][number]> = {},
): Operation['fields'][number] {
  return {
    name: 'orderId',
    place: 'body',
    required: false,
    hasDefault: false,
    description: 'Your id.',
    integer: false,
    date: false,
    sensitive: false,
    allowed: 'something',
    limits: {},
    ...overrides,
  };
}

export function aModel(overrides: Partial<ApiModel> = {}): ApiModel {
  return {
    source: 'openapi/openapi.yaml',
    title: 'Test API',
    version: '1.2.3',
    description: 'An API.',
    servers: [{ name: 'TEST', url: 'https://test.example.com' }],
    basePath: '/api/v1',
    refusals: [
      {
        code: 'id_taken',
        description: 'The id is in use.',
        texts: [{ text: 'An order with the same id exists', fields: ['orderId'] }],
      },
    ],
    operations: [
      anOperation(),
      anOperation({
        id: 'verifyCredentials',
        path: '/api/v1/credentials/verify',
        tag: 'Credentials',
        summary: 'Verify',
        description: 'Asks.',
        group: 'credentials',
        method: 'verify',
        requestType: 'VerifyCredentialsRequest',
        replyType: 'VerifyCredentialsReply',
        isStream: false,
        fields: [
          aField({ name: 'appId', required: true }),
          aField({ name: 'secretKey', required: true }),
        ],
        retry: { policy: 'safe' },
      }),
    ],
    signature: {
      algorithm: 'HMAC-SHA256',
      encoding: 'base64',
      fields: ['orderId'],
      signature: 'signature',
      patterns: { orderId: '^[a-z0-9-]+$' },
    },
    sensitiveFields: ['secretKey'],
    workflows: [],
    document: { components: { schemas: {} } },
    ...overrides,
  };
}

/** One call of each kind: with fields everywhere, and with an `appId` in the body. */
export function aControlModel(): ApiModel {
  const appId = aField({ name: 'appId', place: 'query', allowed: undefined });
  return aModel({
    source: 'openapi/sandbox.yaml',
    basePath: '/sandbox/v1',
    operations: [
      anOperation({
        id: 'payOrder',
        path: '/sandbox/v1/orders/{orderId}/payments',
        group: 'orders',
        method: 'pay',
        requestType: 'PayOrderRequest',
        replyType: 'PayOrderReply',
        isStream: false,
        fields: [
          aField({ name: 'orderId', place: 'path', required: true }),
          appId,
          aField({ name: 'outcome', required: true }),
          aField({ name: 'paymentMode', hasDefault: true }),
        ],
        bodyAllowed: 'an outcome',
      }),
      anOperation({
        id: 'readClock',
        httpMethod: 'GET',
        path: '/sandbox/v1/clock',
        group: 'clock',
        method: 'read',
        requestType: undefined,
        replyType: 'ReadClockReply',
        isStream: false,
        fields: [appId],
      }),
      anOperation({
        id: 'createMerchant',
        path: '/sandbox/v1/merchants',
        group: 'merchants',
        method: 'create',
        requestType: 'CreateMerchantRequest',
        replyType: 'CreateMerchantReply',
        isStream: false,
        fields: [aField({ name: 'appId', required: true })],
      }),
      anOperation({
        id: 'listMerchants',
        httpMethod: 'GET',
        path: '/sandbox/v1/merchants',
        group: 'merchants',
        method: 'list',
        requestType: undefined,
        replyType: 'ListMerchantsReply',
        isStream: false,
        fields: [],
      }),
    ],
    signature: undefined,
  });
}
