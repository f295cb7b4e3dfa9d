import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A query that is compiled once; each call passes its first parameters. */
export type Prepared<Row> = (
  parameters: readonly (string | number | bigint | null)[],
  connection?: Kysely<Database>,
) => Promise<Row | undefined>;

/**
 * Keeps the text of a query that every request needs, because building it costs more than running it.
 * @param query contains placeholders of the same types; a call replaces the first ones.
 */
export function prepare<Row>(database: Kysely<Database>, query: CompiledQuery<Row>): Prepared<Row> {
  return async (parameters, connection = database) => {
    const all = [...parameters, ...query.parameters.slice(parameters.length)];
    const { rows } = await connection.executeQuery<Row>({ ...query, parameters: all });
    return rows[0];
  };
}
