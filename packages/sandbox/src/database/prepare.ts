import type { CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** A query that is compiled once; its first parameters are given with each call. */
export type Prepared<Row> = (
  ...parameters: readonly (string | number)[]
) => Promise<Row | undefined>;

/**
 * Keeps the text of a query that every request needs: making it costs more than running it does.
 * @param query built with placeholders of the same types, which the parameters of a call replace from the first on.
 */
export function prepare<Row>(database: Kysely<Database>, query: CompiledQuery<Row>): Prepared<Row> {
  return async (...parameters) => {
    const all = [...parameters, ...query.parameters.slice(parameters.length)];
    const { rows } = await database.executeQuery<Row>({ ...query, parameters: all });
    return rows[0];
  };
}
