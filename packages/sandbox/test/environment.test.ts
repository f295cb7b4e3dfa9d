import { describe, expect, test } from '@jest/globals';
import { readEnvironment } from '../src/environment.ts';

describe('SANDBOX_PUBLIC', () => {
  test.each([
    ['not set', {}, false],
    ['empty', { SANDBOX_PUBLIC: '' }, false],
    ['1', { SANDBOX_PUBLIC: '1' }, true],
  ])('%s', (_name, variables, want) => {
    expect(readEnvironment(variables).isPublic).toBe(want);
  });

  test.each(['0', 'true', 'yes', '1 ', '01'])('refuses %j', (value) => {
    expect(() => readEnvironment({ SANDBOX_PUBLIC: value })).toThrow(
      'SANDBOX_PUBLIC must be 1, or not set',
    );
  });
});

test.each([
  ['not set', {}, 'compiled'],
  ['empty', { SANDBOX_VALIDATION: '' }, 'compiled'],
  ['compiled', { SANDBOX_VALIDATION: 'compiled' }, 'compiled'],
  ['the other', { SANDBOX_VALIDATION: 'express-openapi-validator' }, 'express-openapi-validator'],
])('SANDBOX_VALIDATION %s', (_name, variables, want) => {
  expect(readEnvironment(variables).validation).toBe(want);
});

describe('SANDBOX_NOTIFY_TIMEOUT_MS', () => {
  test.each([
    ['not set', {}, 10_000],
    ['empty', { SANDBOX_NOTIFY_TIMEOUT_MS: '' }, 10_000],
    ['the least', { SANDBOX_NOTIFY_TIMEOUT_MS: '1' }, 1],
    ['the most', { SANDBOX_NOTIFY_TIMEOUT_MS: '60000' }, 60_000],
  ])('%s', (_name, variables, want) => {
    expect(readEnvironment(variables).notifyTimeoutMs).toBe(want);
  });

  test.each(['0', '-1', '60001', '100000', '30s', '1.5', '1e3', ' 1', '010'])(
    'refuses %j',
    (value) => {
      expect(() => readEnvironment({ SANDBOX_NOTIFY_TIMEOUT_MS: value })).toThrow(
        'SANDBOX_NOTIFY_TIMEOUT_MS must be milliseconds from 1 to 60000, such as 30000',
      );
    },
  );
});

describe('SANDBOX_CURRENCIES', () => {
  test.each([
    [undefined, ['INR']],
    ['INR', ['INR']],
    ['USD,INR,IDR,HUF,MGA', ['USD', 'INR', 'IDR', 'HUF', 'MGA']],
  ])('%s', (value, want) => {
    expect(readEnvironment({ SANDBOX_CURRENCIES: value }).currencies).toEqual(want);
  });

  test.each([
    ['without decimals', 'INR,JPY', '; JPY is not one of them'],
    ['with three decimals', 'INR,USD,KWD', '; KWD is not one of them'],
    ['with four decimals', 'CLF,INR', '; CLF is not one of them'],
    ['without an amount of money', 'INR,XAU', '; XAU is not one of them'],
    ['that do not exist', 'INR,ABC', '; ABC is not one of them'],
    ['in small letters', 'INR,usd', ''],
    ['but no INR', 'USD', ''],
    ['and nothing', 'INR,', ''],
  ])('refuses currencies %s', (_name, value, named) => {
    expect(() => readEnvironment({ SANDBOX_CURRENCIES: value })).toThrow(
      new Error(
        `SANDBOX_CURRENCIES must be INR and further currencies of ISO 4217 with two decimals, such as INR,USD${named}`,
      ),
    );
  });
});

describe('SMTP_URL', () => {
  test.each([
    'smtp://localhost:1025',
    'smtp://localhost:1025/',
    'smtps://mail.example',
    'smtp://user:password@mail.example:587',
    'smtps://pay%40shop.example:p%2F%3F%23%40@mail.example',
    'smtp://[::1]:1025',
  ])('is taken as it is: %s', (value) => {
    expect(readEnvironment({ SMTP_URL: value }).smtpUrl).toBe(value);
  });

  test.each([{}, { SMTP_URL: '' }])('may be missing: %j', (variables) => {
    expect(readEnvironment(variables).smtpUrl).toBeUndefined();
  });

  test.each([
    ['another protocol', 'https://user:canary@mail.example'],
    ['no protocol', 'user:canary@mail.example'],
    ['a port that is none', 'smtp://user:canary@mail.example:smtp'],
    ['no host', 'smtp://user:canary@'],
    ['nothing but the protocol', 'smtp://'],
    ['a path', 'smtp://user:canary@mail.example/path'],
    ['a query', 'smtp://user:canary@mail.example?pool=true'],
    ['a password with a slash', 'smtp://user:1/canary@mail.example'],
    ['a password with a question mark', 'smtp://user:1?canary@mail.example'],
    ['a password with a hash', 'smtp://user:1#canary@mail.example'],
    ['a password with an at sign', 'smtp://user:canary@1@mail.example'],
    ['a password that cannot be decoded', 'smtp://user:%canary@mail.example'],
    ['a line break', 'smtp://user:canary@mail.example\nHELO'],
    ['a blank', ' smtp://user:canary@mail.example'],
  ])('with %s is refused, and not quoted', (_name, value) => {
    expect(() => readEnvironment({ SMTP_URL: value })).toThrow(
      expect.objectContaining({
        name: 'EnvironmentError',
        message: expect.stringMatching(
          /^SMTP_URL must be smtp:\/\/user:password@(?!.*canary)[^\n]+$/u,
        ),
      }),
    );
  });
});

