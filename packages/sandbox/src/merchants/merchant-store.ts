import { hashSecret, matchesSecret } from '@cashfree-rest/server';
import type { Kysely, Selectable } from 'kysely';
import { prepare } from '../database/prepare.ts';
import { rememberLast } from '../database/remember-last.ts';
import type { Database } from '../database/schema.ts';
import type { ClockSetting } from '../time/clock.ts';

export interface Credentials {
  readonly appId: string;
  readonly name: string;
  /** Signs the gateway's messages to this merchant; never shown, logged or passed to a page. */
  readonly secretKey: string;
}

/** A merchant and its world: its own orders, payments and time. */
export interface Merchant extends Credentials {
  readonly clock: ClockSetting;
}

export interface MerchantStore {
  /** Adds a merchant, or updates the name and key of a known one. */
  save(merchant: Credentials): Promise<void>;
  /** Adds a merchant; `false` if its appId is taken. */
  add(merchant: Credentials, connection?: Kysely<Database>): Promise<boolean>;
  find(appId: string): Promise<Merchant | undefined>;
  list(): Promise<readonly Merchant[]>;
  setClock(appId: string, clock: ClockSetting, connection?: Kysely<Database>): Promise<void>;
  /** Returns a merchant's clock as this process last read it; `undefined` if it never did. */
  lastClockOf(appId: string): ClockSetting | undefined;
  /** Returns the merchant with these credentials; takes the same time for a wrong key. */
  authenticate(appId: string, secretKey: string): Promise<Merchant | undefined>;
}

/** More merchants than tests use at one time. */
const MAX_HASHES = 1_000;

export function createMerchantStore(database: Kysely<Database>): MerchantStore {
  const findRow = prepare(
    database,
    database.selectFrom('merchants').selectAll().where('app_id', '=', '').compile(),
  );
  // Hashed once per process: the sandbox stores the keys themselves, because it signs with them.
  const hashOf = rememberLast(MAX_HASHES, hashSecret);
  const clocks = new Map<string, ClockSetting>();
  async function find(appId: string): Promise<Merchant | undefined> {
    const row = await findRow([appId]);
    if (row === undefined) return undefined;
    const merchant = toMerchant(row);
    clocks.set(appId, merchant.clock);
    return merchant;
  }
  return {
    find,
    lastClockOf: (appId) => clocks.get(appId),
    async list() {
      const rows = await database.selectFrom('merchants').selectAll().orderBy('app_id').execute();
      return rows.map(toMerchant);
    },
    async save({ appId, name, secretKey }) {
      await database
        .insertInto('merchants')
        .values({ app_id: appId, name, secret_key: secretKey })
        .onConflict((conflict) =>
          conflict.column('app_id').doUpdateSet({ name, secret_key: secretKey }),
        )
        .execute();
    },
    async add({ appId, name, secretKey }, connection = database) {
      const added = await connection
        .insertInto('merchants')
        .values({ app_id: appId, name, secret_key: secretKey })
        .onConflict((conflict) => conflict.column('app_id').doNothing())
        .returning('app_id')
        .executeTakeFirst();
      return added !== undefined;
    },
    async setClock(appId, { offsetMs, frozenAt }, connection = database) {
      await connection
        .updateTable('merchants')
        .set({ clock_offset: offsetMs, frozen_at: frozenAt?.getTime() ?? null })
        .where('app_id', '=', appId)
        .execute();
    },
    async authenticate(appId, secretKey) {
      const merchant = await find(appId);
      return matchesSecret(secretKey, merchant && hashOf(merchant.secretKey))
        ? merchant
        : undefined;
    },
  };
}

function toMerchant(row: Selectable<Database['merchants']>): Merchant {
  const frozenAt = row.frozen_at === null ? undefined : new Date(row.frozen_at);
  return {
    appId: row.app_id,
    name: row.name,
    secretKey: row.secret_key,
    clock: { offsetMs: row.clock_offset, frozenAt },
  };
}
