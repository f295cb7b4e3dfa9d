import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/database/open-database.ts';
import { borrowDatabase } from '../borrow-database.ts';

async function select(expression: string): Promise<unknown> {
  await using testDatabase = await borrowDatabase();
  const database = await openDatabase(testDatabase.location);
  try {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
      database,
    );
    return rows[0]?.value;
  } finally {
    await database.destroy();
  }
}

test.each([
  ['the largest safe bigint', '9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
  ['the smallest safe bigint', '-9007199254740991::bigint', Number.MIN_SAFE_INTEGER],
  ['a sum', '(select sum(n::bigint) from generate_series(1, 3) as n)', 6],
  ['a count', '(select count(*) from generate_series(1, 3))', 3],
  ['the sum of nothing', '(select sum(n::bigint) from generate_series(1, 0) as n)', null],
  ['a bigint that is larger', '9007199254740993::bigint', 9_007_199_254_740_993n],
  ['a bigint that is smaller', '-9007199254740993::bigint', -9_007_199_254_740_993n],
  ['a sum that is larger', '9223372036854775807::bigint + 1::numeric', 2n ** 63n],
])('%s is exact', async (_, expression, want) => {
  expect(await select(expression)).toBe(want);
});

test.each([
  ['a fraction', '1.5::numeric'],
  ['no number at all', "'NaN'::numeric"],
])('%s is refused instead of rounded', async (_, expression) => {
  await expect(select(expression)).rejects.toThrow(/which is no integer/u);
});
