import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../src/time/clock.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from './serve-sandbox.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Its command would start a second process for each sample. */
const TSX = new URL('../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;

/** In the repository's root, where the README says that the file belongs. */
let folder = '';
let sandbox: ServedSandbox;
let ofProject: readonly string[] = [];
let ofClient: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(ROOT, '.readme-'));
  sandbox = await serveSandbox({ clock: systemClock });
  for (const orderId of ['a', 'b']) {
    await sandbox.client.orders.create(anOrder({ orderId, orderAmount: '0.10' }));
    await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
  }
  const [own = ''] = await samplesOf('README.md');
  const printed = await run([own, ...(await samplesOf('packages/client/README.md'))], sandbox.url);
  ofProject = printed.slice(0, 1);
  ofClient = printed.slice(1);
});

afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** What stands between the outputs of two samples. */
const NEXT = '--- next ---';

/** Runs samples against the sandbox as a reader would, in one process, and returns the output of each. */
async function run(samples: readonly string[], url: string): Promise<readonly string[]> {
  const imports = [];
  for (const [index, sample] of samples.entries()) {
    const file = `sample-${index}.ts`;
    await writeFile(join(folder, file), sample.replaceAll('http://localhost:4010', url));
    imports.push(`await import('./${file}');`);
  }
  const program = join(folder, 'samples.ts');
  await writeFile(program, imports.join(`\nconsole.log('${NEXT}');\n`));
  const { appId, secretKey } = CREDENTIALS;
  const env = { ...process.env, GATEWAY_APP_ID: appId, GATEWAY_SECRET_KEY: secretKey };
  const options = ['--import', TSX, program];
  const { stdout } = await promisify(execFile)(process.execPath, options, { env });
  return stdout.split(NEXT).map((output) => output.trim());
}

async function samplesOf(readme: string): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, readme), 'utf8');
  return [...text.matchAll(/```ts\n([\s\S]*?)```/gu)].map(([, sample = '']) => sample);
}

test('the sample of the README creates an order that can be paid', async () => {
  const [address = ''] = ofProject;

  const page = await fetch(address);

  expect(page.status).toBe(200);
  expect(await page.text()).toContain('₹154.00');
});

test("the samples of the client's README do what they say", () => {
  expect(ofClient).toEqual([
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
