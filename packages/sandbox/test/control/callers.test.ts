import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { serve } from '@cashfree-rest/server';
import { describe, expect, test } from '@jest/globals';
import express, { type ErrorRequestHandler } from 'express';
import { createSandbox } from '../../src/app.ts';
import { createControlClient } from '../../src/control/control-client.ts';
import { requireLocalCaller } from '../../src/control/require-local-caller.ts';
import type { SandboxOptions } from '../../src/sandbox-options.ts';
import { serveControl } from './serve-control.ts';

const token = 'canary-control-token';
const readClock = async () => ({ status: 'OK', now: '2026-03-02T08:30:00.000Z', frozen: false });

describe('where the control API asks for a token', () => {
  test.each([
    ['none', undefined],
    ['an empty one', 'Bearer '],
    ['credentials of another kind', `Basic ${btoa(`:${token}`)}`],
    ['the token alone', token],
    ['the token twice', `Bearer ${token} ${token}`],
  ])('a call with %s is told how to send it', async (_, authorization) => {
    await using served = await serveControl({ readClock }, { token });
    const headers = authorization === undefined ? {} : { Authorization: authorization };

    const answer = await served.send('GET', '/clock', undefined, headers);

    const reason =
      'The control API of this sandbox needs the token that its start prints: send Authorization: Bearer <token>';
    expect(answer).toMatchObject({
      status: 401,
      body: { status: 'ERROR', reason, message: reason, error: reason },
    });
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="sandbox control API"');
  });

  test.each(['wrong', `${token}x`, token.slice(0, -1), token.toUpperCase()])(
    'the token %j is refused, and not repeated',
    async (wrong) => {
      await using served = await serveControl({ readClock }, { token });

      const answer = await served.send('GET', '/clock', undefined, {
        Authorization: `Bearer ${wrong}`,
      });

      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toBe(
        'Bearer realm="sandbox control API", error="invalid_token"',
      );
      expect(JSON.stringify(answer.body)).not.toContain(wrong);
    },
  );

  test('an unknown path asks for it as well', async () => {
    await using served = await serveControl({ readClock }, { token });

    expect(await served.send('GET', '/nothing')).toMatchObject({ status: 401 });
  });

  test('whoever has it may call, from anywhere', async () => {
    await using served = await serveControl({ readClock }, { token });

    const answer = await served.send('GET', '/clock', undefined, {
      Authorization: `bearer ${token}`,
      'X-Forwarded-For': '203.0.113.9',
    });

    expect(answer.status).toBe(200);
  });

  test('the client sends it, and a call’s own headers come first', async () => {
    await using served = await serveControl({ readClock }, { token });
    const control = createControlClient({ baseUrl: served.url, token });

    expect(await control.clock.read()).toMatchObject({ status: 'OK' });
    const other = control.clock.read({}, { headers: { Authorization: 'Bearer other' } });
    await expect(other).rejects.toMatchObject({ name: 'ControlError', httpStatus: 401 });
  });
});

test('a public sandbox does not start without a token for its control API', async () => {
  const options = { isPublic: true } as SandboxOptions;

  await expect(createSandbox(options)).rejects.toThrow('a public sandbox needs a controlToken');
});

/** The status of a call with these headers; unlike `fetch`, this sends any `Host`. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(`${url}/sandbox/v1/merchants`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.once('error', reject).end();
  });
}

const listMerchants = async () => ({ status: 'OK', merchants: [] });

describe('the control API is', () => {
  test.each([
    ['localhost', { Host: 'localhost:4010' }],
    ['127.0.0.1', { Host: '127.0.0.1' }],
    ['::1', { Host: '[::1]:4010' }],
    ['a page of the same machine', { Host: 'localhost:4010', Origin: 'http://localhost:3000' }],
    ['its own page', { Host: 'localhost:4010', 'Sec-Fetch-Site': 'same-origin' }],
  ])('open to %s', async (_, headers) => {
    await using served = await serveControl({ listMerchants });

    expect(await statusOf(served.url, headers)).toBe(200);
  });

  const STRANGERS: readonly (readonly [string, Record<string, string>])[] = [
    ['a name that points here', { Host: 'attacker.example:4010' }],
    ['a name that only begins like ours', { Host: 'localhost.attacker.example' }],
    ['a name that only ends like ours', { Host: 'x-localhost' }],
    ['a proxy that tells the scheme alone', { Host: 'localhost', 'X-Forwarded-Proto': 'https' }],
    ['a network of caches', { Host: 'localhost', 'CF-Connecting-IP': '203.0.113.9' }],
    ['the end of a tunnel', { Host: 'localhost', 'X-Forwarded-For': '203.0.113.9' }],
    ['what a proxy passes on', { Host: 'localhost', Forwarded: 'for=203.0.113.9' }],
    ['a Host that is none', { Host: 'a b' }],
    ['a page of another site', { Host: 'localhost', Origin: 'https://attacker.example' }],
    ['a page without an origin', { Host: 'localhost', Origin: 'null' }],
    ['a cross-site request', { Host: 'localhost', 'Sec-Fetch-Site': 'cross-site' }],
  ];
  test.each(STRANGERS)('closed to %s', async (_, headers) => {
    await using served = await serveControl({ listMerchants });

    expect(await statusOf(served.url, headers)).toBe(403);
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
  const testOutside = outside === undefined ? test.skip : test;
  testOutside('closed to an address that is not loopback (needs a network)', async () => {
    const sendStatus: ErrorRequestHandler = (error, _request, response, _next) => {
      response.status(error.status).end();
    };
    const app = express().use(requireLocalCaller).use(sendStatus);
    await using server = await serve(app, { host: String(outside), graceMs: 0 });

    expect(await statusOf(server.url, { Host: 'localhost' })).toBe(403);
  });
});
