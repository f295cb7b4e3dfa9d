import { once } from 'node:events';
import { createServer, type RequestOptions, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { createControlRoutes } from '../../src/control/create-control-routes.ts';
import { CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';

/** Sends a request whose target is written as it stands, which `fetch` would not do. */
async function send(url: string, path: string, options: RequestOptions = {}, body = '') {
  const { port } = new URL(url);
  const call = request({ port, path, ...options });
  call.end(body);
  const [response] = await once(call, 'response');
  return response;
}

describe('a request whose target is a whole URL gets what the path alone gets', () => {
  test('from the control API', async () => {
    await using sandbox = await serveSandbox();

    const response = await send(sandbox.url, 'http://localhost:1/sandbox/v1/clock?appId=no-shop');
    const clock = await send(sandbox.url, 'http://localhost:1/sandbox/v1/clock');

    expect(response.statusCode).toBe(404);
    expect(clock.statusCode).toBe(200);
    expect(await json(clock)).toMatchObject({ status: 'OK', frozen: false });
  });

  test('from the API', async () => {
    await using sandbox = await serveSandbox();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const form = String(new URLSearchParams(CREDENTIALS));
    const path = 'http://localhost:1/api/v1/credentials/verify';

    const response = await send(sandbox.url, path, { method: 'POST', headers }, form);

    expect(await json(response)).toMatchObject({ status: 'OK' });
  });

  test.each([
    ['/', 303],
    ['/healthz', 200],
    ['/billpay/order/unknown', 404],
    ['/docs/unknown', 404],
    ['//', 303],
    ['//docs', 404],
  ])('from the page %s', async (path, status) => {
    await using sandbox = await serveSandbox();

    const whole = await send(sandbox.url, `http://localhost:1${path}`);
    const alone = await send(sandbox.url, path);

    expect([whole.statusCode, alone.statusCode]).toEqual([status, status]);
    expect(whole.headers['content-type']).toBe(alone.headers['content-type']);
  });
});

test('a caller of the control API is judged by the host of the URL, not by the header beside it', async () => {
  await using sandbox = await serveSandbox();
  const headers = { Host: 'localhost' };

  const response = await send(sandbox.url, 'http://attacker.example/sandbox/v1/clock', { headers });

  expect(response.statusCode).toBe(421);
});

test.each(['http://localhost/sandbox/v1/clock?appId=shop', '/sandbox/v1/clock#now'])(
  'the control API in a server of its own takes the target %s',
  async (path) => {
    const handlers = { readClock: async ({ world }: { world: object }) => world };
    const findWorld = async (appId = 'shop') => ({ appId });
    const routes = createControlRoutes(handlers as never, { findWorld, checkReplies: false });
    const server = createServer(express().use(routes)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const response = await send(`http://127.0.0.1:${port}`, path);
    const body = await text(response);
    server.close();

    expect([response.statusCode, body]).toEqual([200, '{"appId":"shop"}']);
  },
);
