import { anOrder } from '@cashfree-rest/test-requests';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CREDENTIALS, type JsonAnswer, type ServedStub, serveStub } from './serve-stub.ts';

let stub: ServedStub;

beforeAll(async () => {
  stub = await serveStub();
});

afterAll(async () => {
  await stub[Symbol.asyncDispose]();
});

const ORDER = { ...CREDENTIALS, ...anOrder() };

/** The body of every failure. */
function expectError(answer: JsonAnswer, status: number, reason: string | RegExp): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/u);
  expect(answer.body).toEqual({
    status: 'ERROR',
    reason: expect.stringMatching(reason),
    message: answer.body.reason,
    error: answer.body.reason,
  });
  expect(answer.headers.get('X-Request-Id')).toMatch(/^[A-Za-z0-9-]{1,64}$/u);
  expect(answer.headers.get('X-Spec-Version')).toMatch(/^\d+\.\d+\.\d+$/u);
}

async function createOrder(overrides: Record<string, string>): Promise<JsonAnswer> {
  return await stub.post('/order/create', { ...ORDER, ...overrides });
}

describe('a request', () => {
  test.each([
    '1e3',
    '0x10',
    '1,000',
    'NaN',
    'Infinity',
    '-1',
    '1.005',
    '0',
    '0.00',
    ' 12 ',
    '१२',
    '₹5',
    '.5',
    '5.',
    '12345678901',
  ])('with the amount %j is refused', async (orderAmount) => {
    const answer = await createOrder({ orderAmount });

    expectError(answer, 400, /^orderAmount is not valid: send a positive amount with at most ten/u);
  });

  test.each([
    ['orderId', 'a b', 'Please provide a valid orderId: send 1 to 50 letters, digits'],
    ['orderId', 'x'.repeat(51), 'Please provide a valid orderId'],
    ['customerEmail', 'asha', 'customerEmail is not valid: send an e-mail address'],
    ['customerPhone', '12', 'customerPhone is not valid'],
    ['returnUrl', 'javascript:alert(1)', 'returnUrl is not valid'],
    ['notifyUrl', 'http://shop.example.com', 'notifyUrl is not valid: send an https address'],
    ['returnUrl', 'http://x:99999/', 'returnUrl is not valid'],
    ['returnUrl', 'http://256.256.256.256/', 'returnUrl is not valid'],
    ['notifyUrl', 'http://127.999.1.1/', 'notifyUrl is not valid'],
    ['notifyUrl', 'HTTP://SHOP.EXAMPLE.COM', 'notifyUrl is not valid'],
    ['notifyUrl', 'http://localhost.example.com', 'notifyUrl is not valid'],
    ['notifyUrl', 'http://shoplocalhost/', 'notifyUrl is not valid'],
    ['notifyUrl', 'http://localhost@shop.example.com/', 'notifyUrl is not valid'],
    ['notifyUrl', 'http://localhost\\@shop.example.com/', 'notifyUrl is not valid'],
    ['notifyUrl', 'http://shop/', 'notifyUrl is not valid'],
    ['notifyUrl', 'http://192.168.1.20/', 'notifyUrl is not valid'],
    ['paymentModes', 'cc,cash', 'paymentModes is not valid: send any of cc, dc'],
    ['orderCurrency', 'inr', 'orderCurrency is not valid'],
    ['orderNote', 'a\nb', 'orderNote is not valid'],
  ])('whose %s is %j is refused by name', async (field, value, reason) => {
    const answer = await createOrder({ [field]: value });

    expectError(answer, 400, `^${reason}`.replaceAll('.', '\\.'));
    expect(answer.body.reason).not.toContain(value);
  });

  test('with several faults is told of each, in the document order, without any value', async () => {
    const form = `returnUrl=nowhere&orderAmount=1e3&appId=app&secretKey=${'s'.repeat(201)}&customerName=`;

    const answer = await stub.post('/order/create', form);

    expectError(
      answer,
      400,
      /^Please provide a valid secretKey: send 1 to 200 [^;]+; orderId missing in the request; orderAmount is not valid: [^;]+; customerName missing in the request; customerPhone missing in the request; customerEmail missing in the request; returnUrl is not valid: [^;]+$/u,
    );
    expect(answer.body.reason).not.toMatch(/nowhere|1e3|sss/u);
  });

  test('for 30 February is refused, though the pattern lets it pass', async () => {
    const answer = await stub.post('/transactions', {
      ...CREDENTIALS,
      startDate: '2026-02-30',
      endDate: '2026-03-01',
    });

    expectError(answer, 400, /^startDate is not valid: send an existing calendar day/u);
  });

  test.each([
    ['merchantRefundId', { refundType: 'INSTANT' }],
    ['accountNo', { mode: 'BANK_TRANSFER', ifsc: 'TEST0000001' }],
    ['ifsc', { mode: 'BANK_TRANSFER', accountNo: '123456789' }],
  ])(
    'without the %s that another field demands is told that it is missing',
    async (field, more) => {
      const answer = await stub.post('/order/refund', {
        ...CREDENTIALS,
        referenceId: '1',
        refundAmount: '1',
        refundNote: 'n',
        ...more,
      });

      expectError(answer, 400, `^${field} missing in the request$`);
    },
  );

  test.each([
    ['an unknown appId', { appId: 'other' }],
    ['a wrong secretKey', { secretKey: 'other' }],
  ])('with %s gets the same 401', async (_, wrong) => {
    const answer = await stub.post('/credentials/verify', { ...CREDENTIALS, ...wrong });

    expectError(answer, 401, /^Please provide a valid appId and secretKey$/u);
  });

  test.each([
    ['a field twice', 'appId=a&appId=b', 400, /^appId is sent more than once$/u],
    [
      'too many fields',
      Array.from({ length: 101 }, (_, i) => `f${i}=1`).join('&'),
      400,
      /^more than 100 fields/u,
    ],
    [
      'a body of 65 KiB',
      `orderNote=${'x'.repeat(65 * 1024)}`,
      413,
      /^The body is larger than 64 KiB$/u,
    ],
    ['nothing', '', 400, /^appId missing in the request; secretKey missing in the request$/u],
  ])('with %s is refused', async (_, form, status, reason) => {
    expectError(await stub.post('/credentials/verify', form), status, reason);
  });

  test('that says to be compressed and is not gets 400', async () => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Encoding': 'gzip',
    };

    const answer = await stub.post('/credentials/verify', CREDENTIALS, { headers });

    expectError(answer, 400, /^The body cannot be read$/u);
  });

  test.each([
    ['JSON', 'application/json'],
    ['multipart', 'multipart/form-data; boundary=x'],
    ['text', 'text/plain'],
  ])('as %s gets 415', async (_, type) => {
    const answer = await stub.post('/credentials/verify', '{}', {
      headers: { 'Content-Type': type },
    });

    expectError(answer, 415, /^Send the fields /u);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s gets 405', async (method) => {
    const response = await fetch(`${stub.url}/api/v1/order/create`, { method });

    const { status, headers } = response;
    expectError(
      { status, headers, body: JSON.parse(await response.text()) },
      405,
      /every operation is a POST$/u,
    );
    expect(headers.get('Allow')).toBe('POST');
  });

  test.each(['/', '/order', '/order/create/x', '/order%2Fcreate', '/unknown'])(
    'for %s gets 404',
    async (path) => {
      expectError(await stub.post(path, CREDENTIALS), 404, /^No operation has this path$/u);
    },
  );
});

test('errors come as 200 where old clients need them so', async () => {
  await using stub = await serveStub({ errorStatus: 200 });

  const answer = await stub.post('/order/info', { ...CREDENTIALS, orderId: '?' });

  expectError(answer, 200, /^Please provide a valid orderId: send /u);
});
