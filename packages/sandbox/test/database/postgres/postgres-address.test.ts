import { sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import { failToStart } from '../../start-process.ts';
import { administer, createTestDatabase } from '../test-database.ts';

const CANARY = 'canary-password';

const NO_SERVER: readonly (readonly [string, string, RegExp])[] = [
  ['no server listens', `postgres://me:${CANARY}@127.0.0.1:9/shop`, /127\.0\.0\.1:9/u],
  [
    'no server listens on any address',
    `postgresql://me:${CANARY}@localhost:9/shop`,
    /ECONNREFUSED .*:9\. Start the server/u,
  ],
  [
    'there is no such host',
    `postgres://me:${CANARY}@host.invalid/shop`,
    /host\.invalid\. Check the host/u,
  ],
  [
    'there is no such socket',
    `postgres://me:${CANARY}@localhost/shop?host=/nowhere`,
    /nowhere.*Start the server/u,
  ],
  ['of a password among the parameters', `postgres://127.0.0.1:9/shop?password=${CANARY}`, /:9/u],
];

test.each(sampleOf(NO_SERVER, 3))(
  'a start fails in one line without the password when %s',
  async (_, location, want) => {
    const env = { SANDBOX_DATABASE: location, SANDBOX_LOG_LEVEL: 'trace' };

    const { code, output } = await failToStart(env);

    expect(code).toBe(1);
    expect(output).toMatch(/^SANDBOX_DATABASE: postgres(?:ql)?:[^\n]+ cannot be used: [^\n]+\n$/u);
    expect(output).toMatch(want);
    expect(output).not.toContain(CANARY);
  },
);

const WITH_A_SIGN: readonly (readonly [string, string])[] = [
  ['a slash', `postgres://me:1/${CANARY}@localhost/shop`],
  ['a question mark', `postgres://me:1?${CANARY}@localhost/shop`],
  ['a hash', `postgres://me:1#${CANARY}@localhost/shop`],
  ['a hash after letters', `postgres://me:a#${CANARY}@localhost/shop`],
];

test.each(sampleOf(WITH_A_SIGN, 2))(
  'a password with %s as it is would be taken for a host, and is refused',
  async (_, location) => {
    const { code, output } = await failToStart({ SANDBOX_DATABASE: location });

    expect(code).toBe(1);
    expect(output).toMatch(/^SANDBOX_DATABASE must be [^\n]+%40\n$/u);
    expect(output).not.toContain(CANARY);
  },
);

test('a server’s own refusal is passed on, without the password', async () => {
  await using database = await createTestDatabase();
  const location = new URL(database.location);
  await administer("create role guarded login password 'another'");
  [location.username, location.password] = ['guarded', CANARY];

  const { code, output } = await failToStart({ SANDBOX_DATABASE: location.href });

  await administer('drop role guarded');
  expect(code).toBe(1);
  expect(output).toMatch(
    /cannot be used: password authentication failed for user "guarded"\. Check the user and the password[^\n]+\n$/u,
  );
  expect(output).not.toContain(CANARY);
});

test('a database that is not there is named', async () => {
  await using database = await createTestDatabase();
  const location = new URL(database.location);
  location.pathname = 'no_such_shop';

  const { output } = await failToStart({ SANDBOX_DATABASE: location.href });

  expect(output).toMatch(
    /cannot be used: database "no_such_shop" does not exist\. Create it with createdb[^\n]+\n$/u,
  );
});
