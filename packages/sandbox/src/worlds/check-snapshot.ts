import { MOMENT, type SnapshotRule, snapshotRules } from './snapshot-rules.ts';
import type { WorldColumns } from './world-columns.ts';
import { WORLD_TABLES } from './world-rows.ts';

export type SnapshotRow = Readonly<Record<string, string | number | null>>;
/** The rows of a world by table, without the merchant. */
export type SnapshotTables = Readonly<Record<string, readonly SnapshotRow[]>>;

/** A file is no snapshot; the message names table, row and field, and quotes no value. */
export class SnapshotFileError extends Error {
  override readonly name = 'SnapshotFileError';
}

/** Columns that hold the id of a row of another table. */
export const REFERENCES: readonly (readonly [table: string, column: string, target: string])[] = [
  ['payments', 'order_key', 'orders'],
  ['refunds', 'payment_key', 'payments'],
  ['notification_attempts', 'notification_id', 'notifications'],
];

/** Columns that the database has, and a file has not: the merchant's is set when the rows are inserted. */
const NOT_IN_FILES = ['app_id'];
const INT32 = 2 ** 31;
const INT64 = 2n ** 63n;

/**
 * Checks the tables of a file against those of this database, value by value.
 * @throws {SnapshotFileError} for the first fault.
 */
export function checkSnapshotTables(
  tables: Readonly<Record<string, unknown>>,
  columns: WorldColumns,
  notifyHosts: readonly string[],
): SnapshotTables {
  const rules = snapshotRules(notifyHosts);
  for (const [table, rows] of Object.entries(tables)) {
    const known = WORLD_TABLES.includes(table as never) ? columns.get(table) : undefined;
    if (known === undefined)
      throw new SnapshotFileError(`${shorten(table)} is no table of a world`);
    if (!Array.isArray(rows)) throw new SnapshotFileError(`${table} must be a list`);
    const first: unknown = rows[0];
    rows.forEach((row: unknown, index) => {
      const place = `${table}, row ${index + 1}`;
      if (typeof row !== 'object' || row === null || Array.isArray(row)) {
        throw new SnapshotFileError(`${place}: must be an object`);
      }
      checkRow(row, { table, place, known, rules });
      if (String(Object.keys(row)) !== String(Object.keys(Object(first)))) {
        throw new SnapshotFileError(`${place}: must have the fields of row 1 in their order`);
      }
    });
  }
  const checked = tables as SnapshotTables;
  checkReferences(checked);
  return checked;
}

interface RowFacts {
  readonly table: string;
  readonly place: string;
  readonly known: NonNullable<ReturnType<WorldColumns['get']>>;
  readonly rules: ReadonlyMap<string, SnapshotRule>;
}

function checkRow(row: object, { table, place, known, rules }: RowFacts): void {
  for (const [name, value] of Object.entries(row)) {
    const column = NOT_IN_FILES.includes(name) ? undefined : known.get(name);
    const fault = (text: string) => new SnapshotFileError(`${place}, ${shorten(name)}: ${text}`);
    if (column === undefined) throw fault('is no field of this table');
    if (value === null) {
      if (column.isNullable) continue;
      throw fault('must not be null');
    }
    if (column.kind === 'text' ? !isText(value) : !isInteger(value, column.kind)) {
      throw fault(column.kind === 'text' ? 'must be a text' : 'must be a whole number');
    }
    const own = rules.get(`${table}.${name}`) ?? rules.get(name);
    const rule = own ?? (name.endsWith('_at') ? MOMENT : undefined);
    if (rule !== undefined && !rule.isMet(String(value))) throw fault(`must be ${rule.wanted}`);
  }
  for (const [name, { isNeeded }] of known) {
    if (!isNeeded || NOT_IN_FILES.includes(name) || name in row) continue;
    throw new SnapshotFileError(`${place}, ${name}: is missing`);
  }
}

/** U+0000 and halves of surrogate pairs are what PostgreSQL cannot keep. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}

/** Files have integers beyond 2^53 as digits. */
function isInteger(value: unknown, kind: 'int32' | 'int64'): boolean {
  if (kind === 'int32') return Number.isInteger(value) && Math.abs(Number(value)) < INT32;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'string' || !/^-?[1-9][0-9]{15,18}$/u.test(value)) return false;
  const exact = BigInt(value);
  return exact < INT64 && exact >= -INT64;
}

function checkReferences(tables: SnapshotTables): void {
  for (const [table, column, target] of REFERENCES) {
    const ids = new Set(tables[target]?.map(({ id }) => id));
    tables[table]?.forEach((row, index) => {
      if (ids.has(row[column] ?? null)) return;
      const place = `${table}, row ${index + 1}, ${column}`;
      throw new SnapshotFileError(`${place}: must be the id of a row of ${target}`);
    });
  }
}

function shorten(name: string): string {
  return JSON.stringify(name.slice(0, 50));
}