describe('SANDBOX_HOSTS', () => {
  test.each([
    ['not set', {}, ['127.0.0.1']],
    ['empty', { SANDBOX_HOSTS: '' }, ['127.0.0.1']],
    ['a name', { SANDBOX_HOSTS: 'Sandbox' }, ['127.0.0.1', 'sandbox']],
    [
      'names and addresses',
      { SANDBOX_HOSTS: 'sandbox, pay.example.,192.168.1.20,fd00:0::1,[::2]' },
      ['127.0.0.1', 'sandbox', 'pay.example', '192.168.1.20', '[fd00::1]', '[::2]'],
    ],
    ['beside HOST', { HOST: '0.0.0.0', SANDBOX_HOSTS: 'sandbox' }, ['0.0.0.0', 'sandbox']],
  ])('%s', (_name, variables, want) => {
    expect(readEnvironment(variables).hosts).toEqual(want);
  });

  test.each(['sandbox:4010', 'http://sandbox', 'a b', 'sandbox,', '*', '[::1]:80', 'a/b', 'u@a'])(
    'refuses %j',
    (value) => {
      expect(() => readEnvironment({ SANDBOX_HOSTS: value })).toThrow(
        'SANDBOX_HOSTS must be names or addresses without a port, separated by commas, such as shop,192.168.1.20',
      );
    },
  );
});

describe('SANDBOX_NOTIFY_HOSTS', () => {
  test.each([
    ['not set', {}, []],
    ['empty', { SANDBOX_NOTIFY_HOSTS: '' }, []],
    [
      'names and addresses',
      { SANDBOX_NOTIFY_HOSTS: 'Shop, host.docker.internal.,192.168.1.20,fd00:0::1' },
      ['shop', 'host.docker.internal', '192.168.1.20', '[fd00::1]'],
    ],
  ])('%s', (_name, variables, want) => {
    expect(readEnvironment(variables).notifyHosts).toEqual(want);
  });

  const refused = ['shop:3000', 'http://shop', 'a b', 'shop,', '*', '192.168.1.0/24', '256.1.1.1'];
  // No `notifyUrl` can have the last two.
  test.each([...refused, '_shop', '-shop'])('refuses %j', (value) => {
    expect(() => readEnvironment({ SANDBOX_NOTIFY_HOSTS: value })).toThrow(
      'SANDBOX_NOTIFY_HOSTS must be names or addresses without a port, separated by commas, such as shop,192.168.1.20',
    );
  });
});

describe('a sandbox', () => {
  test.each([
    ['by default', {}, false],
    ['on a loopback address of its own', { HOST: '127.0.0.2' }, false],
    ['on ::1', { HOST: '::1' }, false],
    ['with a local base URL', { SANDBOX_BASE_URL: 'http://shop.localhost:3000' }, false],
    ['that is public', { SANDBOX_PUBLIC: '1' }, true],
    ['with a base URL elsewhere', { SANDBOX_BASE_URL: 'https://localhost.example' }, true],
    ['on all addresses', { HOST: '0.0.0.0' }, true],
    ['on all addresses of IPv6', { HOST: '::' }, true],
    ['on an address of the network', { HOST: '192.168.1.20' }, true],
  ])('%s: others can reach it: %j → %s', (_name, variables, want) => {
    expect(readEnvironment(variables).isExposed).toBe(want);
  });

  test('may be given the token of its control API', () => {
    expect(readEnvironment({}).controlToken).toBeUndefined();
    expect(readEnvironment({ SANDBOX_CONTROL_TOKEN: 'a-token' }).controlToken).toBe('a-token');
    expect(() => readEnvironment({ SANDBOX_CONTROL_TOKEN: 'canary token' })).toThrow(
      'SANDBOX_CONTROL_TOKEN must be 1 to 200 visible ASCII characters without blanks',
    );
  });
});
