import { createClient } from '@cashfree-rest/client';
import { createClient as createPageClient } from '@cashfree-rest/client/browser';
import { createBrowserProxy, createLogger, type RunningServer, serve } from '@cashfree-rest/server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import { type ServedVite, serveVite } from './serve-vite.ts';

const REPLY = { status: 'OK', paymentLink: 'https://gateway.example/billpay/order/x' };

/** Ways from Vite to a backend, by path. As its documentation has it, the short form changes `Host` to the target's. */
const WAYS = {
  '/short': (target: string) => target,
  '/changed': (target: string) => ({ target, changeOrigin: true }),
  '/kept': (target: string) => ({ target, changeOrigin: false }),
} as const;

type Way = keyof typeof WAYS;

let backend: RunningServer;
let vite: ServedVite;
let lines: string[] = [];

/** Vite is told of the backend, and the backend of Vite's origin: mounted once both are there. */
beforeAll(async () => {
  const app = express();
  backend = await serve(app, { graceMs: 0 });
  const ways = Object.entries(WAYS).map(([path, way]) => [path, way(backend.url)]);
  vite = await serveVite(Object.fromEntries(ways));
  const client = createClient({
    appId: 'app',
    secretKey: 'canary-secret-key',
    baseUrl: 'https://gateway.example',
    fetch: async () => Response.json(REPLY),
  });
  const destination = { write: (line: string) => void lines.push(line) };
  for (const [place, origins] of Object.entries({ listed: [vite.url], unlisted: [] })) {
    app.use(
      Object.keys(WAYS).map((path) => `${path}/${place}`),
      createBrowserProxy({
        client,
        allow: { getOrderLink: ['orderId'] },
        authorize: () => true,
        logger: createLogger({ destination }),
        origins,
      }),
    );
  }
});

afterAll(async () => {
  await vite[Symbol.asyncDispose]();
  await backend.close();
});

/** What becomes of a call that a page makes by way of Vite to a backend that lists its origin, or does not. */
async function callByVite(way: Way, place: 'listed' | 'unlisted') {
  lines = [];
  // A browser sends these by itself.
  const headers = { Origin: vite.url, 'Sec-Fetch-Site': 'same-origin' };
  const calls = createPageClient({ baseUrl: `${vite.url}${way}/${place}`, headers });
  const outcome: unknown = await calls.orders
    .getLink({ orderId: 'order-1' })
    .catch((error: unknown) => error);
  return { outcome, log: lines.join('') };
}

const CHANGED = [
  ['the short form', '/short'],
  ['changeOrigin', '/changed'],
] as const;

describe('behind the development server of Vite, which leaves Origin and changes Host', () => {
  test.each(CHANGED)('(%s) a call is refused, and the log says what to add', async (_, way) => {
    const { outcome, log } = await callByVite(way, 'unlisted');

    expect(outcome).toMatchObject({ code: 'refused', httpStatus: 403 });
    expect(log).toContain(`add ${vite.url} to the option origins`);
  });

  test.each(CHANGED)('(%s) a call passes once its origin is listed', async (_, way) => {
    const { outcome } = await callByVite(way, 'listed');

    expect(outcome).toEqual(REPLY);
  });
});

test('Vite that keeps Host needs no list', async () => {
  const { outcome } = await callByVite('/kept', 'unlisted');

  expect(outcome).toEqual(REPLY);
});
