import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signPayment } from '@cashfree-rest/client';
import {
  findProgram,
  type Language,
  missingProgram,
  openSession,
  type ProgramResult,
  runProgram,
} from '@cashfree-rest/test-programs';
import { aRefund } from '@cashfree-rest/test-requests';
import { afterAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/time/clock.ts';
import { SCENES } from '../console/tell-story.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { GUIDES, readCommands } from './guide-commands.ts';

/** Has the client, the server and Express installed. */
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

const VECTORS = fileURLToPath(new URL('../../../../docs/vectors', import.meta.url));

const MAX_PICTURE_BYTES = 60_000;

async function samplesOf(wantedGuide: string, wanted: string): Promise<readonly string[]> {
  const samples = await readCommands();
  return samples
    .filter(({ guide, language }) => guide === wantedGuide && language === wanted)
    .map(({ source }) => source);
}

test("the guide's pictures are those of the console's story, and none is large", async () => {
  const guide = await readFile(join(GUIDES, '09-testing-with-the-sandbox.md'), 'utf8');
  const shown = [...guide.matchAll(/^!\[.{20,}\]\(pictures\/([\w-]+)\.webp\)$/gmu)];
  const folder = join(GUIDES, 'pictures');
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));

  expect(shown.map(([, name]) => name)).toEqual(SCENES);
  expect(files.toSorted()).toEqual(SCENES.map((name) => `${name}.webp`).toSorted());
  expect(sizes.filter((size) => size > MAX_PICTURE_BYTES)).toEqual([]);
});

/** Runs a sample as a reader would, and returns its output. */
async function run(language: Language, sample: string, { url }: ServedSandbox): Promise<string> {
  const program = sample.replaceAll('http://localhost:4010', url);
  return printedBy(
    await runProgram(language, program, { ...CREDENTIALS, folder: PACKAGE }),
    language,
  );
}

/** Returns what a program has printed that has ended well, and has complained of nothing. */
function printedBy(result: ProgramResult, language: Language): string {
  expect({ ...result, printed: '' }).toEqual({
    exitCode: 0,
    printed: '',
    complaint: language === 'Shell' ? expect.stringContaining('% Total') : '',
  });
  return result.printed;
}

const missing = missingProgram('Shell');
const describeShell = missing === undefined ? describe : describe.skip;

describeShell(`the lines for a shell${missing === undefined ? '' : `: needs ${missing}`}`, () => {
  const ask = async (sample: string | undefined, sandbox: ServedSandbox) =>
    JSON.parse(await run('Shell', sample ?? '', sandbox));

  test('of "Getting started" lead to a paid order', async () => {
    await using sandbox = await serveSandbox();
    const [start, create, status] = await samplesOf('01-getting-started.md', 'sh');

    expect(start).toBe('npx --yes pnpm@12 start\n');
    const { paymentLink } = await ask(create, sandbox);
    expect(await (await fetch(paymentLink)).text()).toContain('₹154.00');
    expect(await ask(create, sandbox)).toMatchObject({ status: 'ERROR' });
    expect(await ask(status, sandbox)).toMatchObject({ orderStatus: 'ACTIVE' });
    await sandbox.control.orders.pay({ orderId: 'first-order', outcome: 'SUCCESS' });
    expect(await ask(status, sandbox)).toMatchObject({ status: 'OK', orderStatus: 'PAID' });
  });

  test('of "Credentials" verify them', async () => {
    await using sandbox = await serveSandbox();
    const [verify] = await samplesOf('02-credentials.md', 'sh');

    expect(await ask(verify, sandbox)).toMatchObject({ status: 'OK' });
  });

  test('of "Testing with the sandbox" work on the sandbox of a reader who has followed the guides before', async () => {
    await using sandbox = await serveSandbox();
    const [, create] = await samplesOf('01-getting-started.md', 'sh');
    const [order, fail, wait, lose, disarm, watch] = await samplesOf(
      '09-testing-with-the-sandbox.md',
      'sh',
    );
    await ask(create, sandbox);
    await sandbox.control.orders.pay({ orderId: 'first-order', outcome: 'SUCCESS' });

    for (const line of [order, fail, wait, lose])
      expect(await ask(line, sandbox)).toMatchObject({ status: 'OK' });

    const status = await sandbox.client.orders.getStatus({ orderId: 'test-order' });
    expect(status).toMatchObject({ orderStatus: 'ACTIVE', txStatus: 'FAILED' });
    expect(await sandbox.control.clock.read()).toMatchObject({ now: '2026-03-05T08:31:12.000Z' });
    // The console and its call create orders as before: the fault waits for a shop.
    await sandbox.control.orders.create({ orderId: 'from-the-console' });
    const body = new URLSearchParams({ ...anOrder(), ...CREDENTIALS });
    const cut = fetch(`${sandbox.url}/api/v1/order/create`, { method: 'POST', body });
    await expect(cut).rejects.toThrow('fetch failed');
    await sandbox.client.orders.getLink({ orderId: anOrder().orderId });
    await ask(lose, sandbox);
    await ask(disarm, sandbox);
    expect((await sandbox.control.faults.list()).faults).toEqual([]);
    // The stream has no end, so curl gets one: 28 is its code for that.
    const ended = `${watch?.trimEnd()} --silent --max-time 2 || test $? = 28; echo % Total >&2`;
    const shown = await run('Shell', ended, sandbox);
    expect(shown).toContain('"summary":"Order first-order of 154.00 INR was created"');
    expect(shown).toContain('event: fault\n');
  });
});

