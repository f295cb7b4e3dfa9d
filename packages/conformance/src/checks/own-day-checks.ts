import { type Check, type CheckContext, NotApplicable } from '../check.ts';
import type { JsonObject } from '../compile-schemas.ts';
import type { DocumentedOperation, DocumentFacts, Fields } from '../document-facts.ts';
import { expectThat } from '../expect-reply.ts';
import { ALL_DAYS, after, fetchPage, needsOf, type Paging } from './list-rows.ts';

/** The field whose time decides the day of a row. */
const TIMES: Readonly<Record<string, string>> = {
  listTransactions: 'txTime',
  listRefunds: 'initiatedOn',
  listSettlements: 'settledOn',
};

/** For each list of days: a row is listed on the day that it shows, and on no other. */
export function ownDayChecks({ operations }: DocumentFacts): readonly Check[] {
  return operations.flatMap((operation) => {
    const time = TIMES[operation.id];
    return time === undefined ? [] : [ownDay(operation, time)];
  });
}

function ownDay(operation: DocumentedOperation, time: string): Check {
  return {
    id: `paging/${operation.id}/own-day`,
    group: 'paging',
    title: `${operation.id}: a row is listed for the day of its ${time}, and for no other`,
    needs: needsOf(operation),
    async run(context) {
      const { rows } = await fetchPage(context, operation, { ...ALL_DAYS, count: '50' });
      if (rows.length === 0) throw new NotApplicable('the list has no rows');
      for (const row of nearMidnight(rows, time)) {
        for (const offset of [-1, 0, 1]) {
          await expectListed(context, { operation, row, time, offset });
        }
      }
    },
  };
}

/**
 * Returns the earliest and the latest row by time of day: these are the first to have another day in another time zone.
 */
function nearMidnight(rows: readonly JsonObject[], time: string): readonly JsonObject[] {
  const timeOfDay = (row: JsonObject) => String(row[time]).slice(11);
  const sorted = [...rows].sort((one, other) => (timeOfDay(one) < timeOfDay(other) ? -1 : 1));
  return [...new Set([sorted.at(0), sorted.at(-1)])].filter((row) => row !== undefined);
}

interface ListedRow {
  readonly operation: DocumentedOperation;
  readonly row: JsonObject;
  readonly time: string;
  /** Days from the row's own day; only 0 lists the row. */
  readonly offset: number;
}

async function expectListed(
  context: CheckContext,
  { operation, row, time, offset }: ListedRow,
): Promise<void> {
  const { itemCursor } = operation.facts.paging as Paging;
  const id = Number(row[itemCursor]);
  const day = dayOf(String(row[time]), offset);
  const fields: Fields = { startDate: day, endDate: day, count: '1', ...after(id - 1) };
  const { ids, exchange } = await fetchPage(context, operation, fields);
  const isListed = ids[0] === id;
  const shown = `the row ${id}, whose ${time} is ${row[time]}`;
  expectThat(isListed === (offset === 0), {
    expected: offset === 0 ? `${shown}, for ${day}` : `no row ${id} for ${day}`,
    came: isListed ? shown : `no row ${id}`,
    exchange,
  });
}

function dayOf(time: string, offset: number): string {
  const day = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + offset);
  return day.toISOString().slice(0, 10);
}
