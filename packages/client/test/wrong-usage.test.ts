import { describe, expect, test } from '@jest/globals';
import * as browser from '../src/browser.ts';
import * as server from '../src/index.ts';
import { aClient, DAYS, failureOf, SECRET } from './a-client.ts';
import { jsonReply, scriptedFetch } from './scripted-fetch.ts';

/** One value of each kind; none of them may be read as something else. */
const VALUES: Readonly<Record<string, unknown>> = {
  null: null,
  number: 5,
  fraction: 0.5,
  string: SECRET,
  boolean: true,
  object: {},
  list: [],
  instance: new Date(0),
};

/** The kinds that an option takes; `undefined` is taken where it may be left out. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  fetch: ['undefined'],
  headers: ['undefined', 'object', 'list'],
  timeoutMs: ['undefined', 'number'],
  maxReplyBytes: ['undefined', 'number'],
  'headers.X-A': ['string'],
  middleware: ['undefined', 'list'],
};

/** Those of the clients that have a method for each operation. */
const OF_METHODS: typeof COMMON = {
  retry: ['undefined', 'object'],
  'retry.times': ['undefined', 'number'],
  'retry.pauseMs': ['undefined'],
  logger: ['undefined'],
  strict: ['undefined'],
};

type Make = (options?: unknown) => unknown;

const MERCHANT = {
  valid: { appId: 'app', secretKey: SECRET, environment: 'test', baseUrl: 'https://x.example' },
  options: {
    appId: ['string'],
    secretKey: ['string'],
    environment: ['undefined'],
    baseUrl: ['undefined'],
    ...COMMON,
  },
};
const PAGE = { valid: { baseUrl: '/gateway' }, options: { baseUrl: [], ...COMMON } };

/** Every function that makes a client, on a server and in a browser, with options that it takes. */
const ENTRIES = [
  { ...MERCHANT, name: 'createClient', create: server.createClient as Make, more: OF_METHODS },
  { ...MERCHANT, name: 'connect', create: server.connect as Make, more: OF_METHODS },
  { ...MERCHANT, name: 'createFetchClient', create: server.createFetchClient as Make, more: {} },
  { ...PAGE, name: 'createClient', create: browser.createClient as Make, more: OF_METHODS },
  { ...PAGE, name: 'connect', create: browser.connect as Make, more: OF_METHODS },
  { ...PAGE, name: 'createFetchClient', create: browser.createFetchClient as Make, more: {} },
];

const withUndefined = { undefined: undefined, ...VALUES };

/** The options with one of them, or a field of one, replaced. */
function replace(valid: object, path: string, value: unknown): object {
  const [name = '', field] = path.split('.');
  return { ...valid, [name]: field ? { [field]: value } : value };
}

describe.each(ENTRIES)('$name with $valid', ({ create, valid, options, more }) => {
  const cases = Object.entries({ ...options, ...more }).flatMap(([path, taken]) =>
    Object.keys(withUndefined).map(
      (kind) => [path, kind, (taken as readonly string[]).includes(kind)] as const,
    ),
  );

  test.each(cases)('the option %s may be %s: %s', (path, kind, isTaken) => {
    const given = replace(valid, path, withUndefined[kind as keyof typeof withUndefined]);

    if (isTaken) expect(() => create(given)).not.toThrow();
    else {
      const failure = thrownBy(() => create(given));
      expect(failure).toBeInstanceOf(server.UsageError);
      const [name = ''] = path.split('.X-');
      expect(failure.message).toMatch(new RegExp(`^\\w+: ${name} must be`, 'u'));
      expect(failure.message).not.toContain(SECRET);
    }
  });

  test.each(Object.entries(withUndefined))('refuses %s as options', (_, given) => {
    expect(thrownBy(() => create(given))).toBeInstanceOf(server.UsageError);
    expect(thrownBy(() => create()).message).toMatch(/: the options must be an object$/u);
  });
});

type AnyMethod = (...call: unknown[]) => Promise<unknown> & { page?(): Promise<unknown> };

/** Every method of the client, by its name. */
const METHODS = Object.entries(aClient([]).client).flatMap(([group, methods]) =>
  Object.keys(methods).map((name) => [group, name] as const),
);

/** Calls a method of a client that has one answer, and asks for the first page where it gives a list. */
async function callMethod([group, name]: readonly [string, string], ...call: unknown[]) {
  const { client, gateway } = aClient([jsonReply({ status: 'OK', message: '' })]);
  const methods = client as unknown as Readonly<
    Record<string, Readonly<Record<string, AnyMethod>>>
  >;
  const pending = methods[group]?.[name]?.(...call);
  const failure = await failureOf(pending?.page ? pending.page() : Promise.resolve(pending));
  expect(gateway.requests).toEqual([]);
  return failure;
}

const ofVerify = ([, name]: readonly [string, string]) => name === 'verify';

