import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../src/database/schema.ts';

/**
 * Leaves a world with `count` more payments that are equal to a successful one, each with its order and its posting.
 * The database copies them: to take so many one by one, or to send each value, would be most of a test's time.
 */
export async function copyPayment(
  database: Kysely<Database>,
  referenceId: string,
  count: number,
): Promise<void> {
  const name = sql`'copy-' || copies.n`;
  const isPayment = sql`reference_id = ${referenceId}`;

  await database.transaction().execute(async (transaction) => {
    const copy = async (
      table: 'orders' | 'payments' | 'postings',
      isOriginal: RawBuilder<unknown>,
      changed: Readonly<Record<string, RawBuilder<unknown> | undefined>>,
    ) => {
      const original = await transaction
        .selectFrom(table)
        .selectAll()
        .where(sql<boolean>`${isOriginal}`)
        .executeTakeFirstOrThrow();
      const columns = Object.keys(original).filter(
        (column) => !(column in changed) || changed[column],
      );
      await sql`
        with recursive copies(n) as (select 1 union all select n + 1 from copies where n < ${sql.lit(count)})
        insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
        select ${sql.join(columns.map((column) => changed[column] ?? sql.ref(column)))}
        from ${sql.table(table)}, copies where ${isOriginal}`.execute(transaction);
    };
    await copy('orders', sql`id = (select order_key from payments where ${isPayment})`, {
      id: sql`id + copies.n`,
      order_id: name,
      token: name,
    });
    await copy('payments', isPayment, {
      id: sql`id + copies.n`,
      order_key: sql`order_key + copies.n`,
      number: sql`number + copies.n`,
      reference_id: name,
      attempt_key: name,
    });
    await copy('postings', sql`kind = 'payment' and subject = ${referenceId}`, {
      id: undefined,
      subject: name,
    });
  });
}
