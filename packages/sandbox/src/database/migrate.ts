import { type Kysely, type Migration, Migrator } from 'kysely';
import * as orders from './migrations/0001-orders.ts';
import type { Database } from './schema.ts';

/** In order, and never edited once released: a database remembers which of them it has seen. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-orders': orders,
};

/**
 * Brings a database to the newest schema.
 * @throws if a migration fails, or if the database knows migrations that this version does not have.
 */
export async function migrate(database: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the database could not be migrated', { cause: error });
}
