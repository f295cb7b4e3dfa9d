import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createOwnCalls } from '../../src/control/own-calls.ts';
import { createScenarioControls } from '../../src/control/scenario-controls.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { openFolder } from './open-folder.ts';
import { openReceiver } from './open-receiver.ts';

const ORDER =
  '  - { title: a, call: createTestOrder, with: { orderId: "{run}-1", notifyUrl: "{notifyUrl}" } }';

describe("a team's own folder", () => {
  test('adds scenarios, which are read with each call', async () => {
    await using own = await openFolder();
    await own.write('gift-card.yaml', ORDER);
    await writeFile(join(own.folder, 'notes.txt'), 'no scenario');
    await using sandbox = await serveSandbox({ scenariosFolder: own.folder });

    const { scenarios } = await sandbox.control.scenarios.list();
    const { run } = await sandbox.control.scenarios.run({ name: 'gift-card' });
    await own.write('gift-card.yaml', `${ORDER.replace('notifyUrl:', 'notfyUrl:')}`);
    const broken = sandbox.control.scenarios.list();

    expect(scenarios.at(-1)).toEqual({
      name: 'gift-card',
      title: 'Own',
      about: 'Of a team.',
      movesClock: false,
      steps: [{ title: 'a', call: 'createTestOrder', needsShop: false, expectOfShop: null }],
    });
    expect(run).toMatchObject({
      state: 'PASSED',
      orderIds: [expect.stringMatching(/^gift-card-[0-9a-f]{8}-1$/u)],
      clockMoved: false,
    });
    await expect(broken).rejects.toMatchObject({
      httpStatus: 409,
      reason: expect.stringMatching(
        /gift-card\.yaml, step 1, with\.notfyUrl: createTestOrder has/u,
      ),
    });
  });

  test.each([
    ['happy-path.yaml', 'another scenario is called happy-path'],
    ['Gift Card.yaml', 'name it with 1 to 50 small letters'],
  ])('with a file %s is refused', async (file, reason) => {
    await using own = await openFolder();
    await own.write(file, ORDER);
    await using sandbox = await serveSandbox({ scenariosFolder: own.folder });

    await expect(sandbox.control.scenarios.list()).rejects.toMatchObject({
      httpStatus: 409,
      reason: expect.stringContaining(`${file}: ${reason}`),
    });
  });

  test('that does not exist is refused', async () => {
    await using sandbox = await serveSandbox({ scenariosFolder: '/nowhere/at/all' });

    await expect(sandbox.control.scenarios.run({ name: 'happy-path' })).rejects.toMatchObject({
      httpStatus: 409,
      reason: '/nowhere/at/all: cannot be read (ENOENT)',
    });
  });
});

describe('a run', () => {
  test('of a scenario that does not exist is refused', async () => {
    await using sandbox = await serveSandbox();

    await expect(sandbox.control.scenarios.run({ name: 'no-such' })).rejects.toMatchObject({
      httpStatus: 404,
      reason: 'No scenario has this name',
    });
  });

  test('without a shop, in which each step needs one, is refused', async () => {
    await using own = await openFolder();
    await own.write('shop.yaml', '  - { title: a, call: readClock, needsShop: true }');
    await using sandbox = await serveSandbox({ scenariosFolder: own.folder });

    await expect(sandbox.control.scenarios.run({ name: 'shop' })).rejects.toMatchObject({
      httpStatus: 400,
      reason: 'Each step of this scenario needs a shop: send a notifyUrl',
    });
  });

  test('goes to the world of its merchant, with its key', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.merchants.create({ appId: 'second_shop', secretKey: 'canary-key' });

    const reply = await sandbox.control.scenarios.run({ name: 'happy-path', appId: 'second_shop' });

    expect(reply.run.state).toBe('PASSED');
    expect(JSON.stringify(reply)).not.toContain('canary-key');
    expect((await sandbox.control.orders.list({ appId: 'second_shop' })).orders).toHaveLength(1);
    expect((await sandbox.control.orders.list()).orders).toEqual([]);
  });

  test('calls a sandbox with a token, and one that refuses with HTTP 200', async () => {
    await using sandbox = await serveSandbox({ controlToken: 'control-token', errorStatus: 200 });

    const { run } = await sandbox.control.scenarios.run({ name: 'lost-reply-to-create' });

    expect(run.steps.filter(({ state }) => state !== 'OK')).toEqual([]);
  });

  test('takes turns with other runs in its world', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;

    const [first, second] = await Promise.all([
      control.scenarios.run({ name: 'refund-larger-than-the-day' }),
      control.scenarios.run({ name: 'refund-larger-than-the-day' }),
    ]);

    expect([first.run.state, second.run.state]).toEqual(['PASSED', 'PASSED']);
  });
});

