import type { Check, CheckContext } from '../check.ts';
import { NotApplicable } from '../check.ts';
import type { DocumentedOperation, DocumentFacts, Fields } from '../document-facts.ts';
import { expectRefusal, expectThat } from '../expect-reply.ts';
import {
  after,
  fetchPage,
  fetchRows,
  listFields,
  needsOf,
  type Page,
  type Paging,
} from './list-rows.ts';

/** Rows on the page that the walk is compared with; also the largest count that the document allows. */
const REFERENCE_COUNT = 50;
/** Rows per page of the walk: small, so that few rows make many pages, and odd, so that the last page is not full. */
const WALK_COUNTS = [1, 3];
/** The most pages of a walk. */
const WALK_PAGES = 17;
/** Payments that the kit makes itself, so that the list has several pages. */
const PAYMENTS = 3;

/** For each list of the document: following `lastId` shows every row, once, in order. */
export function pagingChecks({ operations }: DocumentFacts): readonly Check[] {
  return operations
    .filter(({ facts }) => facts.paging !== undefined)
    .flatMap((operation) => [
      ...(operation.id === 'listTransactions' ? [paidRows] : []),
      ...WALK_COUNTS.map((count) => walk(operation, count)),
      lastPage(operation),
      startsAtZero(operation),
      ...(operation.facts.fields.includes('startDate')
        ? [emptyPeriod(operation), reversedDates(operation)]
        : []),
      ...(operation.facts.fields.includes('txStatus') ? [statusFilter(operation)] : []),
    ]);
}

const paidRows: Check = {
  id: 'paging/listTransactions/attempts',
  group: 'paging',
  title: `${PAYMENTS} attempts to pay make ${PAYMENTS} rows more`,
  needs: ['createOrder', 'listTransactions'],
  pays: true,
  async run(context) {
    const operation = context.document.operation('listTransactions');
    const paid: string[] = [];
    let day = '';
    for (let made = 0; made < PAYMENTS; made += 1) {
      const { orderId, posted } = await context.pay(made === 1 ? 'FAILED' : 'SUCCESS');
      paid.push(orderId);
      day = posted.fields.txTime?.slice(0, 10) ?? '';
    }
    const rows = await fetchRows(context, operation, { startDate: day, endDate: day });
    const found = rows.map(({ orderId }) => orderId);
    const seen = found.filter((orderId) => paid.includes(String(orderId)));
    const [expected, came] = [paid.join(', '), seen.join(', ') || 'none'];
    expectThat(came === expected, { expected, came });
  },
};

function walk(operation: DocumentedOperation, count: number): Check {
  const rows = count === 1 ? 'one row a page' : `${count} rows a page`;
  return {
    ...about(operation, `walk-${count}`, `${rows} show the same rows as one page does`),
    async run(context) {
      const { fields, reference } = await referencePage(context, operation);
      const wanted = reference.ids.slice(0, count * WALK_PAGES);
      const seen: number[] = [];
      let lastId = 0;
      while (seen.length < wanted.length) {
        const sent = { ...fields, count: String(count), ...after(lastId) };
        const page = await fetchPage(context, operation, sent);
        expectPage(page, { operation, count, behind: lastId });
        seen.push(...page.ids);
        lastId = page.lastId ?? 0;
      }
      // The last page of the walk may reach behind the one large page.
      const [expected, came] = [wanted.join(' '), seen.slice(0, wanted.length).join(' ')];
      const { exchange } = reference;
      expectThat(came === expected, { expected: `the rows ${expected}`, came, exchange });
    },
  };
}

/** Checks a page that must have rows. */
function expectPage(
  { ids, lastId, exchange }: Page,
  options: {
    readonly operation: DocumentedOperation;
    readonly count: number;
    readonly behind: number;
  },
): void {
  const { operation, count, behind } = options;
  const { itemCursor, cursor } = operation.facts.paging as Paging;
  const came = `the rows ${ids.join(' ') || '(none)'} and ${cursor} ${lastId ?? '(absent)'}`;
  const fits = ids.length > 0 && ids.length <= count;
  expectThat(fits, { expected: `1 to ${count} rows behind ${behind}`, came, exchange });
  const rising = ids.every((id, index) => id > (ids[index - 1] ?? behind));
  expectThat(rising, { expected: `rising ${itemCursor}s above ${behind}`, came, exchange });
  const last = ids.at(-1);
  expectThat(lastId === last, { expected: `the ${cursor} ${last}`, came, exchange });
}

