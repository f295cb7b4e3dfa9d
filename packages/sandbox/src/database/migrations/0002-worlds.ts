import type { Kysely } from 'kysely';
import { countedKey, engineOf } from '../engine.ts';

/** Gives each merchant its own world: its time, its numbers and its tasks. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('merchants')
    .addColumn('clock_offset', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.alterTable('merchants').addColumn('frozen_at', 'bigint').execute();

  await schema
    .createTable('counters')
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('last_number', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('counters_key', ['app_id', 'list'])
    .execute();

  await schema
    .createTable('days')
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('first_number', 'bigint', (column) => column.notNull())
    .addColumn('last_number', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('days_key', ['app_id', 'list', 'day'])
    .execute();

  await schema
    .createTable('agenda')
    .addColumn('id', ...countedKey(engineOf(database)))
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('leased_until', 'bigint')
    .addUniqueConstraint('agenda_once', ['app_id', 'kind', 'subject', 'due_at'])
    .execute();
  await schema
    .createIndex('agenda_app_id_due_at')
    .on('agenda')
    .columns(['app_id', 'due_at', 'id'])
    .execute();
}
