import { type Kysely, sql } from 'kysely';
import { engineOf } from '../database/engine.ts';
import type { Database } from '../database/schema.ts';
import { WORLD_TABLES } from './world-rows.ts';

export interface WorldColumn {
  readonly kind: 'text' | 'int32' | 'int64';
  readonly isNullable: boolean;
  /** True if a row without it cannot be inserted. */
  readonly isNeeded: boolean;
}

/** The columns of a world's tables as the database has them, by table and name. */
export type WorldColumns = ReadonlyMap<string, ReadonlyMap<string, WorldColumn>>;

/** Rows whose ids other rows refer to. */
const REFERRED = ['orders', 'payments', 'notifications', 'mails'];

export async function readWorldColumns(database: Kysely<Database>): Promise<WorldColumns> {
  const schema = await currentSchema(database);
  const tables = await database.introspection.getTables();
  const own = tables.filter(
    (table) =>
      WORLD_TABLES.includes(table.name as never) &&
      (schema === undefined || table.schema === schema),
  );
  return new Map(
    own.map(({ name: table, columns }) => [
      table,
      new Map(
        columns.map(({ name, dataType, isNullable, hasDefaultValue, isAutoIncrementing }) => {
          const isId = name === 'id';
          return [
            name,
            {
              kind: kindOf(dataType, isId || name.endsWith('_key') || name.endsWith('_id')),
              isNullable: isNullable && !isId,
              isNeeded: isId
                ? REFERRED.includes(table)
                : !isNullable && !hasDefaultValue && !isAutoIncrementing,
            },
          ] as const;
        }),
      ),
    ]),
  );
}

/** SQLite has one kind of integers; those that refer to rows are large on PostgreSQL. */
function kindOf(dataType: string, isReference: boolean): WorldColumn['kind'] {
  const type = dataType.toLowerCase();
  if (type === 'text') return 'text';
  return (type === 'integer' || type === 'int4') && !isReference ? 'int32' : 'int64';
}

async function currentSchema(database: Kysely<Database>): Promise<string | undefined> {
  if (engineOf(database) === 'sqlite') return undefined;
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(
    database,
  );
  return rows[0]?.schema;
}
