import { describe, expect, test } from '@jest/globals';
import { openFolder } from '../scenarios/open-folder.ts';
import { careful, openReceiver, trusting } from '../scenarios/open-receiver.ts';
import { serveSandbox } from '../serve-sandbox.ts';
import { callCli, runCli } from './run-cli.ts';

describe('sandbox run', () => {
  test('prints the steps of a run that passes, and ends with 0', async () => {
    await using shop = await openReceiver(careful);
    await using sandbox = await serveSandbox();

    const options = ['--url', sandbox.url, '--notify-url', shop.url];
    await using command = runCli(['run', 'wrong-key', ...options]);

    expect(await command.exit).toBe(0);
    expect(command.printed().split('\n')).toEqual([
      'OK       The credentials of the world are right',
      'OK       The shop creates an order',
      'OK       A result arrives that was signed with another key',
      'OK       The customer pays',
      'OK       A second passes',
      'OK       The shop has taken the genuine result',
      '',
      'PASSED   wrong-key, the clock of the world was moved',
      '',
    ]);
  });

  test('prints what a shop must do that fails, and ends with 1', async () => {
    await using shop = await openReceiver(trusting);
    await using sandbox = await serveSandbox();

    const options = ['--url', sandbox.url, '--notify-url', shop.url];
    const command = await callCli(['run', 'wrong-key', ...options]);

    expect(command.code).toBe(1);
    const lines = command.printed.split('\n');
    expect(lines.slice(2, 7)).toEqual([
      'FAILED   A result arrives that was signed with another key',
      '         attempt.httpStatus is 200 instead of a value from 400 to 499',
      '         The shop must: Refuse it, and leave the order open. All its fields look right but the signature.',
      'SKIPPED  The customer pays',
      '         An earlier step failed',
    ]);
    expect(lines.at(-2)).toBe('FAILED   wrong-key, 3 skipped');
  });

  test('runs in another world, with a token, and without a shop', async () => {
    await using sandbox = await serveSandbox({ controlToken: 'canary' });
    await sandbox.control.merchants.create({ appId: 'other', secretKey: 'other_key' });

    const options = ['--url', sandbox.url, '--app-id', 'other', '--token', 'canary'];
    const command = await callCli(['run', 'happy-path', ...options]);

    expect(command.code).toBe(0);
    expect(command.printed).toContain('PASSED   happy-path, 1 skipped, the clock');
    expect((await sandbox.control.orders.list({ appId: 'other' })).orders).toHaveLength(1);
  });

  test('says which status of the shop has failed a step', async () => {
    await using shop = await openReceiver(() => 404);
    await using sandbox = await serveSandbox();

    const options = ['--url', sandbox.url, '--notify-url', shop.url];
    const command = await callCli(['run', 'double-notification', ...options]);

    expect(command.code).toBe(1);
    const { orders } = await sandbox.control.orders.list({ count: 1 });
    expect(command.printed).toContain(
      `"DELIVERED": the shop answered 404 to the notification of order ${orders[0]?.orderId}\n`,
    );
  });

  test('ends with 2 if there is no such scenario, and names those that there are', async () => {
    await using own = await openFolder();
    await own.write('own.yaml', '  - { title: a, call: readClock }');
    await using sandbox = await serveSandbox({ scenariosFolder: own.folder });
    const at = ['--url', sandbox.url];

    const unknown = await callCli(['run', 'no-such', ...at]);
    const stranger = await callCli(['run', 'happy-path', '--app-id', 'none', ...at]);
    const unnamed = await callCli(['run', ...at]);
    const help = await callCli(['run', '--help', ...at]);

    expect(unknown.code).toBe(2);
    expect(unknown.said).toMatch(/^No scenario has this name: name one of .*wrong-key, own\. See/u);
    expect(stranger.code).toBe(1);
    expect(stranger.said).toMatch(/^No merchant has this appId: [^\n]+ lists those[^\n]+\n$/u);
    expect(unnamed.code).toBe(2);
    expect(unnamed.said).toMatch(/^Name a scenario: .*wrong-key, own\. See/u);
    expect(help.code).toBe(0);
    expect(help.printed).toMatch(/\nScenarios:\n(?: {2}\S+\n)+ {2}own\n$/u);
  });

  test('ends with 1 if there is no sandbox', async () => {
    const command = await callCli(['run', 'happy-path', '--url', 'http://localhost:1']);

    expect(command.code).toBe(1);
    expect(command.said).toMatch(
      /^http:\/\/localhost:1 does not answer\. Start a sandbox with pnpm start, .* by --url\.\n$/u,
    );
  });

  test.each([
    ['without a name', [], 'Name a scenario: '],
    ['with an option in its place', ['--notify-url', 'http://localhost:1'], 'Name a scenario: '],
    ['with two names', ['happy-path', 'wrong-key'], "Unexpected argument 'wrong-key'. See "],
  ])('%s ends with 2 and one line that says why', async (_, args, reason) => {
    const command = await callCli(['run', ...args]);

    expect(command.code).toBe(2);
    expect(command.said.startsWith(reason)).toBe(true);
    expect(command.said).toMatch(/^[^\n]+ See sandbox run --help\n$/u);
  });

  test('with an unknown option ends with 2 and one line that says why', async () => {
    await using command = runCli(['run', 'happy-path', '--loud']);

    expect(await command.exit).toBe(2);
    expect(command.said()).toBe("Unknown option '--loud'. See sandbox run --help\n");
  });

  test('takes its name also after an option', async () => {
    const command = await callCli(['run', '--url', 'http://localhost:1', 'happy-path']);

    expect(command.code).toBe(1);
    expect(command.said).toContain('http://localhost:1 does not answer');
  });

  test('shows its options, exit codes and the scenarios of the package without a sandbox', async () => {
    const command = await callCli(['run', '--help', '--url', 'http://localhost:1']);

    expect(command.code).toBe(0);
    expect(command.printed).toContain('--notify-url <address>');
    expect(command.printed).toContain('Ends with 0 if the scenario has passed, 1 if it has failed');
    expect(command.printed).toMatch(/\n {2}wrong-key\n$/u);
  });
});
