import { DatabaseSync } from '@photostructure/sqlite';

const DAY_MS = 86_400_000;

/** The first day of the payments, early enough for all of them to be in the past. */
export const FIRST_DAY = '2025-01-01';
const DAYS = 400;

/**
 * Writes `count` paid orders, evenly spread over 400 days, in the form that the sandbox writes. Through the API this
 * would take a quarter of an hour.
 */
export function fillDatabase(path: string, count: number): void {
  const database = new DatabaseSync(path);
  const from = Date.parse(`${FIRST_DAY}T00:00:00+05:30`);
  const step = Math.floor((DAYS * DAY_MS) / count);
  database.exec('PRAGMA synchronous = OFF; BEGIN');
  database.exec(`
    create temp table series as with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
      select i, ${from} + i * ${step} as at, date((${from} + i * ${step}) / 1000 + 19800, 'unixepoch') as day from n;
    insert into orders (app_id, order_id, amount, currency, customer_name, customer_phone, customer_email, return_url,
      token, added_at, expires_at, order_status)
      select 'sandbox_app_id', 'bulk-' || i, 15450, 'INR', 'Asha Rao', '9000000001', 'asha@example.com',
        'https://shop.example.com/return', printf('bulk%017d', i), at, at + 30 * ${DAY_MS}, 'PAID'
      from series;
    insert into payments (app_id, order_key, attempt_key, reference_id, payment_mode, status, message, attempted_at,
      amount, currency, number, day, settles_at, service_charge, service_tax)
      select 'sandbox_app_id', orders.id, 'bulk', 700000000000 + i, 'UPI', 'SUCCESS', 'done', at,
        15450, 'INR', i, day, at + 2 * ${DAY_MS}, 270, 49 from series join orders on order_id = 'bulk-' || i;
    insert into postings (app_id, kind, subject, currency, posted_at, bank, merchant)
      select 'sandbox_app_id', 'payment', 700000000000 + i, 'INR', at, 15450, -15450 from series;
    insert into counters values ('sandbox_app_id', 'transactions', ${count});
    insert into days select 'sandbox_app_id', 'transactions', day, min(i), max(i) from series group by day;
    commit; PRAGMA optimize;`);
  database.close();
}
