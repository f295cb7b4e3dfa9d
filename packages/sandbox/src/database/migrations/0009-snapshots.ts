import type { Kysely } from 'kysely';

/** Snapshots of a world, for a later restore. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('snapshots')
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('taken_at', 'bigint', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('snapshots_key', ['app_id', 'name'])
    .execute();
}
