import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { systemClock } from '../src/time/clock.ts';
import { anOrder, CREDENTIALS, serveSandbox } from './serve-sandbox.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Its command would start a second process for each sample. */
const TSX = new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

/** In the repository's root, where the README says that the file belongs. */
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(ROOT, '.readme-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a sample against the sandbox as a reader would, and returns its output. */
async function run(sample: string, url: string): Promise<string> {
  const file = join(folder, 'sample.ts');
  await writeFile(file, sample.replaceAll('http://localhost:4010', url));
  const { appId, secretKey } = CREDENTIALS;
  const env = { ...process.env, GATEWAY_APP_ID: appId, GATEWAY_SECRET_KEY: secretKey };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', TSX, file], { env });
  return stdout.trim();
}

async function samplesOf(readme: string): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, readme), 'utf8');
  return [...text.matchAll(/```ts\n([\s\S]*?)```/gu)].map(([, sample = '']) => sample);
}

test('the sample of the README creates an order that can be paid', async () => {
  await using sandbox = await serveSandbox();
  const [sample = ''] = await samplesOf('README.md');

  const page = await fetch(await run(sample, sandbox.url));

  expect(page.status).toBe(200);
  expect(await page.text()).toContain('₹154.00');
});

test("the samples of the client's README do what they say", async () => {
  await using sandbox = await serveSandbox({ clock: systemClock });
  for (const orderId of ['a', 'b']) {
    await sandbox.client.orders.create(anOrder({ orderId, orderAmount: '0.10' }));
    await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
  }
  const samples = await samplesOf('packages/client/README.md');

  const printed = [];
  for (const sample of samples) printed.push(await run(sample, sandbox.url));

  expect(printed).toEqual([
    expect.stringMatching(/\/billpay\/order\/[0-9a-z]{21}$/u),
    '0.20',
    '200 2',
    expect.stringMatching(
      /^(\w+) to \/api\/v1\/credentials\/verify\n\/api\/v1\/credentials\/verify \d+ ms\n\1 HTTP 200\nOK$/u,
    ),
    'order-1 154.00 SUCCESS',
  ]);
});

test.each(['README.md', 'packages/client/README.md', 'docs/guides/09-testing-with-the-sandbox.md'])(
  '%s names both gateways for the tests of a shop',
  async (path) => {
    const text = await readFile(join(ROOT, path), 'utf8');

    expect(text).toMatch(/`startSandbox\b/u);
    expect(text).toMatch(/`mockGateway\b/u);
  },
);
