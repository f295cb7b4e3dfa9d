import { createClient } from '@cashfree-rest/client';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../src/control/control-client.ts';
import { eventually } from '../eventually.ts';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { startProcess } from '../start-process.ts';
import { callCli, runCli } from './run-cli.ts';

describe('sandbox tail', () => {
  test('prints what happens, one plain line an event, and ends with 0 on Ctrl+C', async () => {
    await using sandbox = await serveSandbox();
    await using tail = runCli(['tail', '--url', sandbox.url]);
    await tail.until(`following ${sandbox.url}`);

    await sandbox.client.orders.create(anOrder());
    await sandbox.control.clock.set({ advance: 'P1D' });
    await tail.until('The clock was moved');
    tail.child.kill('SIGINT');

    expect(await tail.exit).toBe(0);
    expect(tail.printed().trimEnd().split('\n').toSorted()).toEqual([
      '2026-03-02 08:31:12.000  order         Order order-1 of 154.50 INR was created',
      '2026-03-02 08:31:12.000  request       createOrder was answered with 200',
      '2026-03-03 08:31:12.000  clock         The clock was moved to 2026-03-03T08:31:12.000Z',
    ]);
  });

  test('prints JSON lines, of another world, from the first event that is kept', async () => {
    await using sandbox = await serveSandbox({ controlToken: 'canary' });
    await sandbox.control.merchants.create({ appId: 'other', secretKey: 'other_key' });
    await sandbox.control.clock.set({ advance: 'P1D' });
    await sandbox.control.world.reset({ appId: 'other' });

    const options = ['--url', sandbox.url, '--app-id', 'other', '--all', '--json'];
    await using tail = runCli(['tail', ...options], { SANDBOX_CONTROL_TOKEN: 'canary' });
    await tail.until('\n{'.slice(1));

    await tail.until('reset');
    expect(JSON.parse(tail.printed())).toMatchObject({ type: 'world', state: 'RESET' });
  });

  test('goes on after the last event when the sandbox is back', async () => {
    const first = await startProcess({ SANDBOX_DATABASE: ':memory:' });
    await using tail = runCli(['tail', '--url', first.url]);
    await tail.until('following');
    await createControlClient({ baseUrl: first.url }).world.reset();
    await tail.until('The world was reset');

    await first.end('SIGKILL');
    await tail.until('by --url. Trying again every second');
    const { port } = new URL(first.url);
    await using second = await startProcess({ SANDBOX_DATABASE: ':memory:', PORT: port });
    await createClient({ ...CREDENTIALS, baseUrl: second.url }).orders.create(anOrder());
    await tail.until('Order order-1');

    expect(tail.printed()).toContain('Earlier events are no longer kept');
  });

  test('ends with 1 if the sandbox refuses it, and says why', async () => {
    await using sandbox = await serveSandbox({ controlToken: 'canary' });

    const tail = await callCli(['tail', '--url', sandbox.url, '--token', 'wrong']);

    expect(tail.code).toBe(1);
    expect(tail.said).toMatch(/^streamEvents: The token is not the one .+ \(HTTP 401\)\n$/u);
  });

  test('ends when the reader of its output does', async () => {
    await using sandbox = await serveSandbox();
    await using tail = runCli(['tail', '--url', sandbox.url]);
    await tail.until('following');
    tail.child.stdout?.destroy();

    await eventually(
      async () => {
        await sandbox.control.world.reset();
        return tail.child.exitCode;
      },
      (code) => code !== null,
    );

    expect(await tail.exit).toBe(0);
  });

  // In a short run, run.test.ts gives one.
  if (IS_LONG_RUN) {
    test('ends with 2 and one line for an unknown option', async () => {
      await using command = runCli(['tail', '--colour']);

      expect(await command.exit).toBe(2);
      expect(command.said()).toBe("Unknown option '--colour'. See sandbox tail --help\n");
      expect(command.printed()).toBe('');
    });
  }

  test.each([
    [['tail', 'order-1'], "Unexpected argument 'order-1'"],
    [['tail', '--url', 'localhost:4010'], '--url must be an http address'],
    [['wag'], 'There is no command wag'],
  ])('ends with 2 and one line for %j', async (args, reason) => {
    const command = await callCli(args);

    expect(command.code).toBe(2);
    expect(command.said).toContain(reason);
    expect(command.said).toMatch(/^[^\n]+ See sandbox (?:tail )?--help\n$/u);
    expect(command.printed).toBe('');
  });

  test.each([
    [['--help'], 'Usage: sandbox'],
    [['tail', '--help'], 'Ends with 0 once it is stopped'],
  ])('explains itself with %j', async (args, part) => {
    const command = await callCli(args);

    expect(command.code).toBe(0);
    expect(command.printed).toContain('Usage: sandbox');
    expect(command.printed).toContain(part);
  });
});
