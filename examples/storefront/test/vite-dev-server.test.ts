import { createClient } from '@cashfree-rest/client';
import { createClient as createPageClient } from '@cashfree-rest/client/browser';
import { createBrowserProxy, createLogger, serve } from '@cashfree-rest/server';
import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { serveVite } from './serve-vite.ts';

const REPLY = { status: 'OK', paymentLink: 'https://gateway.example/billpay/order/x' };

/** What becomes of a call that a page makes by way of Vite; `origins` are those that the backend lists. */
async function callByVite(
  way: (target: string) => string | object,
  origins: (page: string) => readonly string[],
) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const client = createClient({
    appId: 'app',
    secretKey: 'canary-secret-key',
    baseUrl: 'https://gateway.example',
    fetch: async () => Response.json(REPLY),
  });
  // Vite is told of the backend, and the backend of Vite's origin: mounted once both are there.
  const app = express();
  await using backend = await serve(app, { graceMs: 0 });
  await using vite = await serveVite(way(backend.url));
  const page = vite.url;
  app.use(
    '/gateway',
    createBrowserProxy({
      client,
      allow: { getOrderLink: ['orderId'] },
      authorize: () => true,
      logger: createLogger({ destination }),
      origins: origins(page),
    }),
  );
  // A browser sends these by itself.
  const headers = { Origin: page, 'Sec-Fetch-Site': 'same-origin' };
  const calls = createPageClient({ baseUrl: `${page}/gateway`, headers });
  const outcome: unknown = await calls.orders
    .getLink({ orderId: 'order-1' })
    .catch((error: unknown) => error);
  return { outcome, log: lines.join(''), page };
}

/** As Vite's documentation has it: the short form changes `Host` to that of the target. */
const CHANGED = [
  ['the short form', (target: string) => target],
  ['changeOrigin', (target: string) => ({ target, changeOrigin: true })],
] as const;

describe('behind the development server of Vite, which leaves Origin and changes Host', () => {
  test.each(CHANGED)('(%s) a call is refused, and the log says what to add', async (_, way) => {
    const { outcome, log, page } = await callByVite(way, () => []);

    expect(outcome).toMatchObject({ code: 'refused', httpStatus: 403 });
    expect(log).toContain(`add ${page} to the option origins`);
  });

  test.each(CHANGED)('(%s) a call passes once its origin is listed', async (_, way) => {
    const { outcome } = await callByVite(way, (page) => [page]);

    expect(outcome).toEqual(REPLY);
  });
});

test('Vite that keeps Host needs no list', async () => {
  const way = (target: string) => ({ target, changeOrigin: false });

  const { outcome } = await callByVite(way, () => []);

  expect(outcome).toEqual(REPLY);
});
