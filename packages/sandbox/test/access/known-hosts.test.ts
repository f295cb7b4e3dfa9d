import { describe, expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { ask, exchange } from './ask.ts';

const STRANGE: readonly (readonly [what: string, host: string])[] = [
  ['a name that points here', 'evil.example:4010'],
  ['a name that only begins like ours', 'localhost.evil.example'],
  ['a name that only ends like ours', 'evil-localhost'],
  ['an address of the network', '192.168.1.20:4010'],
  ['an address that only looks like loopback', '127.0.0.1.evil.example'],
  ['a user before our name', 'evil.example@localhost'],
  ['a path behind our name', 'localhost/evil.example'],
  ['markup', '<script>alert(1)</script>'],
];

describe('the sandbox answers by', () => {
  test.each([
    'localhost',
    'localhost:1',
    'LOCALHOST',
    'localhost.',
    'shop.localhost:3000',
    '127.0.0.1',
    '127.9.9.9:80',
    '[::1]:4010',
    '[0:0:0:0:0:0:0:1]',
  ])('%s', async (host) => {
    await using sandbox = await serveSandbox();

    expect(await ask(`${sandbox.url}/result.css`, { headers: { Host: host } })).toMatchObject({
      status: 200,
    });
  });

  test('the host of its public address, and names that it was given', async () => {
    await using sandbox = await serveSandbox({
      baseUrl: () => 'https://pay.example:8443',
      hosts: ['sandbox', 'SHOP.example', 'fd00::1'],
    });

    for (const host of ['pay.example', 'sandbox:4010', 'shop.example', '[fd00::1]:4010']) {
      const answer = await ask(`${sandbox.url}/api/v1/credentials/verify`, {
        headers: { Host: host },
        form: CREDENTIALS,
      });
      expect([host, answer.status]).toEqual([host, 200]);
    }
    expect(await ask(sandbox.url, { headers: { Host: 'other.example' } })).toMatchObject({
      status: 421,
    });
  });

  test.each(['0.0.0.0', '::'])('any address, but no other name, on %s', async (host) => {
    await using sandbox = await serveSandbox({ hosts: [host] });
    const statusBy = async (name: string) =>
      (await ask(`${sandbox.url}/result.css`, { headers: { Host: name } })).status;

    expect(await statusBy('192.168.1.20:4010')).toBe(200);
    expect(await statusBy('[fd00::1]:4010')).toBe(200);
    expect(await statusBy('evil.example:4010')).toBe(421);
  });
});

describe('asked for another host, the sandbox', () => {
  test.each(STRANGE)('shows nothing: %s', async (_, host) => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    const headers = { Host: host };

    for (const path of [
      '/',
      '/docs/',
      '/return',
      '/console/',
      '/console/sandbox.json',
      new URL(paymentLink).pathname,
    ]) {
      const answer = await ask(`${sandbox.url}${path}`, { headers });
      expect([path, answer.status, answer.type]).toEqual([path, 421, 'text/html']);
      expect(answer.body).toContain('SANDBOX_HOSTS');
      expect(answer.body).not.toMatch(/evil|sandbox_secret_key|<script>alert/u);
    }
  });

  test.each(STRANGE)('says as JSON to a program which variable to set: %s', async (_, host) => {
    await using sandbox = await serveSandbox();
    const headers = { Host: host };
    const reason =
      'This sandbox does not accept this host name: add it to SANDBOX_HOSTS to allow it';

    for (const path of [
      '/api/v1/transactions',
      '/API/V1/order/create',
      '/api',
      '/sandbox/v1/clock',
    ]) {
      const answer = await ask(`${sandbox.url}${path}`, { headers, form: CREDENTIALS });
      expect([path, answer.status, answer.type]).toEqual([path, 421, 'application/json']);
      expect(JSON.parse(answer.body)).toEqual({
        status: 'ERROR',
        reason,
        message: reason,
        error: reason,
      });
    }
  });

  test('says still whether it is well, since probes ask for addresses', async () => {
    await using sandbox = await serveSandbox();

    const answer = await ask(`${sandbox.url}/healthz`, { headers: { Host: '10.1.2.3:4010' } });

    expect(answer).toMatchObject({ status: 200, body: '{"status":"OK"}' });
  });
});

test('a request of HTTP/1.0 without a host is answered: browsers send none', async () => {
  await using sandbox = await serveSandbox();

  expect(await exchange(sandbox.url, 'GET /result.css HTTP/1.0\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 200 /u,
  );
});
