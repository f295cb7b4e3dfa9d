import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../src/control/control-client.ts';
import { callCli, runCli } from './run-cli.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** A seed with one order, and a payment of this one. */
async function writeSeed(name: string, paid: string): Promise<string> {
  const path = join(folder, name);
  const text = `title: One order
about: A shop with one order.
steps:
  - title: An order is created
    call: createTestOrder
    with: { orderId: "{run}-1", orderAmount: "499.00" }
  - title: The customer pays it
    call: payOrder
    with: { orderId: "{run}-${paid}", outcome: SUCCESS }
`;
  await writeFile(path, text);
  return path;
}

async function ordersOf(seed: string, database: string): Promise<readonly string[]> {
  await using sandbox = runCli(['--port=0', '--seed', seed, '--database', database]);
  await sandbox.until('ready ');
  const [, baseUrl = ''] = /^ready (\S+)$/mu.exec(sandbox.printed()) ?? [];
  const { orders } = await createControlClient({ baseUrl }).orders.list({});
  sandbox.child.kill('SIGTERM');
  expect(await sandbox.exit).toBe(0);
  return orders.map(({ orderId, orderStatus }) => `${orderId} ${orderStatus}`);
}

describe('sandbox without a command', () => {
  test('starts with its options, and runs the steps of a seed in a world without orders', async () => {
    const database = join(folder, 'seeded.sqlite');
    const seed = await writeSeed('shop.yaml', '1');

    expect(await ordersOf(seed, database)).toEqual(['seed-1 PAID']);
    expect(await ordersOf(seed, database)).toEqual(['seed-1 PAID']);
  });

  test('ends with 2 if a step of the seed fails, and names it', async () => {
    const seed = await writeSeed('wrong.yaml', '2');
    const options = ['--port', '0', '--database', ':memory:', '--seed', seed];

    await using command = runCli(options);

    expect(await command.exit).toBe(2);
    expect(command.said()).toMatch(
      /^--seed must be a file of steps that succeed: "The customer pays it" has failed: HTTP 404/u,
    );
    expect(command.printed()).toBe('');
  });

  const wrong = [
    [['--port', 'x'], '--port must be a whole number from 0 to 65535'],
    [['start', '--port='], '--port must have a value'],
    [['start', '--loud'], "Unknown option '--loud'"],
    [['start', 'now'], "Unexpected argument 'now'"],
    [['--seed', 'no-such.yaml'], '--seed must be a file of steps that succeed: no-such.yaml'],
  ] as const;

  test.each(sampleOf(wrong, 1))('%j ends with 2 and says why', async (args, reason) => {
    await using command = runCli(args);

    expect(await command.exit).toBe(2);
    expect(command.said()).toContain(reason);
    expect(command.said()).toMatch(/^[^\n]+ See sandbox start --help\n$/u);
  });

  test('a command that there is not ends with 2', async () => {
    const command = await callCli(['begin']);

    expect(command.code).toBe(2);
    expect(command.said).toBe('There is no command begin. See sandbox --help\n');
  });

  test('--version prints the version of the package', async () => {
    const command = await callCli(['--version']);

    expect(command.code).toBe(0);
    expect(command.printed).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('--help tells the exit codes', async () => {
    const command = await callCli(['start', '--help']);

    expect(command.code).toBe(0);
    expect(command.printed).toMatch(/\nEnds with 0 once it is stopped, 1 .*, and 2 .*\.\n$/u);
  });

  // In a short run, process.test.ts has one that is named by its variable.
  if (IS_LONG_RUN) {
    test('a database that cannot be used ends it with 1 and is named by its option', async () => {
      await using command = runCli(['--database', folder]);

      expect(await command.exit).toBe(1);
      expect(command.said()).toContain(`--database: ${folder} cannot be used: `);
    });
  }

  test('a wrong variable ends it with 1 and is named, not the option of the same', async () => {
    await using command = runCli(['start'], { PORT: 'x' });

    expect(await command.exit).toBe(1);
    expect(command.said()).toBe('PORT must be a whole number from 0 to 65535\n');
  });
});
