import { hashSecret, matchesSecret } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

export interface Merchant {
  readonly appId: string;
  readonly name: string;
  /** Signs what the gateway sends to this merchant; never shown, logged or handed to a page. */
  readonly secretKey: string;
}

export interface MerchantStore {
  /** Adds a merchant, or gives a known one this name and key. */
  save(merchant: Merchant): Promise<void>;
  find(appId: string): Promise<Merchant | undefined>;
  /** The merchant whose credentials these are; takes as long for a wrong key as for a right one. */
  authenticate(appId: string, secretKey: string): Promise<Merchant | undefined>;
}

export function createMerchantStore(database: Kysely<Database>): MerchantStore {
  async function find(appId: string): Promise<Merchant | undefined> {
    const row = await database
      .selectFrom('merchants')
      .selectAll()
      .where('app_id', '=', appId)
      .executeTakeFirst();
    return row && { appId: row.app_id, name: row.name, secretKey: row.secret_key };
  }
  return {
    find,
    async save({ appId, name, secretKey }) {
      await database
        .insertInto('merchants')
        .values({ app_id: appId, name, secret_key: secretKey })
        .onConflict((conflict) =>
          conflict.column('app_id').doUpdateSet({ name, secret_key: secretKey }),
        )
        .execute();
    },
    async authenticate(appId, secretKey) {
      const merchant = await find(appId);
      const stored = merchant && hashSecret(merchant.secretKey);
      return matchesSecret(secretKey, stored) ? merchant : undefined;
    },
  };
}