describe('the lines for the client', () => {
  const session = openSession('JavaScript');
  afterAll(async () => session[Symbol.asyncDispose]());
  const runLines = async (lines: string) =>
    printedBy(await session.run(lines, CREDENTIALS), 'JavaScript');

  /** The parts that guides leave to the reader, who has already made a client. */
  const clientOf = ({ url }: ServedSandbox, more = '') => `
import { createClient, OutcomeUnknownError, RefusedError } from '@cashfree-rest/client';
const { GATEWAY_APP_ID: appId, GATEWAY_SECRET_KEY: secretKey } = process.env;
const client = createClient({ appId, secretKey, baseUrl: '${url}' });
${more}`;

  async function aPaidOrder(sandbox: ServedSandbox, orderId = 'order-1'): Promise<string> {
    await sandbox.client.orders.create(anOrder({ orderId }));
    return (await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' })).referenceId;
  }

  test('of "Paging" walk over the refunds of this month', async () => {
    await using sandbox = await serveSandbox({ clock: systemClock });
    const referenceId = await aPaidOrder(sandbox);
    const refund = aRefund({ referenceId, refundAmount: '20.00', refundNote: 'returned' });
    const { refundId } = await sandbox.client.refunds.create(refund);
    const [walk = ''] = await samplesOf('05-paging.md', 'ts');

    expect(await runLines(clientOf(sandbox) + walk)).toBe(`${refundId} 20.00\n`);
  });

  test('of "Errors and retries" refund once, and tell a refusal from a lost reply', async () => {
    await using sandbox = await serveSandbox();
    const referenceId = await aPaidOrder(sandbox);
    const [refund = ''] = await samplesOf('06-errors-and-retries.md', 'ts');
    const runWith = (id: string) =>
      runLines(clientOf(sandbox, `const referenceId = '${id}';`) + refund);

    await sandbox.control.faults.create({
      kind: 'CUT_AFTER',
      operationId: 'createRefund',
      times: 1,
    });

    expect(await runWith(referenceId)).toBe(`unknown: refund-${referenceId}-1\n`);
    expect(await runWith(referenceId)).toContain(
      'refused: A refund with the same merchantRefundId',
    );
    expect(await runWith('1')).toMatch(/^refused: referenceId /u);
    expect(await runWith(await aPaidOrder(sandbox, 'another'))).toBe('refunded\n');
    const days = { startDate: '2026-03-02', endDate: '2026-03-02' };
    const { refunds } = await sandbox.client.refunds.list(days).page();
    expect(refunds).toHaveLength(2);
    expect(refunds).toMatchObject([{ referenceId, refundAmount: '50.00' }, {}]);
  });

  test('of "Implementing the stub" serve one operation', async () => {
    await using sandbox = await serveSandbox();
    const [serve = ''] = await samplesOf('11-implementing-the-stub.md', 'ts');
    const ask = `
const server = express().use(stub).listen(0, '127.0.0.1', async () => {
  const own = createClient({ appId, secretKey, baseUrl: \`http://127.0.0.1:\${server.address().port}\` });
  const says = (error) => \`\${error.httpStatus} \${error.reason}\`;
  console.log((await own.orders.getLink({ orderId: 'known' })).paymentLink);
  console.log(await own.orders.getLink({ orderId: 'unknown' }).catch(says));
  console.log(await own.credentials.verify().catch(says));
  server.close();
});`;
    const shop = `
const authenticate = () => ({ name: 'shop' });
const findLink = (merchant, orderId) =>
  orderId === 'known' && merchant.name === 'shop' ? 'https://gateway.example/billpay/order/0123456789abcdefghijk' : undefined;
`;

    const printed = await run(
      'JavaScript',
      clientOf(sandbox) +
        serve
          .replace("import { authenticate, findLink } from './shop.ts';", shop)
          .replace('express().use(stub).listen(8080);', ask),
      sandbox,
    );

    expect(printed.split('\n')).toEqual([
      'https://gateway.example/billpay/order/0123456789abcdefghijk',
      '404 Order Id does not exist',
      expect.stringMatching(/^501 /u),
      '',
    ]);
  });
});

test('the lines that check a signature are those that the test vectors prove', async () => {
  const guide = '04-notifications-and-signatures.md';
  const [php = ''] = await samplesOf(guide, 'php');
  const [python = ''] = await samplesOf(guide, 'python');

  expect(await readFile(join(VECTORS, 'verify.php'), 'utf8')).toContain(php);
  expect(await readFile(join(VECTORS, 'verify.py'), 'utf8')).toContain(python);
});

test('each address of the table for shops is taken with the setting beside it, and not without', async () => {
  const guide = await readFile(join(GUIDES, '04-notifications-and-signatures.md'), 'utf8');
  const rows = [
    ...guide.matchAll(/^\|.*\| `(http:[^`]+)` +\| (?:`SANDBOX_NOTIFY_HOSTS=(.+)`)? *\|$/gmu),
  ];
  const notifyHosts = rows.flatMap(([, , host]) => host ?? []);
  const taken = async (settings: { readonly notifyHosts?: readonly string[] }) => {
    await using sandbox = await serveSandbox(settings);
    const answers = rows.map(async ([, notifyUrl = ''], index) => {
      const order = anOrder({ orderId: `order-${index}`, notifyUrl });
      return sandbox.client.orders.create(order).then(
        () => true,
        () => false,
      );
    });
    return await Promise.all(answers);
  };

  expect(rows).toHaveLength(5);
  expect(await taken({ notifyHosts })).toEqual(rows.map(() => true));
  expect(await taken({})).toEqual(rows.map(([, , host]) => host === undefined));
});

const PROVERS = ['php', 'python3', 'perl'];
const lacking = PROVERS.find((name) => findProgram(name) === undefined);
const withProvers = lacking === undefined ? test : test.skip;

withProvers('the lines that prove an implementation end as the guide says', async () => {
  const guide = '04-notifications-and-signatures.md';
  const [prove = ''] = await samplesOf(guide, 'sh');

  const result = await runProgram('Shell', prove, CREDENTIALS);

  const [, line] = /`(\d+ of \d+ agree)`/u.exec(await readFile(join(GUIDES, guide), 'utf8')) ?? [];
  const printed = Array(PROVERS.length + 1)
    .fill(`${line}\n`)
    .join('');
  expect(result).toEqual({ exitCode: 0, complaint: '', printed });
});

describe('the lines that check a signature', () => {
  /** A result whose message is blank; then the same with another amount, without a signature, and with odd ones. */
  const SIGNED =
    'orderId=order-1&orderAmount=154.00&referenceId=19992&txStatus=PENDING&paymentMode=UPI&txMsg=&txTime=2026-03-01+12%3A00%3A00';
  const signed = async () => {
    const { signature, ...fields } = await signPayment(
      Object.fromEntries(new URLSearchParams(SIGNED)) as unknown as Parameters<
        typeof signPayment
      >[0],
      'sandbox_secret_key',
    );
    const body = String(new URLSearchParams({ ...fields, signature }));
    const odd = ['signature[]=y', 'signature=%FF', 'signature=&txMsg[]=y'];
    const unsigned = [SIGNED, ...odd.map((field) => `${SIGNED}&${field}`)];
    return [body, body.replace('154.00', '1.00'), ...unsigned];
  };
  const guide = '04-notifications-and-signatures.md';
  const inLanguage = (language: Language) =>
    missingProgram(language) === undefined ? test : test.skip;

  inLanguage('PHP')('in PHP take a right one, with a blank value, and no other', async () => {
    const [check = ''] = await samplesOf(guide, 'php');
    const bodies = JSON.stringify(await signed());
    const ask = `foreach (json_decode('${bodies}') as $body) {
  echo isFromGateway($body, 'sandbox_secret_key') ? 'yes ' : 'no ';
}`;

    const result = await runProgram('PHP', `<?php\n${check}\n${ask}`, CREDENTIALS);

    expect(result).toEqual({ exitCode: 0, complaint: '', printed: 'yes no no no no no ' });
  });

  inLanguage('Python')('in Python take a right one, with a blank value, and no other', async () => {
    const [check = ''] = await samplesOf(guide, 'python');
    const bodies = JSON.stringify(await signed());
    const ask = `print([is_from_gateway(body, 'sandbox_secret_key') for body in ${bodies}])`;

    const result = await runProgram('Python', `${check}\n${ask}\n`, CREDENTIALS);

    expect(result).toEqual({
      exitCode: 0,
      complaint: '',
      printed: '[True, False, False, False, False, False]\n',
    });
  });
});
