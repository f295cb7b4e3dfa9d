import { countOf } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

type Body = string | URLSearchParams | Readonly<Record<string, string>>;

function post(
  { url }: ServedSandbox,
  path: string,
  body: Body,
  headers: Readonly<Record<string, string>> = {},
) {
  const text =
    typeof body === 'string' ? body : String(new URLSearchParams(body as Record<string, string>));
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', ...headers };
  return fetch(`${url}/api/v1${path}`, { method: 'POST', body: text, headers: form });
}

const create = (sandbox: ServedSandbox, orderId: string) =>
  post(sandbox, '/order/create', { ...CREDENTIALS, ...anOrder({ orderId }) });

/** The log, once it has this many requests: the last one enters it after its answer. */
async function logOf(
  { control }: ServedSandbox,
  count: number,
  filter: Parameters<ServedSandbox['control']['requests']['list']>[0] = {},
) {
  const { requests } = await eventually(
    () => control.requests.list(filter),
    (page) => page.requests.length >= count,
  );
  return requests;
}

describe('the request log', () => {
  test('shows request and reply side by side, by the clock of the world', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.clock.set({ advance: 'P3D' });
    const headers = { 'X-Request-Id': 'call-1' };

    const body = { ...CREDENTIALS, ...anOrder() };
    const answer = await (await post(sandbox, '/order/create', body, headers)).json();
    const [request] = await logOf(sandbox, 1);

    expect(request).toEqual({
      id: 1,
      requestId: 'call-1',
      at: '2026-03-05T08:31:12.000Z',
      operationId: 'createOrder',
      orderId: 'order-1',
      method: 'POST',
      path: '/api/v1/order/create',
      body: {
        ...body,
        secretKey: '[redacted]',
        customerName: '[redacted]',
        customerPhone: '[redacted]',
        customerEmail: '[redacted]',
      },
      httpStatus: 200,
      reply: answer,
      reason: null,
      isCut: false,
      durationMs: expect.any(Number),
      fault: null,
    });
  });

  test('shows the fields as they were sent: blank, unknown and repeated ones, and no defaults', async () => {
    await using sandbox = await serveSandbox();
    const sent = new URLSearchParams({ ...CREDENTIALS, count: '', orderAmonut: '1+1 %' });
    sent.append('startDate', '2026-03-01');
    sent.append('startDate', '2026-03-02');

    await post(sandbox, '/transactions', sent);
    const [request] = await logOf(sandbox, 1);

    expect(request?.body).toEqual({
      appId: CREDENTIALS.appId,
      secretKey: '[redacted]',
      count: '',
      orderAmonut: '1+1 %',
      startDate: ['2026-03-01', '2026-03-02'],
    });
    expect(request).toMatchObject({ httpStatus: 400, reply: { status: 'ERROR' } });
    expect(request?.reason).toBe(request?.reply?.reason);
  });

  test.each([
    ['JSON in a form', JSON.stringify({ ...CREDENTIALS, note: 'a' })],
    ['a form after a bracket', `{"secretKey":"${CREDENTIALS.secretKey}`],
    ['UTF-16', Buffer.from(String(new URLSearchParams(CREDENTIALS)), 'utf16le').toString('latin1')],
    ['another spelling', `SECRET_KEY=${CREDENTIALS.secretKey}&secretkey=${CREDENTIALS.secretKey}`],
    ['a secret in an address', `notifyUrl=https://a.b/?secretKey=${CREDENTIALS.secretKey}`],
    ['a secret without a name', CREDENTIALS.secretKey.repeat(5)],
  ])('shows no secret of %s', async (_, body) => {
    await using sandbox = await serveSandbox();

    await post(sandbox, '/credentials/verify', body);
    const [request] = await logOf(sandbox, 1);

    const text = JSON.stringify(request).replaceAll(/\\u0000|\0/gu, '');
    expect(text).toContain('credentials/verify');
    expect(text).not.toContain(CREDENTIALS.secretKey);
  });

  test('shows also what no known merchant has sent: a mistyped appId, a wrong type, no operation', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.merchants.create({ appId: 'other', secretKey: 'other_key' });
    const other = { appId: 'other', secretKey: 'other_key' };
    await post(sandbox, '/credentials/verify', other);
    await post(sandbox, '/credentials/verify', { ...CREDENTIALS, appId: 'sandbox_appid' });
    await post(sandbox, '/credentials/verify', '{}', { 'Content-Type': 'text/json' });
    await post(sandbox, '/credentials?secretKey=canary', {});

    const requests = await logOf(sandbox, 3);

    expect(requests.map(({ httpStatus, operationId }) => [httpStatus, operationId])).toEqual([
      [404, null],
      [415, 'verifyCredentials'],
      [401, 'verifyCredentials'],
    ]);
    expect(requests[0]?.path).toBe('/api/v1/credentials');
    expect(await logOf(sandbox, 4, { appId: 'other' })).toMatchObject([
      {},
      {},
      {},
      { httpStatus: 200, body: { appId: 'other' } },
    ]);
  });

  test.each([
    ['CUT_BEFORE', null, null],
    ['CUT_AFTER', null, null],
    ['HTML', 502, null],
    ['EMPTY_500', 500, null],
    ['STATUS', 503, expect.objectContaining({ status: 'ERROR' })],
  ] as const)('names the fault %s, and what the caller got', async (kind, httpStatus, reply) => {
    await using sandbox = await serveSandbox();
    await sandbox.control.faults.create({ kind, ...(kind === 'STATUS' && { httpStatus: 503 }) });

    await create(sandbox, 'a').catch(() => undefined);
    const [request] = await logOf(sandbox, 1);

    expect(request).toMatchObject({ fault: kind, httpStatus, reply, orderId: 'a' });
    const outcome = httpStatus === null ? 'CUT' : 'ERROR';
    expect(await logOf(sandbox, 1, { outcome })).toHaveLength(1);
    expect(await sandbox.control.requests.list({ outcome: 'OK' })).toMatchObject({ requests: [] });
  });

  test('can be filtered, and read in pages, the newest first', async () => {
    await using sandbox = await serveSandbox();
    for (const orderId of ['a', 'b', 'a', 'c']) await create(sandbox, orderId);
    await post(sandbox, '/credentials/verify', CREDENTIALS, { 'X-Request-Id': 'call-5' });
    await logOf(sandbox, 5);
    const idsOf = async (filter: Parameters<typeof sandbox.control.requests.list>[0]) =>
      (await sandbox.control.requests.list(filter)).requests.map(({ id }) => id);

    expect(await idsOf({ operationId: 'createOrder' })).toEqual([4, 3, 2, 1]);
    expect(await idsOf({ outcome: 'ERROR' })).toEqual([3]);
    expect(await idsOf({ outcome: 'OK' })).toEqual([5, 4, 2, 1]);
    expect(await idsOf({ orderId: 'a' })).toEqual([3, 1]);
    expect(await idsOf({ requestId: 'call-5' })).toEqual([5]);
    const page = await sandbox.control.requests.list({ count: 2, operationId: 'createOrder' });
    expect(page.lastId).toBe(3);
    const { lastId = 0 } = page;
    expect(await idsOf({ count: 2, operationId: 'createOrder', lastId })).toEqual([2, 1]);
    expect(await idsOf({ lastId: 1 })).toEqual([]);
    expect(await idsOf({ lastId: 0 })).toHaveLength(5);
  });

  test('keeps the beginning of a large body, and says so', async () => {
    await using sandbox = await serveSandbox();

    await post(sandbox, '/credentials/verify', { ...CREDENTIALS, note: 'x'.repeat(40_000) });
    await post(sandbox, '/credentials/verify', CREDENTIALS);
    const [small, large] = await logOf(sandbox, 2);

    expect(small).toMatchObject({ isCut: false });
    expect(large).toMatchObject({ isCut: true, httpStatus: 200 });
    expect(JSON.stringify(large).length).toBeLessThan(20_000);
  });

  test('keeps the latest requests only', async () => {
    await using sandbox = await serveSandbox();
    // It throws away what is too old each time it has 1,000.
    const batches = countOf({ short: 6, long: 11 });
    for (let batch = 0; batch < batches; batch += 1) {
      const calls = Array.from({ length: 100 }, () => post(sandbox, '/credentials/verify', ''));
      await Promise.all(calls.map(async (call) => (await call).text()));
    }
    await eventually(
      () => sandbox.control.requests.list({ count: 1 }),
      ({ requests }) => requests[0]?.id === batches * 100,
    );

    let seen = 0;
    for (let lastId: number | undefined = 0; lastId !== undefined; ) {
      const page = await sandbox.control.requests.list({ count: 50, lastId });
      seen += page.requests.length;
      lastId = page.lastId;
    }

    expect(seen).toBe(500);
  });
});