describe('a run with a shop that never answers', () => {
  const STEPS = `${ORDER}
  - { title: b, call: payOrder, with: { orderId: "{run}-1", outcome: SUCCESS } }
  - { title: c, call: setClock, with: { advance: PT1S } }
  - { title: d, call: createTestOrder, with: { orderId: "{run}-2" } }`;
  const NEVER = () => new Promise<number>(() => {});

  const start = async (sandbox: ServedSandbox, folder: string, limitMs: number) => {
    const world = await sandbox.merchants.find(CREDENTIALS.appId);
    const controls = createScenarioControls({
      ownUrl: () => sandbox.url,
      token: undefined,
      folder,
      limitMs,
    });
    if (world === undefined) throw new Error('no world');
    return (notifyUrl: string, signal: AbortSignal) =>
      controls.runScenario({ world, name: 'silent', notifyUrl }, { signal, saveAs() {} });
  };

  test('ends within its limit', async () => {
    await using own = await openFolder();
    await own.write('silent.yaml', STEPS);
    await using shop = await openReceiver(NEVER);
    await using sandbox = await serveSandbox({ notifyTimeoutMs: 60_000 });
    const run = await start(sandbox, own.folder, 1_500);

    const reply = await run(shop.url, new AbortController().signal);

    expect(reply).toMatchObject({
      run: {
        state: 'FAILED',
        clockMoved: true,
        steps: [
          { state: 'OK' },
          { state: 'OK' },
          { state: 'FAILED', detail: 'The run was ended: it took longer than 1.5 s' },
          { state: 'SKIPPED' },
        ],
      },
    });
  });

  test('ends when its caller leaves, and the next run starts', async () => {
    await using own = await openFolder();
    await own.write('silent.yaml', STEPS);
    await using shop = await openReceiver(NEVER);
    await using sandbox = await serveSandbox({
      notifyTimeoutMs: 60_000,
      scenariosFolder: own.folder,
    });
    const caller = new AbortController();
    const notified = new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (shop.connections() === 0) return;
        clearInterval(timer);
        resolve();
      }, 10);
    });

    const left = sandbox.control.scenarios.run(
      { name: 'silent', notifyUrl: shop.url },
      { signal: caller.signal },
    );
    await notified;
    caller.abort();
    const { run } = await sandbox.control.scenarios.run({ name: 'lost-reply-to-create' });

    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect(run.state).toBe('PASSED');
    const { orders } = await sandbox.control.orders.list({ search: 'silent-' });
    expect(orders.map(({ orderId }) => orderId.slice(-2))).toEqual(['-1']);
  });
});

test('calls carry their fields as they are written', async () => {
  await using sandbox = await serveSandbox();
  const call = createOwnCalls({
    url: sandbox.url,
    token: undefined,
    merchant: { ...CREDENTIALS, name: 'Test Shop' },
  });
  const { signal } = new AbortController();

  const unknown = await call('getOrderLink', { orderId: 'a&b' }, signal);
  const misspelt = await call('payOrder', { orderId: 'a', outcome: 'SUCESS' }, signal);

  expect(unknown).toMatchObject({ kind: 'REFUSED', httpStatus: 400 });
  expect(misspelt).toMatchObject({
    kind: 'REFUSED',
    httpStatus: 400,
    reason: expect.stringContaining('outcome is not valid'),
  });
});
