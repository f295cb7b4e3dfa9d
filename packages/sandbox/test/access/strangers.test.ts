import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../src/control/control-client.ts';
import { startProcess } from '../start-process.ts';
import { type Answer, ask, type Question } from './ask.ts';
import { HAS_NGINX, serveNginx } from './serve-nginx.ts';
import { serveTunnel } from './serve-tunnel.ts';

const withNginx = HAS_NGINX ? test : test.skip;

/** Settings that let callers on other machines reach a sandbox. */
const EXPOSED: readonly (readonly [setting: string, env: Readonly<Record<string, string>>])[] = [
  ['SANDBOX_PUBLIC=1', { SANDBOX_PUBLIC: '1' }],
  ['a public SANDBOX_BASE_URL', { SANDBOX_BASE_URL: 'https://pay.example' }],
  ['a HOST that is not loopback', { HOST: '0.0.0.0' }],
];

const DATABASE = { SANDBOX_DATABASE: ':memory:' };
const TOKEN = /^ {2}Control token {2}(\S+)$/mu;

type Send = (path: string, question?: Question) => Promise<Answer>;

/** Calls that a stranger tries: read the merchants, and move the clock. */
async function statusesOf(send: Send, headers: Record<string, string>): Promise<unknown[]> {
  const merchants = await send('/sandbox/v1/merchants', { headers });
  const reset = await send('/sandbox/v1/reset', { method: 'POST', headers });
  return [merchants.status, reset.status];
}

describe('the control API of a sandbox with', () => {
  test.each(sampleOf(EXPOSED, 1))(
    '%s asks strangers behind a tunnel for its token',
    async (_, env) => {
      await using sandbox = await startProcess({ ...DATABASE, ...env });
      await using tunnel = await serveTunnel(sandbox.url);
      const send: Send = (path, question) => ask(`${tunnel.url}${path}`, question);
      const [, token = ''] = TOKEN.exec(sandbox.output()) ?? [];

      expect(token).toMatch(/^[0-9a-f]{40}$/u);
      expect(await statusesOf(send, {})).toEqual([401, 401]);
      expect(await statusesOf(send, { Host: 'localhost' })).toEqual([401, 401]);
      expect(await statusesOf(send, { Authorization: 'Bearer wrong' })).toEqual([401, 401]);
      expect(await statusesOf(send, { Authorization: `Bearer ${token}` })).toEqual([200, 200]);
    },
  );

  // In a short run, the strangers behind the tunnel are asked.
  if (IS_LONG_RUN) {
    withNginx('SANDBOX_PUBLIC=1 asks strangers behind nginx for its token', async () => {
      await using sandbox = await startProcess({
        ...DATABASE,
        SANDBOX_PUBLIC: '1',
        SANDBOX_BASE_URL: 'https://pay.example',
      });
      await using nginx = await serveNginx(sandbox.url.replace('localhost', '127.0.0.1'));
      const send: Send = (path, question) => {
        return ask(`http://pay.example${path}`, { ...question, socketPath: nginx.socketPath });
      };
      const [, token = ''] = TOKEN.exec(sandbox.output()) ?? [];

      expect(await statusesOf(send, {})).toEqual([401, 401]);
      expect(await statusesOf(send, { Authorization: 'Bearer wrong' })).toEqual([401, 401]);
      expect(await statusesOf(send, { Authorization: `Bearer ${token}` })).toEqual([200, 200]);
    });
  }

  withNginx('no such setting takes a proxy that hides itself for this machine', async () => {
    await using sandbox = await startProcess(DATABASE);
    await using nginx = await serveNginx(sandbox.url.replace('localhost', '127.0.0.1'));
    const send: Send = (path, question) => {
      return ask(`http://pay.example${path}`, { ...question, socketPath: nginx.socketPath });
    };

    // As docs/sandbox.md states: no header proves the caller.
    expect(await statusesOf(send, {})).toEqual([200, 200]);
    expect(sandbox.output()).not.toContain('Control token');
  });

  test('SANDBOX_CONTROL_TOKEN asks for that one, and never prints it', async () => {
    const env = { ...DATABASE, SANDBOX_CONTROL_TOKEN: 'canary-token' };
    await using sandbox = await startProcess(env);
    const send: Send = (path, question) => ask(`${sandbox.url}${path}`, question);
    const control = createControlClient({ baseUrl: sandbox.url, token: 'canary-token' });

    expect(await statusesOf(send, {})).toEqual([401, 401]);
    expect(await control.clock.read()).toMatchObject({ status: 'OK' });
    const page = await (await fetch(sandbox.url)).text();
    expect(sandbox.output() + page).not.toContain('canary-token');
    expect(sandbox.output()).toContain('Control token  (your SANDBOX_CONTROL_TOKEN)');
  });
});
