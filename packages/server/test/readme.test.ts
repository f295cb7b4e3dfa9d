import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anOrder, aRefund } from '@cashfree-rest/test-requests';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

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
beforeEach(async () => {
  folder = await mkdtemp(join(SERVER, '.readme-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the README says what every name is that its programs import from the shop', async () => {
  const readme = await readFile(join(SERVER, 'README.md'), 'utf8');
  const [, table = ''] = readme.split('## What shop.ts exports');
  const names = [...readme.matchAll(/import \{([^}]+)\} from '.\/shop\.ts'/gu)].flatMap(
    ([, list = '']) => list.split(',').map((name) => name.trim()),
  );

  expect(names).toContain('findOrder');
  expect(names.filter((name) => !new RegExp(`^\\| \`${name}\\b`, 'mu').test(table))).toEqual([]);
});

test('the server of the README has fewer than 40 lines, runs as it stands, and answers', async () => {
  const readme = await readFile(join(SERVER, 'README.md'), 'utf8');
  const [program = '', link = ''] = [...readme.matchAll(/```ts\n([\s\S]*?)```/gu)].map(
    ([, each = '']) => each,
  );
  await writeFile(join(folder, 'shop.mjs'), SHOP);
  await writeFile(join(folder, 'payment-link.mjs'), link.replace('(): string', '()'));
  await writeFile(
    join(folder, 'server.mjs'),
    program.replace('./shop.ts', './shop.mjs').replace('port: 8080', 'port: 0'),
  );
  const child = spawn(process.execPath, [join(folder, 'server.mjs')], { stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const ended = once(child, 'exit');
  const findUrl = () => /"url":"(http:[^"]+)"/u.exec(output)?.[1];
  while (findUrl() === undefined && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), ended]);
  }
  const url = findUrl() ?? `no url in ${output}`;
  const post = async (path: string, fields: Record<string, string>) => {
    const credentials = { appId: 'app', secretKey: 'canary-secret-key' };
    const body = new URLSearchParams({ ...credentials, ...fields });
    return (await fetch(`${url}/api/v1${path}`, { method: 'POST', body })).status;
  };

  try {
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
  } finally {
    child.kill();
    await ended;
  }
});

test('the server for production counts and drains as the README says, until a second signal', async () => {
  const readme = await readFile(join(SERVER, 'README.md'), 'utf8');
  const programs = [...readme.matchAll(/```ts\n([\s\S]*?)```/gu)].map(
    ([, program = '']) => program,
  );
  const program = programs.find((each) => each.includes('node:diagnostics_channel')) ?? '';
  await writeFile(
    join(folder, 'shop.mjs'),
    `export const authenticate = () => ({});
     export const handlers = { verifyCredentials: async () => ({ status: 'OK', message: 'fine' }) };
     export const refundsOnly = (request, response, next) => next();`,
  );
  await writeFile(
    join(folder, 'server.mjs'),
    program
      .replace('./shop.ts', './shop.mjs')
      .replace('type PhaseMessage,', '')
      .replace(' as PhaseMessage', '')
      .replace('port: 8080', 'port: 0')
      .replace('drainMs: 5_000', 'drainMs: 600_000'),
  );
  const child = spawn(process.execPath, [join(folder, 'server.mjs')], {
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

test('the hooks of the README refuse a large refund, and keep a trail of both', async () => {
  const readme = await readFile(join(SERVER, 'README.md'), 'utf8');
  const programs = [...readme.matchAll(/```ts\n([\s\S]*?)```/gu)].map(
    ([, program = '']) => program,
  );
  const program = programs.find((each) => each.includes('hooks: {')) ?? '';
  await writeFile(
    join(folder, 'shop.mjs'),
    `export const authenticate = () => ({});
     export const handlers = { createRefund: async () => ({ status: 'OK', message: 'Refund begun', refundId: 123456 }) };`,
  );
  await writeFile(
    join(folder, 'app.mjs'),
    program.replace('./shop.ts', './shop.mjs').replace('trail: string[]', 'trail'),
  );
  await writeFile(
    join(folder, 'server.mjs'),
    `import { serve } from '@cashfree-rest/server';
     import { app } from './app.mjs';
     console.log((await serve(app)).url);`,
  );
  const child = spawn(process.execPath, [join(folder, 'server.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
    const url = String(line).trim();
    const refund = async (id: string, refundAmount: string) => {
      const body = new URLSearchParams({
        appId: 'app',
        secretKey: 'key',
        ...aRefund({ refundAmount }),
      });
      const init = { method: 'POST', headers: { 'X-Request-Id': id }, body };
      return (await fetch(`${url}/api/v1/order/refund`, init)).status;
    };

    expect(await refund('small', '1.00')).toBe(200);
    expect(await refund('large', '10000.01')).toBe(400);
    expect(await (await fetch(`${url}/trail`)).json()).toEqual([
      'small createRefund Refund begun',
      expect.stringMatching(/^large createRefund .*Ask for approval first/u),
    ]);
  } finally {
    child.kill();
    await ended;
  }
});
