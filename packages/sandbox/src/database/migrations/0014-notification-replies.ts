import type { Kysely } from 'kysely';

/** What was sent in each attempt to notify a shop and what the shop replied, and a quick list by state. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  for (const column of ['signature', 'reply_headers', 'reply_body'] as const) {
    await schema.alterTable('notification_attempts').addColumn(column, 'text').execute();
  }
  await schema.alterTable('notification_attempts').addColumn('reply_is_cut', 'integer').execute();
  await schema
    .createIndex('notifications_app_id_state')
    .on('notifications')
    .columns(['app_id', 'state', 'id'])
    .execute();
}
