import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  anOrder,
  CREDENTIALS,
  type ServedSandbox,
  serveSandbox,
  stoppedClock,
} from './serve-sandbox.ts';

const MAIN = fileURLToPath(new URL('../../conformance/dist/main.js', import.meta.url));

/** A customer without a browser, who pays with the test wallet and sets the outcome in the simulator. */
const PAY = `
const { PAYMENT_LINK, PAYMENT_OUTCOME } = process.env;
let cookie = '';
async function go(url, body) {
  const method = body ? 'POST' : 'GET';
  const response = await fetch(url, { method, body, headers: { cookie }, redirect: 'manual' });
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  const location = response.headers.get('location');
  return location ? go(new URL(location, url)) : { url, html: await response.text() };
}
const decode = (text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
function submit({ url, html }, isWanted, fields) {
  for (const [, action, form] of html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\\/form>/gs)) {
    const target = new URL(decode(action), url);
    if (!isWanted(target)) continue;
    const body = new URLSearchParams();
    for (const [, name, value] of form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
      body.set(name, decode(value));
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return go(target, body);
  }
  throw new Error('no such form at ' + url);
}
let page = await go(PAYMENT_LINK);
page = await submit(page, ({ pathname }) => pathname.endsWith('/attempts'), {
  method: 'wallet',
  walletCode: '4001',
});
page = await submit(page, ({ pathname }) => pathname.includes('/simulator/'), { outcome: PAYMENT_OUTCOME });
await submit(page, ({ pathname }) => pathname === '/return', {});
`;

/** A run settles nothing, so the checks of settlements would be skipped without these. */
async function settleTwice({ client, control }: ServedSandbox): Promise<void> {
  for (const orderId of ['settled-1', 'settled-2', 'settled-3', 'settled-4']) {
    await client.orders.create(anOrder({ orderId }));
    await control.orders.pay({ orderId, outcome: 'SUCCESS' });
    if (/[24]$/u.test(orderId)) await control.settlements.run();
  }
}

/**
 * What the short run plays: single fields are three quarters of all checks, and each payment of refunds and pages starts
 * a process. The long run plays everything.
 */
const FEW = 'operations,examples,credentials,orders,payments,settlements,wire';

const onlyInLongRun = (name: string, run: () => Promise<void>) => {
  if (IS_LONG_RUN) test(name, run);
};

describe('the conformance kit, as it is installed', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'conformance-'));
    await writeFile(join(folder, 'pay.mjs'), PAY);
  });

  afterEach(() => rm(folder, { recursive: true }));

  function run(...args: readonly string[]) {
    const { appId, secretKey } = CREDENTIALS;
    const env = { PATH: process.env.PATH ?? '', APP_ID: appId, SECRET_KEY: secretKey };
    return promisify(execFile)(process.execPath, [MAIN, ...args], { env, maxBuffer: 2 ** 24 });
  }

  test('finds nothing wrong with the sandbox, payments included', async () => {
    await using sandbox = await serveSandbox({ clock: stoppedClock() });
    await settleTwice(sandbox);
    const junit = join(folder, 'junit.xml');
    const pay = `"${process.execPath}" "${join(folder, 'pay.mjs')}"`;

    const { stdout } = await run(
      sandbox.url,
      ...(IS_LONG_RUN ? [] : ['--only', FEW]),
      '--own-clock',
      '--pay',
      pay,
      '--json',
      '--junit',
      junit,
    );

    const { passed, counts, findings } = JSON.parse(stdout);
    expect(passed).toBe(true);
    expect(counts).toMatchObject({ fails: 0, skipped: 0, missing: 0 });
    expect(counts.holds).toBeGreaterThan(IS_LONG_RUN ? 340 : 150);
    const paid = findings.filter(({ id }: { id: string }) => id.startsWith('payments/signature/'));
    expect(paid.map(({ outcome }: { outcome: string }) => outcome)).toEqual(Array(5).fill('holds'));
    expect(stdout).not.toContain(CREDENTIALS.secretKey);
    expect(await readFile(junit, 'utf8')).toContain('<testsuites name="conformance"');
  });

  // A short run shows what such a process says by a server that is not there, and the refusal by the group `credentials`.
  onlyInLongRun('says so if the credentials are not known', async () => {
    await using sandbox = await serveSandbox();

    await expect(run(sandbox.url, '--app-id', 'unknown')).rejects.toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/does not know these credentials/u),
    });
  });
});
