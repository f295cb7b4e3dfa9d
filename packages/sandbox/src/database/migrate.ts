import { type Kysely, type Migration, Migrator } from 'kysely';
import * as orders from './migrations/0001-orders.ts';
import * as worlds from './migrations/0002-worlds.ts';
import * as transactions from './migrations/0003-transactions.ts';
import * as ledger from './migrations/0004-ledger.ts';
import * as refunds from './migrations/0005-refunds.ts';
import * as settlements from './migrations/0006-settlements.ts';
import * as notifications from './migrations/0007-notifications.ts';
import * as mails from './migrations/0008-mails.ts';
import * as snapshots from './migrations/0009-snapshots.ts';
import * as earlierPayments from './migrations/0010-earlier-payments.ts';
import * as failingTasks from './migrations/0011-failing-tasks.ts';
import * as orderList from './migrations/0012-order-list.ts';
import * as newestFirst from './migrations/0013-newest-first.ts';
import * as notificationReplies from './migrations/0014-notification-replies.ts';
import type { Database } from './schema.ts';

/** In order, and never edited after a release: a database remembers which of them it has run. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-orders': orders,
  '0002-worlds': worlds,
  '0003-transactions': transactions,
  '0004-ledger': ledger,
  '0005-refunds': refunds,
  '0006-settlements': settlements,
  '0007-notifications': notifications,
  '0008-mails': mails,
  '0009-snapshots': snapshots,
  '0010-earlier-payments': earlierPayments,
  '0011-failing-tasks': failingTasks,
  '0012-order-list': orderList,
  '0013-newest-first': newestFirst,
  '0014-notification-replies': notificationReplies,
};

/** The database was migrated by a later version. */
const LATER = /^corrupted migrations: previously executed migration (\S+) is missing$/u;

/**
 * Brings a database to the newest schema.
 * @param schema names the PostgreSQL schema of the tables; other schemas may hold other sandboxes.
 * @throws if a migration fails, or if the database was migrated by a later version.
 */
export async function migrate(database: Kysely<Database>, schema?: string): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    ...(schema !== undefined && { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  const [, later] = LATER.exec(error instanceof Error ? error.message : '') ?? [];
  if (later !== undefined) {
    throw new Error(
      `a later version of the sandbox has changed it (${later}). Use that version, or another database.`,
      { cause: error },
    );
  }
  if (error !== undefined) throw error;
}