function lastPage(operation: DocumentedOperation): Check {
  return {
    ...about(operation, 'last-page', 'the page behind the last row is empty and has no lastId'),
    async run(context) {
      const { fields, reference } = await referencePage(context, operation);
      if (reference.ids.length === REFERENCE_COUNT) {
        throw new NotApplicable(`there are ${REFERENCE_COUNT} rows or more`);
      }
      const lastId = String(reference.ids.at(-1));
      expectEmpty(await fetchPage(context, operation, { ...fields, lastId }));
    },
  };
}

function startsAtZero(operation: DocumentedOperation): Check {
  return {
    ...about(operation, 'last-id-zero', 'lastId 0 and a blank lastId are the first page'),
    async run(context) {
      const { fields, reference } = await referencePage(context, operation);
      for (const lastId of ['0', '']) {
        const { ids, exchange } = await fetchPage(context, operation, {
          ...fields,
          lastId,
          count: '1',
        });
        const expected = `the row ${reference.ids[0]}`;
        expectThat(ids[0] === reference.ids[0], { expected, came: ids.join(' '), exchange });
      }
    },
  };
}

function emptyPeriod(operation: DocumentedOperation): Check {
  return {
    ...about(operation, 'empty', 'a day without rows is an empty page without lastId'),
    async run(context) {
      const fields = { startDate: '2001-02-03', endDate: '2001-02-03' };
      expectEmpty(await fetchPage(context, operation, fields));
    },
  };
}

function reversedDates(operation: DocumentedOperation): Check {
  return {
    ...about(operation, 'reversed-dates', 'an endDate before startDate gets 400'),
    async run(context) {
      const fields = { startDate: '2026-03-02', endDate: '2026-03-01' };
      const exchange = await context.call(operation.id, fields);
      expectRefusal(context, operation.id, exchange, { status: 400, naming: 'endDate' });
    },
  };
}

function statusFilter(operation: DocumentedOperation): Check {
  return {
    ...about(operation, 'status-filter', 'txStatus lists attempts with that outcome alone'),
    async run(context) {
      const { fields, reference } = await referencePage(context, operation);
      for (const txStatus of operation.schemaOf('txStatus').enum as readonly string[]) {
        const page = await fetchPage(context, operation, { ...fields, txStatus, count: '50' });
        const other = page.rows.find((row) => row.txStatus !== txStatus);
        const came = `a row with ${String(other?.txStatus)}`;
        const { exchange } = page;
        expectThat(other === undefined, { expected: `only ${txStatus}`, came, exchange });
        const wanted = reference.rows.filter((row) => row.txStatus === txStatus).length;
        const expected = `at least ${wanted} rows with ${txStatus}`;
        expectThat(page.rows.length >= wanted, { expected, came: `${page.rows.length}`, exchange });
      }
    },
  };
}

function expectEmpty({ ids, lastId, exchange }: Page): void {
  const came = `the rows ${ids.join(' ') || '(none)'} and lastId ${lastId ?? '(absent)'}`;
  const isEmpty = ids.length === 0 && lastId === undefined;
  expectThat(isEmpty, { expected: 'no row and no lastId', came, exchange });
}

/** Returns the first page at its largest. @throws {NotApplicable} if the list has too few rows for several pages. */
async function referencePage(
  context: CheckContext,
  operation: DocumentedOperation,
): Promise<{ readonly fields: Fields; readonly reference: Page }> {
  const fields = await listFields(context, operation);
  if (fields === undefined) throw new NotApplicable('the server has no settlement');
  const count = String(REFERENCE_COUNT);
  const reference = await fetchPage(context, operation, { ...fields, count });
  if (reference.ids.length < 2) {
    throw new NotApplicable(`the list has ${reference.ids.length} rows; two are needed`);
  }
  return { fields, reference };
}

function about(
  operation: DocumentedOperation,
  name: string,
  title: string,
): Pick<Check, 'id' | 'group' | 'title' | 'needs'> {
  const { id } = operation;
  return {
    id: `paging/${id}/${name}`,
    group: 'paging',
    title: `${id}: ${title}`,
    needs: needsOf(operation),
  };
}
