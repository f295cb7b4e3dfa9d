import {
  type ColumnBuilderCallback,
  type ColumnDataType,
  type Kysely,
  PostgresAdapter,
} from 'kysely';

/** The two databases that the sandbox runs on. */
export type Engine = 'sqlite' | 'postgres';

export function engineOf<Tables>(database: Kysely<Tables>): Engine {
  return database.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}

/** A key that the database counts up by itself, in the words of either engine: type and constraints of the column. */
export function countedKey(engine: Engine): [ColumnDataType, ColumnBuilderCallback] {
  return engine === 'postgres'
    ? ['bigint', (column) => column.primaryKey().generatedByDefaultAsIdentity()]
    : ['integer', (column) => column.primaryKey().autoIncrement()];
}
