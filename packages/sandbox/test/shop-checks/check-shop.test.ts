import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { isSignedBy } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { callCli, runCli } from '../cli/run-cli.ts';
import { type Listener, listen } from '../notifications/merchant-server.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

/** What a shop leaves out. */
interface Lacks {
  readonly signature?: true;
  readonly amount?: true;
  readonly answer?: true;
}

let sandbox: ServedSandbox;
let orders = 0;

beforeAll(async () => {
  sandbox = await serveSandbox();
});

afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

/** A shop with a checkout, which checks what it does not lack. */
async function openShop(lacks: Lacks = {}): Promise<Listener> {
  const prices = new Map<string, string>();
  const shop = await listen(
    createServer(async (request, response) => {
      const body = await text(request);
      if (request.url === '/checkout') {
        response.writeHead(303, { Location: await order(body) }).end();
      } else response.writeHead(await receive(Object.fromEntries(new URLSearchParams(body)))).end();
    }),
  );

  async function order(form: string): Promise<string> {
    orders += 1;
    const orderId = `shop-${orders}`;
    const orderAmount = new URLSearchParams(form).get('price') ?? '154.00';
    prices.set(orderId, orderAmount);
    const fields = anOrder({ orderId, orderAmount, notifyUrl: shop.url });
    return (await sandbox.client.orders.create(fields)).paymentLink;
  }

  async function receive(fields: Readonly<Record<string, string>>): Promise<number> {
    const { orderId = '', orderAmount, signature = '' } = fields;
    if (lacks.answer) return 503;
    const { secretKey } = CREDENTIALS;
    const isGenuine = await isSignedBy(paymentSignature, fields, signature, secretKey);
    if (!isGenuine && !lacks.signature) return 400;
    if (prices.get(orderId) !== orderAmount && !lacks.amount) return 400;
    await sandbox.client.orders.getStatus({ orderId });
    return 200;
  }
  return shop;
}

const checkoutOf = ({ url }: Listener) => new URL('/checkout', url).href;

async function check(name: string, ...args: readonly string[]) {
  const { code, printed, said } = await callCli([name, ...args, '--url', sandbox.url]);
  return { code, lines: printed.split('\n'), said };
}

/** The same, as people run it. */
async function checkByProcess(name: string, ...args: readonly string[]) {
  await using command = runCli([name, ...args, '--url', sandbox.url]);
  const code = await command.exit;
  return { code, lines: command.printed().split('\n'), said: command.said() };
}

const failuresOf = (lines: readonly string[]) => lines.filter((line) => line.startsWith('FAILED'));

describe('sandbox doctor', () => {
  test('finds nothing wrong with a careful shop, and warns of an address that only this machine knows', async () => {
    await using shop = await openShop();

    const { code, lines } = await checkByProcess('doctor', checkoutOf(shop));

    expect(failuresOf(lines)).toEqual([]);
    expect(lines).toContain('WARNING  The notifyUrl can be reached from outside, by https');
    expect(lines).toContain('OK       It takes the same result again');
    expect(lines.at(-2)).toBe('10 right, 1 to look at, 0 failed');
    expect(code).toBe(0);
  });

  test('says what a shop without a check of signatures must do', async () => {
    await using shop = await openShop({ signature: true });

    const { code, lines } = await checkByProcess('doctor', checkoutOf(shop));

    expect(failuresOf(lines)).toEqual([
      'FAILED   It refuses a result that is signed with another key',
      'FAILED   It refuses a result without a signature',
    ]);
    expect(lines).toContain(
      '         Check the signature with your secret key before you believe any field; answer 400.',
    );
    expect(code).toBe(1);
  });

  test('finds a shop that does not compare the amount', async () => {
    await using shop = await openShop({ amount: true });

    const { code, lines } = await check('doctor', checkoutOf(shop));

    expect(failuresOf(lines)).toEqual([
      'FAILED   It refuses a genuine result with another amount than that of its order',
    ]);
    expect(code).toBe(1);
  });

  test('finds a shop that is not there, by its order', async () => {
    const shop = await openShop();
    await fetch(checkoutOf(shop), { method: 'POST', redirect: 'manual' });
    await shop[Symbol.asyncDispose]();

    const { code, lines } = await check('doctor', '--order-id', `shop-${orders}`);

    expect(failuresOf(lines)).toEqual(['FAILED   The shop answers notifications']);
    expect(code).toBe(1);
  });
});

describe('sandbox verify', () => {
  test('runs an order of the shop from checkout to settlement', async () => {
    await using shop = await openShop();

    const { code, lines } = await check('verify', checkoutOf(shop), '--form', 'price=99.01');

    expect(lines).toEqual([
      `OK       The shop has ordered shop-${orders} for 99.01`,
      'OK       The customer pays',
      'OK       The shop takes the notification',
      'OK       Half of it is refunded: 49.50',
      'OK       Five days later the money is settled',
      '',
      '5 right, 0 to look at, 0 failed',
      '',
    ]);
    expect(code).toBe(0);
  });

  test('ends with 1 if the shop does not take the notification', async () => {
    await using shop = await openShop({ answer: true });

    const { code, lines } = await check('verify', checkoutOf(shop));

    expect(failuresOf(lines)).toEqual(['FAILED   The shop takes the notification']);
    expect(lines).toContain('         The try has failed: answered with 503.');
    expect(code).toBe(1);
  });

  test.each([
    [
      'an address that nothing answers',
      ['http://127.0.0.1:1/checkout'],
      4,
      'The shop does not answer at http',
    ],
    ['two addresses', ['http://127.0.0.1:1/', 'http://a'], 2, "Unexpected argument 'http://a'"],
    ['an order that does not exist', ['--order-id', 'other'], 4, 'No order has the id other'],
    ['an unknown merchant', ['--order-id', 'other', '--app-id', 'none'], 3, 'No merchant'],
    ['both', ['http://127.0.0.1:1/', '--order-id', 'other'], 2, 'not both'],
    ['no address', ['checkout'], 2, '<checkout> must be an http address'],
  ])('given %s ends with its own code and says why', async (_, args, code, reason) => {
    const ended = await check('verify', ...args);

    expect(ended.said).toContain(reason);
    expect(ended.code).toBe(code);
  });

  test('ends with 4 for a checkout without a payment link, and with 3 without a sandbox', async () => {
    await using shop = await openShop();

    const other = await check('verify', shop.url);
    await using lost = runCli(['verify', '--url', 'http://localhost:1']);

    expect(other).toMatchObject({
      code: 4,
      said: expect.stringContaining('without a payment link'),
    });
    expect(await lost.exit).toBe(3);
    expect(lost.said()).toContain('http://localhost:1 does not answer. Start a sandbox');
  });
});
