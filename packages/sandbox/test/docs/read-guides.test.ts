import { type Language, missingProgram, runProgram } from '@cashfree-rest/test-programs';
import { aRefund } from '@cashfree-rest/test-requests';
import { countOf, IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/time/clock.ts';
import { eventually } from '../eventually.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { type GuideCommand, readCommands } from './guide-commands.ts';
import { startReceiver } from './start-receiver.ts';

/** What a reader does with a command: runs it, and sees what the guide promises; or leaves it out for a reason. */
type Treatment = { readonly skip: string } | Follow;

type Follow = (command: GuideCommand, sandbox: ServedSandbox) => Promise<void>;

const COMMANDS = await readCommands();

async function run(language: Language, source: string, { url }: ServedSandbox): Promise<string> {
  const program = source.replaceAll('http://localhost:4010', url);
  const { printed, complaint, exitCode } = await runProgram(language, program, CREDENTIALS);
  expect({ source, exitCode, printed, complaint }).toMatchObject({ exitCode: 0 });
  return printed;
}

/** Runs a line for a shell whose reply is JSON. */
const call =
  (reply: object): Follow =>
  async ({ source }, sandbox) =>
    expect(JSON.parse(await run('Shell', source, sandbox))).toMatchObject(reply);

/** Lets the reader do something in a browser first. */
const after =
  (act: (sandbox: ServedSandbox) => Promise<unknown>, follow: Follow): Follow =>
  async (command, sandbox) => {
    await act(sandbox);
    await follow(command, sandbox);
  };

/** Runs a program, or a part of one behind lines that the reader has already. */
const program =
  (
    language: Language,
    prints: RegExp,
    before: (sandbox: ServedSandbox) => Promise<string>,
  ): Follow =>
  async ({ source }, sandbox) => {
    const whole = `${await before(sandbox)}\n${source}`;
    expect(await run(language, whole, sandbox)).toMatch(prints);
  };

async function aClient({ url }: ServedSandbox): Promise<string> {
  return `import { createClient, OutcomeUnknownError, RefusedError } from '@cashfree-rest/client';
const { GATEWAY_APP_ID: appId, GATEWAY_SECRET_KEY: secretKey } = process.env;
const client = createClient({ appId, secretKey, baseUrl: '${url}' });`;
}

/** Pays a new order, as the reader of the page before has done. */
async function aClientAndPayment(sandbox: ServedSandbox): Promise<string> {
  const { orderId } = await sandbox.control.orders.create({});
  const { referenceId } = await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
  return `${await aClient(sandbox)}\nconst referenceId = '${referenceId}';`;
}

const payFirstOrder = ({ control }: ServedSandbox) =>
  control.orders.pay({ orderId: 'first-order', outcome: 'SUCCESS' });

/** Refunds a part of a new order, as the reader of a list has done before. */
async function refundAnOrder({ client, control }: ServedSandbox): Promise<void> {
  const { orderId } = await control.orders.create({});
  const { referenceId } = await control.orders.pay({ orderId, outcome: 'SUCCESS' });
  await client.refunds.create(aRefund({ referenceId, refundAmount: '20.00' }));
}

/** Starts a receiver, orders by the guide's own line, and pays. */
const receive =
  (file: string, ...command: [string, ...string[]]): Follow =>
  async ({ guide, source }, sandbox) => {
    const order = COMMANDS.find(
      (each) => each.guide === guide && each.source.includes('/checkout'),
    );
    const gatewayUrl = sandbox.url;
    await using receiver = await startReceiver({ file, command, program: source, gatewayUrl });
    const line = (order?.source ?? '').replace('http://127.0.0.1:4020', receiver.url);
    const [, link = ''] = /^Location: (\S+)/imu.exec(await run('Shell', line, sandbox)) ?? [];
    expect((await fetch(link)).status).toBe(200);
    const { orders } = await sandbox.control.orders.list({});
    const orderId = orders[0]?.orderId ?? '';
    await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
    await eventually(
      async () => receiver.output(),
      (output) => output.includes(`fulfilled ${orderId}`),
    );
  };

/** Curl shows the stream until it is stopped; 28 is how it says that its time is over. */
const watch: Follow = async ({ source }, sandbox) => {
  const ended = `${source.trimEnd()} --silent --max-time 2 || test $? = 28`;
  expect(await run('Shell', ended, sandbox)).toContain('"summary":"Order test-order of');
};

const OK = { status: 'OK' };

/** For each guide, what becomes of its commands, in their order. */
const TREATMENTS: Readonly<Record<string, readonly Treatment[]>> = {
  '01-getting-started.md': [
    { skip: 'it starts the sandbox that all others call' },
    async (command, sandbox) => {
      await call({ ...OK, paymentLink: expect.stringContaining('/billpay/') })(command, sandbox);
      // "Run the same line again."
      await call({ reason: 'An order with the same id exists.' })(command, sandbox);
    },
    after(payFirstOrder, call({ ...OK, orderStatus: 'PAID' })),
    { skip: 'testing/packaging packs and installs the client' },
  ],
  '02-credentials.md': [call(OK)],
  '04-notifications-and-signatures.md': [
    program('PHP', /^$/u, async () => '<?php'),
    program('Python', /^$/u, async () => ''),
    async ({ source }, sandbox) =>
      expect(await run('Shell', source, sandbox)).toMatch(/^(?:(\d+) of \1 agree\n){4}$/u),
  ],
  '04b-a-whole-receiver.md': [
    async ({ source }, sandbox) => void (await run('Shell', source, sandbox)),
    { skip: 'each receiver below is ordered from by this line' },
    receive('receiver.mjs', 'node', 'receiver.mjs'),
    receive('receiver.php', 'php', '-S', '127.0.0.1:4020', 'receiver.php'),
    receive('receiver.py', 'python3', 'receiver.py'),
  ],
  '05-paging.md': [
    after(refundAnOrder, call({ ...OK, refunds: [{ refundAmount: '20.00' }] })),
    program('JavaScript', /^(?:\d+ [\d.]+\n)*$/u, aClient),
  ],
  '06-errors-and-retries.md': [program('JavaScript', /^refunded\n$/u, aClientAndPayment)],
  '09-testing-with-the-sandbox.md': [
    call({ ...OK, orderId: 'test-order' }),
    call({ ...OK, txStatus: 'FAILED' }),
    call(OK),
    call({ ...OK, fault: { kind: 'CUT_AFTER' } }),
    call(OK),
    watch,
  ],
  '11-implementing-the-stub.md': [
    { skip: 'guides.test.ts runs it with a shop beside it, because it serves until it is ended' },
    { skip: 'packages/conformance runs the kit on its own gateway, and on the sandbox' },
  ],
};

const treatmentOf = ({ guide, number }: GuideCommand) => TREATMENTS[guide]?.[number - 1];
const GUIDES = [...new Set(COMMANDS.map(({ guide }) => guide))];

/** Whose commands other tests of the short run start: the interpreters of four languages, and three receivers. */
const STARTED_ELSEWHERE = ['04-notifications-and-signatures.md', '04b-a-whole-receiver.md'];
const READ = GUIDES.filter((guide) => IS_LONG_RUN || !STARTED_ELSEWHERE.includes(guide));

async function read(guide: string, sandbox: ServedSandbox): Promise<void> {
  for (const command of COMMANDS.filter((each) => each.guide === guide)) {
    const treatment = treatmentOf(command);
    if (typeof treatment === 'function') await treatment(command, sandbox);
  }
}

test('each command of the guides is run, or left out for a reason', () => {
  const counts = GUIDES.map((guide) => {
    return [guide, COMMANDS.filter((command) => command.guide === guide).length];
  });

  expect(counts).toEqual(Object.entries(TREATMENTS).map(([guide, all]) => [guide, all.length]));
});

for (const command of COMMANDS) {
  const treatment = treatmentOf(command);
  if (treatment !== undefined && typeof treatment !== 'function')
    test.skip(`command ${command.number} of ${command.guide}: ${treatment.skip}`, () => {});
}

const LANGUAGES: readonly Language[] = ['Shell', 'PHP', 'Python'];
const missing = LANGUAGES.map(missingProgram).find((name) => name !== undefined);
const onThisMachine = missing === undefined ? test : test.skip;
const need = missing === undefined ? '' : `: needs ${missing}`;

/** In the long run each page also has a sandbox of its own. */
const WAYS = ['page after page in one sandbox', 'each page in a fresh sandbox'].slice(
  0,
  countOf({ short: 1, long: 2 }),
);

describe.each(WAYS)('a reader who copies every command works, %s', (way) => {
  onThisMachine(`to the last page${need}`, async () => {
    const isFresh = way !== WAYS[0];
    await using first = await serveSandbox({ clock: systemClock });
    for (const guide of READ) {
      if (!isFresh) await read(guide, first);
      else {
        await using fresh = await serveSandbox({ clock: systemClock });
        await read(guide, fresh);
      }
    }
  });
});
