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

/** Returns type and constraints of a self-incrementing key for either engine. */
export function countedKey(engine: Engine): [ColumnDataType, ColumnBuilderCallback] {
  return engine === 'postgres'
    ? ['bigint', (column) => column.primaryKey().generatedByDefaultAsIdentity()]
    : ['integer', (column) => column.primaryKey().autoIncrement()];
}
