import type { Kysely } from 'kysely';

/** The failures of a task: their number, the last cause, and the earliest time of a retry. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const agenda = database.schema.alterTable('agenda');
  await agenda
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await agenda.addColumn('failure', 'text').execute();
  await agenda.addColumn('retry_at', 'bigint').execute();
}
