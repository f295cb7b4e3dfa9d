import type { ServedGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

const TABLES = ['orders', 'payments', 'refunds', 'settlements', 'postings', 'agenda'] as const;

/** Every row of a merchant's books, in a fixed order, without the database's own keys. */
export async function dumpWorld(
  { gateway }: ServedGateway,
  appId: string = CREDENTIALS.appId,
): Promise<Readonly<Record<string, readonly object[]>>> {
  const { database } = gateway;
  const tables: Record<string, readonly object[]> = {};
  for (const table of TABLES) {
    const rows = await database
      .selectFrom(table)
      .selectAll()
      .where('app_id', '=', appId)
      .orderBy('id')
      .execute();
    tables[table] = rows.map(({ id: _, ...row }) => row);
  }
  tables.days = await database
    .selectFrom('days')
    .selectAll()
    .where('app_id', '=', appId)
    .orderBy('list')
    .orderBy('day')
    .execute();
  return tables;
}
