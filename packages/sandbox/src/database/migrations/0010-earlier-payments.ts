import { type Kysely, sql } from 'kysely';
import { engineOf } from '../engine.ts';

const DAY_OF = `date(attempted_at / 1000 + 19800, 'unixepoch')`;
const IS_OLD = `number is null and status is not null`;

/**
 * Gives attempts from before the lists their place in them, and books the successful ones. These settle two days after
 * the attempt, on any weekday. PostgreSQL support came with the lists, so it has no such attempts.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  if (engineOf(database) === 'postgres') return;
  const run = (statement: string) => sql.raw(statement).execute(database);
  await run(`insert into postings (app_id, kind, subject, currency, posted_at, bank, merchant)
    select app_id, 'payment', reference_id, currency, attempted_at, amount, -amount
    from payments where ${IS_OLD} and status = 'SUCCESS'`);
  await run(`update payments set settles_at = attempted_at + 172800000,
      service_charge = (amount * 175 + 5000) / 10000,
      service_tax = ((amount * 175 + 5000) / 10000 * 1800 + 5000) / 10000
    where ${IS_OLD} and status = 'SUCCESS'`);
  await run(`insert into agenda (app_id, due_at, kind, subject)
    select app_id, settles_at, 'settle', '' from payments
    where ${IS_OLD} and settles_at is not null group by app_id, settles_at`);
  await run(`insert into agenda (app_id, due_at, kind, subject)
    select app_id, attempted_at + 600000, 'decide', reference_id from payments
    where ${IS_OLD} and status = 'PENDING'`);
  await run(`update payments set day = ${DAY_OF}, number = place from
    (select id as key, row_number() over (partition by app_id order by id) as place from payments where ${IS_OLD})
    where id = key`);
  await run(`insert into counters (app_id, list, last_number)
    select app_id, 'transactions', max(number) from payments where number is not null group by app_id`);
  await run(`insert into days (app_id, list, day, first_number, last_number)
    select app_id, 'transactions', day, min(number), max(number) from payments
    where number is not null group by app_id, day`);
}
