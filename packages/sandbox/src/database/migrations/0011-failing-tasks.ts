import type { Kysely } from 'kysely';

/** How a task fares that fails: how often, why the last time, and from when on it may be tried again. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const agenda = database.schema.alterTable('agenda');
  await agenda
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await agenda.addColumn('failure', 'text').execute();
  await agenda.addColumn('retry_at', 'bigint').execute();
}