describe.each(METHODS.filter((method) => !ofVerify(method)))('%s.%s', (...method) => {
  test.each([
    ...Object.entries(withUndefined).filter(([kind]) => kind !== 'object'),
    ['a map', new Map([['orderId', 'order-1']])],
    ['a form', new URLSearchParams({ orderId: 'order-1' })],
    ['a promise', Promise.resolve({ orderId: 'order-1' })],
  ])('refuses %s in place of the fields', async (_, given) => {
    const failure = await callMethod(method, given);

    expect(failure).toBeInstanceOf(server.InvalidRequestError);
    expect((failure as Error).message).toContain('the first argument must be an object');
  });
});

describe.each(METHODS)('%s.%s', (...method) => {
  const wrong = {
    signal: Object.entries(VALUES),
    timeoutMs: Object.entries(VALUES).filter(([kind]) => kind !== 'number'),
    headers: Object.entries(VALUES).filter(([kind]) => kind !== 'object' && kind !== 'list'),
  };
  const call = (options: unknown) =>
    ofVerify(method) ? callMethod(method, options) : callMethod(method, {}, options);

  test.each(
    Object.entries(wrong).flatMap(([name, values]) =>
      values.map(([kind, value]) => [name, kind, value] as const),
    ),
  )('refuses a %s that is (a) %s', async (name, _kind, value) => {
    const failure = await call({ [name]: value });

    expect(failure).toBeInstanceOf(server.InvalidRequestError);
    expect(failure).toMatchObject({ code: 'invalid_request', fields: [name] });
    expect((failure as Error).message).toMatch(new RegExp(`: ${name} must be`, 'u'));
    expect((failure as Error).message).not.toContain(SECRET);
  });

  test.each(
    Object.entries(VALUES).filter(([kind]) => !['object', 'list', 'instance'].includes(kind)),
  )('refuses %s in place of the options', async (_, value) => {
    const failure = await call(value);

    expect(failure).toMatchObject({ code: 'invalid_request', fields: ['options'] });
  });
});

describe('a list', () => {
  test('that is awaited says how it is read, and asks for nothing', async () => {
    const { client, gateway } = aClient([]);

    const failure = await failureOf(
      (async () => await (client.transactions.list(DAYS) as unknown as Promise<unknown>))(),
    );

    expect(failure).toBeInstanceOf(server.UsageError);
    expect((failure as Error).message).toMatch(/cannot be awaited.*for await.*\.page\(\)/u);
    expect(gateway.requests).toEqual([]);
  });

  test('that is read by `then` says the same', () => {
    const list = aClient([]).client.transactions.list(DAYS) as unknown as Promise<unknown>;

    expect(() => list.then(() => {})).toThrow(/^a list cannot be awaited/u);
    // What JavaScript lets a caller write.
    const walked = list as unknown as Iterable<unknown>;
    expect(() => [...walked]).toThrow(/walk its rows by `for await`/u);
  });

  test('without fields is refused where it is walked', async () => {
    const { transactions } = aClient([]).client;
    const list = transactions.list as unknown as () => AsyncIterable<unknown>;

    const walk = async () => {
      for await (const row of list()) throw new Error(`there is a row: ${row}`);
    };

    expect(await failureOf(walk())).toMatchObject({ code: 'invalid_request' });
  });
});

describe('headers for all calls', () => {
  const answer = () => jsonReply({ status: 'OK', message: '' });

  test('come with each of them, and give way to those of one', async () => {
    const gateway = scriptedFetch(answer(), answer());
    const headers = { 'X-Tenant': 'a', 'X-Trace': 'all' };
    const client = browser.createClient({
      baseUrl: 'https://shop.example',
      fetch: gateway.fetch,
      headers,
    });

    await client.credentials.verify();
    await client.credentials.verify({ headers: { 'x-trace': 'one' } });

    const sent = gateway.requests.map(({ headers: got }) => [
      got.get('x-tenant'),
      got.get('x-trace'),
    ]);
    expect(sent).toEqual([
      ['a', 'all'],
      ['a', 'one'],
    ]);
  });

  test.each([
    ['a header of the connection', { 'Content-Length': '1' }],
    ['a line break', { 'X-A': `${SECRET}\nX` }],
    ['a name that is none', { 'X A': 'a' }],
  ])('are refused if they hold %s', (_, headers) => {
    const failure = thrownBy(() => browser.createClient({ baseUrl: '/gateway', headers }));

    expect(failure).toBeInstanceOf(server.UsageError);
    expect(failure.message).not.toContain(SECRET);
  });

  test('cannot change what the body is', async () => {
    const gateway = scriptedFetch(answer());
    const headers = { 'Content-Type': 'text/plain' };
    const client = browser.createClient({
      baseUrl: 'https://shop.example',
      fetch: gateway.fetch,
      headers,
    });

    await client.credentials.verify();

    expect(gateway.requests[0]?.headers.get('content-type')).toMatch(/form-urlencoded/u);
  });
});

function thrownBy(work: () => unknown): Error {
  try {
    work();
  } catch (thrown) {
    return thrown as Error;
  }
  throw new Error('nothing was thrown');
}
