import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { anOrder, aRefund } from '@cashfree-rest/test-requests';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const SERVER = fileURLToPath(new URL('..', import.meta.url));

/** What the README leaves to the reader: somewhere to keep orders and merchants. */
const SHOP = `
import { hashSecret } from '@cashfree-rest/server';
import { createPaymentLink } from './payment-link.mjs';
const links = new Map();
export const findMerchant = async (appId) =>
  appId === 'app' ? { appId, secretHash: hashSecret('canary-secret-key') } : undefined;
export const orders = {
  async add(merchant, { orderId }) {
    if (links.has(orderId)) return undefined;
    links.set(orderId, createPaymentLink());
    return links.get(orderId);
  },
  findLink: async (merchant, orderId) => links.get(orderId),
};
`;

const ORDER = anOrder({ orderId: 'o-1', orderAmount: '1.00' });

/** Inside the package, so that it finds itself by its name, as an installed one would be found. */
let folder = '';
let readme = '';
/** The README's programs. */
let programs: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(SERVER, '.readme-'));
  readme = await readFile(join(SERVER, 'README.md'), 'utf8');
  programs = [...readme.matchAll(/```ts\n([\s\S]*?)```/gu)].map(([, program = '']) => program);
});

afterAll(() => rm(folder, { recursive: true }));

/** Writes modules into a folder of their own, and returns its path. */
async function writeModules(name: string, modules: Readonly<Record<string, string>>) {
  const place = join(folder, name);
  await mkdir(place);
  for (const [file, source] of Object.entries(modules)) await writeFile(join(place, file), source);
  return place;
}

test('the README says what every name is that its programs import from the shop', () => {
  const [, table = ''] = readme.split('## What shop.ts exports');
  const names = [...readme.matchAll(/import \{([^}]+)\} from '.\/shop\.ts'/gu)].flatMap(
    ([, list = '']) => list.split(',').map((name) => name.trim()),
  );

  expect(names).toContain('findOrder');
  expect(names.filter((name) => !new RegExp(`^\\| \`${name}\\b`, 'mu').test(table))).toEqual([]);
});

test('the server for production counts and drains as the README says, until a second signal', async () => {
  const program = programs.find((each) => each.includes('node:diagnostics_channel')) ?? '';
  const place = await writeModules('production', {
    'shop.mjs': `export const authenticate = () => ({});
      export const handlers = { verifyCredentials: async () => ({ status: 'OK', message: 'fine' }) };
      export const refundsOnly = (request, response, next) => next();`,
    'server.mjs': program
      .replace('./shop.ts', './shop.mjs')
      .replace('type PhaseMessage,', '')
      .replace(' as PhaseMessage', '')
      .replace('port: 8080', 'port: 0')
      .replace('drainMs: 5_000', 'drainMs: 600_000'),
  });
  const child = spawn(process.execPath, [join(place, 'server.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = String(await once(child.stdout, 'data')).trim();
  const body = new URLSearchParams({ appId: 'app', secretKey: 'key' });
  for (const path of ['/credentials/verify', '/order/info']) {
    await (await fetch(`${url}/api/v1${path}`, { method: 'POST', body })).text();
  }
  const statusOf = async (path: string) => (await fetch(`${url}${path}`)).status;

  expect((await (await fetch(`${url}/metrics`)).text()).split('\n')).toEqual([
    'gateway_answers_total{operation="verifyCredentials",status="200"} 1',
    'gateway_answers_total{operation="getOrderDetails",status="400"} 1',
  ]);
  expect(await statusOf('/healthz')).toBe(200);
  child.kill('SIGTERM');
  while ((await statusOf('/healthz')) === 200);
  expect(await statusOf('/healthz/live')).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual([null, 'SIGTERM']);
});

describe('the first server of the README and that with hooks, in one process', () => {
  let child: ChildProcess;
  let ended: Promise<unknown>;
  let output = '';
  /** Where each listens. */
  const urls = { first: '', hooks: '' };

  beforeAll(async () => {
    const [program = '', link = ''] = programs;
    await writeModules('first', {
      'shop.mjs': SHOP,
      'payment-link.mjs': link.replace('(): string', '()'),
      'server.mjs': program.replace('./shop.ts', './shop.mjs').replace('port: 8080', 'port: 0'),
    });
    const hooks = programs.find((each) => each.includes('hooks: {')) ?? '';
    await writeModules('hooks', {
      'shop.mjs': `export const authenticate = () => ({});
        export const handlers = { createRefund: async () => ({ status: 'OK', message: 'Refund begun', refundId: 123456 }) };`,
      'app.mjs': hooks.replace('./shop.ts', './shop.mjs').replace('trail: string[]', 'trail'),
      'server.mjs': `import { serve } from '@cashfree-rest/server';
        import { app } from './app.mjs';
        console.log('hooks at', (await serve(app)).url);`,
    });
    const both = join(folder, 'both.mjs');
    await writeFile(both, "import './first/server.mjs';\nimport './hooks/server.mjs';\n");
    child = spawn(process.execPath, [both], { stdio: 'pipe' });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    ended = once(child, 'exit');
    const findUrls = () => {
      urls.first = /"url":"(http:[^"]+)"/u.exec(output)?.[1] ?? '';
      urls.hooks = /^hooks at (http:\S+)$/mu.exec(output)?.[1] ?? '';
      return urls.first !== '' && urls.hooks !== '';
    };
    while (!findUrls() && child.exitCode === null) {
      await Promise.race([once(child.stdout as Readable, 'data'), ended]);
    }
  });

  afterAll(async () => {
    child.kill();
    await ended;
  });

  test('the first has fewer than 40 lines, runs as it stands, and answers', async () => {
    const [program = ''] = programs;
    const post = async (path: string, fields: Record<string, string>) => {
      const credentials = { appId: 'app', secretKey: 'canary-secret-key' };
      const body = new URLSearchParams({ ...credentials, ...fields });
      return (await fetch(`${urls.first}/api/v1${path}`, { method: 'POST', body })).status;
    };

    expect(program.trim().split('\n').length).toBeLessThan(40);
    expect(await post('/order/create', ORDER)).toBe(200);
    expect(await post('/order/create', ORDER)).toBe(409);
    expect(await post('/order/create', { ...ORDER, orderAmount: '0x10' })).toBe(400);
    expect(await post('/order/info/link', { orderId: 'o-1' })).toBe(200);
    expect(await post('/order/info/link', { orderId: 'o-2' })).toBe(404);
    expect(await post('/credentials/verify', {})).toBe(200);
    expect(await post('/credentials/verify', { secretKey: 'wrong' })).toBe(401);
    expect(await post('/order/email', { orderId: 'o-1' })).toBe(501);
    expect(output).not.toContain('canary');
  });

  test('the hooks refuse a large refund, and keep a trail of both', async () => {
    const refund = async (id: string, refundAmount: string) => {
      const credentials = { appId: 'app', secretKey: 'key' };
      const body = new URLSearchParams({ ...credentials, ...aRefund({ refundAmount }) });
      const init = { method: 'POST', headers: { 'X-Request-Id': id }, body };
      return (await fetch(`${urls.hooks}/api/v1/order/refund`, init)).status;
    };

    expect(await refund('small', '1.00')).toBe(200);
    expect(await refund('large', '10000.01')).toBe(400);
    expect(await (await fetch(`${urls.hooks}/trail`)).json()).toEqual([
      'small createRefund Refund begun',
      expect.stringMatching(/^large createRefund .*Ask for approval first/u),
    ]);
  });
});
