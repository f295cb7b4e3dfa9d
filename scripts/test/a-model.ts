import type { ApiModel, Operation } from '../src/model.ts';

/** An operation with two fields of its own, keyed by neither; say what differs. */
export function anOperation(overrides: Partial<Operation> = {}): Operation {
  return {
    id: 'createOrder',
    path: '/api/v1/order/create',
    tag: 'Orders',
    summary: 'Create an order',
    description: 'Creates it.\n\nOnce.',
    group: 'orders',
    method: 'create',
    requestType: 'CreateOrderRequest',
    replyType: 'CreateOrderReply',
    fields: [
      aField({ name: 'appId', required: true, allowed: undefined }),
      aField({ name: 'secretKey', required: true, sensitive: true, allowed: undefined }),
      aField({ name: 'orderId', required: true }),
      aField({ name: 'count', integer: true }),
    ],
    errorStatuses: [400, 409],
    retry: { policy: 'never', resolve: 'getOrderLink' },
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
    required: false,
    description: 'Your id.',
    integer: false,
    sensitive: false,
    allowed: 'something',
    ...overrides,
  };
}

export function aModel(overrides: Partial<ApiModel> = {}): ApiModel {
  return {
    title: 'Test API',
    version: '1.2.3',
    description: 'An API.',
    servers: [{ name: 'TEST', url: 'https://test.example.com' }],
    basePath: '/api/v1',
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
    },
    sensitiveFields: ['secretKey'],
    document: { components: { schemas: {} } },
    ...overrides,
  };
}
