import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { anOrder } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { createLogger, hashSecret, matchesSecret, redact, serve } from '../src/index.ts';
import { CREDENTIALS, serveStub } from './serve-stub.ts';

/** Collects what a logger writes, line by line. */
function aDestination() {
  const lines: string[] = [];
  return { lines, write: (line: string) => void lines.push(line) };
}

describe('the log', () => {
  test('has a line for each request, without a sensitive value, whether it was valid or not', async () => {
    const destination = aDestination();
    await using stub = await serveStub({ logger: createLogger({ destination }) });
    const order = {
      ...CREDENTIALS,
      ...anOrder({
        customerName: 'Canary Name',
        customerPhone: '9000012345',
        customerEmail: 'canary@example.com',
      }),
    };

    await stub.post('/order/create', order);
    await stub.post('/order/create', { ...order, orderAmount: '1e3' });
    await stub.post('/credentials/verify', { ...CREDENTIALS, secretKey: 'canary-wrong-key' });

    const log = destination.lines.join('');
    const entries = destination.lines.map((line) => JSON.parse(line));
    expect(entries).toMatchObject([
      {
        msg: 'answered',
        path: '/api/v1/order/create',
        httpStatus: 501,
        body: {
          appId: 'app',
          orderId: 'order-1',
          secretKey: '[redacted]',
          customerName: '[redacted]',
        },
        durationMs: expect.any(Number),
      },
      { httpStatus: 400, body: { orderAmount: '1e3' } },
      { httpStatus: 401 },
    ]);
    expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(3);
    expect(log).not.toMatch(/canary|9000012345/iu);
  });

  test('is asked for before each request, so its level can change at any time', async () => {
    const destination = aDestination();
    const logger = createLogger({ destination, level: 'warn' });
    const asked: string[] = [];
    const counting = {
      info: (...line: [object, string]) => logger.info(...line),
      warn: (...line: [object, string]) => logger.warn(...line),
      error: (...line: [object, string]) => logger.error(...line),
      isLevelEnabled(level: string) {
        asked.push(level);
        return logger.isLevelEnabled(level);
      },
    };
    await using stub = await serveStub({ logger: counting });

    await stub.post('/order/info', { ...CREDENTIALS, orderId: 'too-quiet' });
    logger.level = 'info';
    await stub.post('/order/info', { ...CREDENTIALS, orderId: 'o-1' });

    const entries = destination.lines.map((line) => JSON.parse(line));
    expect(entries).toMatchObject([{ msg: 'answered', body: { orderId: 'o-1' } }]);
    expect(asked).toEqual(['info', 'info']);
  });
});

describe('the log never holds a secret', () => {
  test.each([
    ['of a body with a field sent twice', 'orderId=a&orderId=a&secretKey=canary'],
    ['of a body with too many fields', `secretKey=canary&${'x=1&'.repeat(101)}`],
    ['under a misspelt name', 'secretkey=canary&secret_key=canary&customeremail=canary'],
    ['of a body that is no form', '{"secretKey":"canary"}', 'application/json'],
  ])('%s', async (_, body, type = 'application/x-www-form-urlencoded') => {
    const destination = aDestination();
    await using stub = await serveStub({ logger: createLogger({ destination }) });

    await stub.post('/order/info', body, { headers: { 'Content-Type': type } });

    expect(destination.lines).toHaveLength(1);
    expect(destination.lines.join('')).not.toContain('canary');
  });

  test('that hangs on an error of the team’s own', async () => {
    const destination = aDestination();
    const error = Object.assign(new Error('refused by the bank'), {
      request: { body: { secretKey: 'canary' } },
      cause: Object.assign(new Error('socket closed'), { key: 'canary' }),
    });
    await using stub = await serveStub({
      logger: createLogger({ destination }),
      handlers: { verifyCredentials: () => Promise.reject(error) },
    });

    await stub.post('/credentials/verify', CREDENTIALS);

    const log = destination.lines.join('');
    expect(log).toContain('refused by the bank');
    expect(log).toContain('socket closed');
    expect(log).not.toContain('canary');
  });
});

describe('redact', () => {
  test('hides sensitive fields however deep they lie, and leaves the original alone', () => {
    const value = { a: [{ secretKey: 's', orderId: 'o' }], b: { c: { payersVPA: 'v' } }, n: null };

    expect(redact(value)).toEqual({
      a: [{ secretKey: '[redacted]', orderId: 'o' }],
      b: { c: { payersVPA: '[redacted]' } },
      n: null,
    });
    expect(value.a[0]?.secretKey).toBe('s');
  });

  test('copes with a value that holds itself', () => {
    const value: Record<string, unknown> = { accountNo: '1' };
    value.self = value;

    expect(redact(value)).toEqual({ accountNo: '[redacted]', self: '[circular]' });
  });
});

describe('matchesSecret', () => {
  const hash = hashSecret('sandbox_secret_key');

  test.each([
    ['the right key', 'sandbox_secret_key', hash, true],
    ['another key', 'sandbox_secret_kez', hash, false],
    ['no stored hash', 'sandbox_secret_key', undefined, false],
    ['a stored hash that is none', 'sandbox_secret_key', 'x', false],
    ['no key and no hash', '', undefined, false],
  ])('says of %s: %#', (_, secretKey, stored, want) => {
    expect(matchesSecret(secretKey, stored)).toBe(want);
  });

  test('what is stored does not hold the key', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe('a rate limit', () => {
  test('answers 429 as JSON, with the seconds to wait', async () => {
    await using stub = await serveStub({ rateLimit: { limit: 2 } });
    const send = () => stub.post('/credentials/verify', CREDENTIALS);
    await send();
    await send();

    const answer = await send();

    expect(answer.status).toBe(429);
    expect(answer.body.reason).toMatch(/^Too many requests/u);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('serve', () => {
  test('lets a reply under way finish before it closes, and takes no new connection', async () => {
    let release = () => {};
    const app = express();
    const arrived = new Promise<void>((resolve) => {
      app.get('/slow', (_request, response) => {
        release = () => response.send('done');
        resolve();
      });
    });
    const server = await serve(app);
    const slow = fetch(`${server.url}/slow`);
    await arrived;

    const closed = server.close();
    release();

    expect(await (await slow).text()).toBe('done');
    await closed;
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow('fetch failed');
  });

  test('cuts what does not finish in time', async () => {
    const app = express();
    const arrived = new Promise<void>((resolve) => {
      app.get('/never', () => resolve());
    });
    const server = await serve(app, { graceMs: 1 });
    const never = fetch(`${server.url}/never`).catch(() => 'cut');
    await arrived;

    await server.close();

    expect(await never).toBe('cut');
  });
});

describe('what is no HTTP', () => {
  test.each([
    [
      'a header beyond 16 KiB',
      `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
    ['a broken request line', 'HELLO\r\n\r\n', 400],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na',
      400,
    ],
  ])('is answered as JSON: %s', async (_, request, status) => {
    await using server = await serve(express());
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');

    socket.end(request);
    const answer = await text(socket);

    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
    expect(JSON.parse(body)).toMatchObject({ status: 'ERROR', reason: expect.any(String) });
  });
});

test('a connection that a browser has opened ahead of need does not hold up the end', async () => {
  const server = await serve(express(), { graceMs: 60_000 });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');

  await server.close();

  await server.close();
  socket.destroy();
});

test('the headers keep browsers from running or framing a reply', async () => {
  await using stub = await serveStub();

  const { headers } = await stub.post('/credentials/verify', CREDENTIALS);

  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none';frame-ancestors 'none'");
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
});
