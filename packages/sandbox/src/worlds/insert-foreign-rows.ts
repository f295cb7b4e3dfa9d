import type { Kysely } from 'kysely';
import type { Identifiers } from '../database/identifiers.ts';
import type { Database } from '../database/schema.ts';
import {
  REFERENCES,
  SnapshotFileError,
  type SnapshotRow,
  type SnapshotTables,
} from './check-snapshot.ts';
import { completeRows, WORLD_TABLES } from './world-rows.ts';

/** Rows per statement, because databases limit the number of bound values. */
const ROWS_AT_ONCE = 500;

type Value = SnapshotRow[string];

/**
 * Inserts the rows of another world. They get ids of their own; payment tokens and referenceIds, which are unique over
 * all worlds, are replaced where another world has them, everywhere in the rows.
 * @throws {SnapshotFileError} if the rows contradict each other.
 */
export async function insertForeignRows(
  transaction: Kysely<Database>,
  {
    appId,
    tables,
    identifiers,
  }: {
    readonly appId: string;
    readonly tables: SnapshotTables;
    readonly identifiers: Identifiers;
  },
): Promise<void> {
  const renamed = await renameTaken(transaction, tables, identifiers);
  const ids = new Map<string, ReadonlyMap<Value, number>>();
  const idOf = (table: string, old: Value) => ids.get(table)?.get(old) ?? null;
  for (const table of WORLD_TABLES) {
    // In the order of their ids, so that the new ones keep it.
    const old = [...(tables[table] ?? [])].sort((one, other) => Number(one.id) - Number(other.id));
    const rows = old.map((row) => {
      const { id: _, ...rest } = renamed(table, row);
      const changed: Record<string, Value> = { ...rest, app_id: appId };
      for (const [from, column, target] of REFERENCES) {
        if (from === table) changed[column] = idOf(target, row[column] ?? null);
      }
      if (table === 'agenda') changed.subject = subjectOf(changed, idOf);
      return changed;
    });
    const given = await insertAll(transaction, table, rows);
    ids.set(table, new Map(old.map(({ id = null }, at) => [id, given[at] ?? 0])));
  }
  await completeRows(transaction, appId, tables);
}

/** Tasks about notifications and mails name these by their ids. */
function subjectOf(
  { kind, subject = null }: SnapshotRow,
  idOf: (table: string, old: Value) => Value,
): Value {
  const target = kind === 'notify' ? 'notifications' : kind === 'mail' ? 'mails' : undefined;
  return target === undefined ? subject : String(idOf(target, Number(subject)) ?? 0);
}

/** Returns the ids of the new rows, in their order; databases count them up within a statement. */
async function insertAll(
  transaction: Kysely<Database>,
  table: (typeof WORLD_TABLES)[number],
  rows: readonly object[],
): Promise<readonly number[]> {
  const hasId = table !== 'counters' && table !== 'days';
  const ids: number[] = [];
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const insert = transaction
      .insertInto(table)
      .values(rows.slice(first, first + ROWS_AT_ONCE) as never);
    try {
      const given = await (hasId ? insert.returning('id' as never) : insert).execute();
      const numbers = (given as readonly { readonly id?: number }[]).map(({ id = 0 }) => id);
      if (hasId) ids.push(...numbers.sort((one, other) => one - other));
    } catch (error) {
      if (!isContradiction(error)) throw error;
      throw new SnapshotFileError(
        `${table}: rows contradict each other or break a rule of the books`,
      );
    }
  }
  return ids;
}

/** A constraint of the database is broken: PostgreSQL's class 23, or SQLite's code 19 with its variants. */
function isContradiction(error: unknown): boolean {
  const { code, errcode, message } = Object(error) as Record<string, unknown>;
  return (
    /^23\d{3}$/u.test(String(code)) ||
    /CONSTRAINT/u.test(String(code)) ||
    (typeof errcode === 'number' && errcode % 256 === 19) ||
    / constraint failed/u.test(String(message))
  );
}

/** Returns what replaces the names that other worlds have already. */
async function renameTaken(
  transaction: Kysely<Database>,
  { orders = [], payments = [] }: SnapshotTables,
  identifiers: Identifiers,
): Promise<(table: string, row: SnapshotRow) => SnapshotRow> {
  const tokens = new Map<Value, string>();
  const references = new Map<Value, string>();
  for (const some of inParts(orders.map(({ token = null }) => String(token)))) {
    const taken = transaction.selectFrom('orders').select('token').where('token', 'in', some);
    for (const { token } of await taken.execute()) tokens.set(token, identifiers.paymentToken());
  }
  for (const some of inParts(payments.map(({ reference_id = null }) => String(reference_id)))) {
    const taken = transaction
      .selectFrom('payments')
      .select('reference_id')
      .where('reference_id', 'in', some);
    for (const { reference_id } of await taken.execute()) {
      references.set(reference_id, identifiers.referenceId());
    }
  }
  return (table, row) => rename(table, row, tokens, references);
}

function rename(
  table: string,
  row: SnapshotRow,
  tokens: ReadonlyMap<Value, string>,
  references: ReadonlyMap<Value, string>,
): SnapshotRow {
  const { token = null, reference_id = null, subject = null, kind } = row;
  if (table === 'orders') return { ...row, token: tokens.get(token) ?? token };
  if (table === 'mails' && tokens.size > 0) {
    const renew = (text: Value = null) =>
      String(text).replace(/[0-9a-z]{21}/gu, (found) => tokens.get(found) ?? found);
    return { ...row, text: renew(row.text), html: renew(row.html) };
  }
  const reference = references.get(reference_id) ?? reference_id;
  if (table === 'payments') return { ...row, reference_id: reference };
  if (table === 'notifications') {
    const fields = JSON.parse(String(row.fields)) as Record<string, string>;
    if (fields.referenceId === reference_id) fields.referenceId = String(reference);
    return { ...row, reference_id: reference, fields: JSON.stringify(fields) };
  }
  if (table === 'notification_attempts' && references.size > 0) return { ...row, signature: null };
  const isNamed =
    (table === 'agenda' && kind === 'decide') || (table === 'postings' && kind === 'payment');
  return isNamed ? { ...row, subject: references.get(subject) ?? subject } : row;
}

function* inParts(names: readonly string[]): Iterable<string[]> {
  for (let first = 0; first < names.length; first += ROWS_AT_ONCE) {
    yield names.slice(first, first + ROWS_AT_ONCE);
  }
}
