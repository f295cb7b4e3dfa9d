import { inspect } from 'node:util';
import { countOf } from '@cashfree-rest/test-scale';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OutcomeUnknownError, type RefusedError } from '../src/index.ts';
import { aClient, anOrder, aRefund, failureOf, refusal, SECRET } from './a-client.ts';
import { type Answer, jsonReply } from './scripted-fetch.ts';

type Spelling = (text: string) => string;

const base64: Spelling = (text) => Buffer.from(text).toString('base64');
const json: Spelling = (text) => JSON.stringify(text).slice(1, -1);
const hexOf = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');
const percent: Spelling = (text) => text.replace(/\W/gu, (character) => `%${hexOf(character)}`);
const entities: Spelling = (text) => text.replace(/\W/gu, (character) => `&#x${hexOf(character)};`);

/** How a gateway, or something on the way, may write what it has been sent. */
const SPELLINGS: readonly (readonly [string, Spelling])[] = [
  ['as it is', (text) => text],
  ['as a form', (text) => new URLSearchParams({ '': text }).toString().slice(1)],
  ['for a URL', encodeURIComponent],
  ['for a URL, in small letters', percent],
  ['for a URL, twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['as JSON', json],
  ['as JSON, twice', (text) => json(json(text))],
  ['as the JSON of PHP', (text) => json(text).replaceAll('/', '\\/')],
  [
    'as JSON in ASCII alone',
    (text) => text.replace(/\W/gu, (character) => `\\u00${hexOf(character)}`),
  ],
  ['as HTML', (text) => text.replaceAll('&', '&amp;').replaceAll('/', '&#x2F;')],
  ['as HTML, by number', (text) => text.replace(/\W/gu, (one) => `&#${one.charCodeAt(0)};`)],
  ['as HTML, twice', (text) => entities(text).replaceAll('&', '&amp;')],
  ['in Base64', base64],
  ['in Base64, one character on', (text) => base64(`:${text}`)],
  ['in Base64, two characters on', (text) => base64(`a:${text};`)],
  ['in Base64 for URLs', (text) => Buffer.from(`a:${text}`).toString('base64url')],
  ['in Base64, as a form', (text) => encodeURIComponent(base64(text))],
];

async function reasonFor(said: string, secretKey: string = SECRET): Promise<string> {
  const { client } = aClient([refusal(400, said)], { secretKey });
  return ((await failureOf(client.credentials.verify())) as RefusedError).reason;
}

describe.each(SPELLINGS)('a secret that is repeated %s', (_, spell) => {
  test('is left out of the reason, and the words around it stay', async () => {
    const reason = await reasonFor(`before "${spell(SECRET)}" after`);

    expect(reason).toMatch(/^before ".{0,3}\[redacted\].{0,4}" after$/u);
  });

  test('is left out of all other text that comes from outside', async () => {
    const said = spell(SECRET);
    const lines: unknown[] = [];
    const logger = {
      info: (...line: unknown[]) => lines.push(line),
      warn: (...line: unknown[]) => lines.push(line),
    };
    const headers = { 'X-Request-Id': `id ${said}`, 'Content-Type': `text/html; a="${said}"` };
    const cause = Object.assign(new Error(`cause ${said}`), { code: `E ${said}` });
    const thrown = Object.assign(new Error(`thrown ${said}`, { cause }), { name: `N ${said}` });
    const answers: readonly Answer[] = [
      new Response('<html>', { status: 400, headers }),
      refusal(400, 'no', { 'X-Request-Id': said }),
      thrown,
      jsonReply({ status: 'OK', message: '' }, { headers: { 'X-Request-Id': said } }),
    ];

    for (const answer of answers) {
      const { client } = aClient([answer], { logger, retry: { times: 0 } });
      lines.push(await client.credentials.verify().catch((failure: unknown) => failure));
    }

    const shown = inspect(lines, { depth: 20, showHidden: true });
    expect(shown.match(/\[redacted\]/gu)?.length).toBeGreaterThanOrEqual(8);
    expect(shown).not.toContain(said.slice(2, -4));
  });

  test('whatever it is and wherever it stands is left out', async () => {
    const text = fc.string({ unit: 'binary-ascii', maxLength: 20 });
    const secrets = fc.string({ unit: 'grapheme-ascii', minLength: 16, maxLength: 40 });

    await fc.assert(
      fc.asyncProperty(secrets, text, text, async (secret, before, after) => {
        const reason = await reasonFor(`${before} ${spell(secret)} ${after}`, secret);

        expect(reason).toContain('[redacted]');
        expect(reason).not.toContain(secret);
      }),
      { numRuns: countOf({ short: 5, long: 20 }) },
    );
  });

  test('with the whole request is left out, and so is what follows', async () => {
    const echo: Answer = async (request) => refusal(400, `got: ${spell(await request.text())}!`);
    const { client } = aClient([echo]);

    const failure = await failureOf(client.orders.create(anOrder));

    expect((failure as RefusedError).reason).toMatch(/^got: .{0,3}\[redacted\]$/u);
  });
});

test('a secret that is repeated as a form in Base64 is left out', async () => {
  const form = new URLSearchParams({ secretKey: SECRET, orderId: 'order-1' }).toString();

  const reason = await reasonFor(`got ${base64(form)}`);

  expect(reason).toContain('[redacted]');
  expect(base64Text(reason)).not.toMatch(/canary|secret.{1,3}key/u);
});

test.each([
  ['a form', (secretKey: string) => `${new URLSearchParams({ secretKey, appId: 'shop' })}`],
  ['JSON', (secretKey: string) => JSON.stringify({ appId: 'shop', secretKey })],
])('a secret with signs that is repeated as %s in Base64 is left out', async (_, write) => {
  const secretKey = 'canary/8d7f6+"=<&9a2c';

  const { client } = aClient([refusal(400, `got ${base64(write(secretKey))}`)], { secretKey });

  const { reason } = (await failureOf(client.orders.create(anOrder))) as RefusedError;

  expect(reason).toContain('[redacted]');
  expect(base64Text(reason)).not.toContain('8d7f6');
});

test('a request that is repeated in part is left out', async () => {
  const echo: Answer = async (request) =>
    refusal(400, `got: ${(await request.text()).slice(0, 80)}…`);
  const { client } = aClient([echo]);

  const failure = await failureOf(client.orders.create(anOrder));

  expect(failure).toMatchObject({ reason: 'got: [redacted]' });
});

// "Plea[redacted]e" would reveal the secret.
test.each([
  ['s', 'Please provide a valid orderId', '[redacted]'],
  ['key', 'Please provide a valid secretKey', '[redacted]'],
  ['key', 'Please provide a valid orderId', 'Please provide a valid orderId'],
  ['k/y', 'the key is k%2Fy', '[redacted]'],
])(
  'with the secret %j the text %j is redacted as a whole if it contains it',
  async (secret, said, want) => {
    expect(await reasonFor(said, secret)).toBe(want);
  },
);

test('a secret of other characters than ASCII is left out', async () => {
  const secret = 'schlüssel-über-alles-€';

  expect(await reasonFor(`no ${secret} here`, secret)).toBe('no [redacted] here');
  expect(await reasonFor(`no ${encodeURIComponent(secret)} here`, secret)).toBe(
    'no [redacted] here',
  );
});

test('the appId is no secret', async () => {
  const { client } = aClient([refusal(400, 'no merchant called merchant')], { appId: 'merchant' });

  const failure = await failureOf(client.credentials.verify());

  expect(failure).toMatchObject({ reason: 'no merchant called merchant' });
});

test('a long text that nearly repeats a secret is searched in time', async () => {
  for (const piece of ['\\', '&amp;', '%25', '%', '&', 'amp;', 'a', SECRET.slice(0, -1)]) {
    const said = piece.repeat(100_000);

    expect(await reasonFor(said)).toHaveLength(said.length);
    expect(await reasonFor(said, 'as\\\\\\short')).toHaveLength(said.length);
  }
});

describe('a decision is taken by the words as they came', () => {
  const taken = () => refusal(409, 'A refund with the same merchantRefundId exists');

  test.each([
    ['an appId', { appId: 'merchant' }],
    ['a short secret', { secretKey: 'merchant' }],
    ['a longer secret', { secretKey: 'merchantRefundId' }],
  ])('where %s stands in what the gateway says of a refund', async (_, credentials) => {
    const { client } = aClient([taken()], credentials);

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({ code: 'outcome_unknown', tookEffect: true });
  });

  test('where a secret stands in what an old gateway says of an order', async () => {
    const lost = () => new TypeError('fetch failed');
    const unknown = () => refusal(200, 'Order Id does not exist');
    const { client } = aClient([lost(), unknown(), unknown()], { secretKey: 'not exist' });

    const failure = await failureOf(client.orders.create(anOrder));

    expect(failure).toBeInstanceOf(OutcomeUnknownError);
    expect(await (failure as OutcomeUnknownError).resolve?.()).toBeUndefined();
  });
});

/** Decodes the Base64 in a text. */
function base64Text(text: string): string {
  return text.replace(/[\w+/]{8,}/gu, (run) => Buffer.from(run, 'base64').toString('latin1'));
}
