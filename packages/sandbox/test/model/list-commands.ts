import { ALL_DAYS } from '../serve-gateway.ts';
import { expectRows, expectSame } from './check-books.ts';
import type { GatewayModel, Status } from './gateway-model.ts';
import { dayText } from './model-calendar.ts';
import { refundRows, settledRows, settlementRows, transactionRows } from './model-rows.ts';
import { command, type MoneyCommand, pick } from './money-command.ts';
import { type ListId, readList, readPage, readSettlement } from './read-lists.ts';

const DAY = 86_400_000;

function rowsOf(model: GatewayModel, list: ListId) {
  if (list === 'listTransactions') return transactionRows(model);
  return list === 'listRefunds' ? refundRows(model) : settlementRows(model);
}

export function readSomeDays(
  list: ListId,
  fromDay: number,
  days: number,
  count: number,
): MoneyCommand {
  return command(
    `${list} of ${days} days from ${fromDay} days ago, ${count} a page`,
    async (model, { served }) => {
      const from = model.now - fromDay * DAY;
      const startDate = dayText(from);
      const endDate = dayText(from + (days - 1) * DAY);

      const rows = await readList(served, list, { startDate, endDate, count });

      const want = rowsOf(model, list).filter(({ day }) => day >= startDate && day <= endDate);
      expectRows(rows, want);
    },
  );
}

export function readStatus(txStatus: Status, count: number): MoneyCommand {
  return command(`list ${txStatus}, ${count} a page`, async (model, { served }) => {
    const request = { ...ALL_DAYS, txStatus, count };

    const rows = await readList(served, 'listTransactions', request);

    expectRows(
      rows,
      transactionRows(model).filter(({ row }) => row.txStatus === txStatus),
    );
  });
}

/** The next page of a reader that started long ago. */
export function readOn(list: ListId, count: number): MoneyCommand {
  return command(`read on in ${list} by ${count}`, async (model, { served, readers }) => {
    const before = readers.get(list) ?? [];
    const lastId = before.at(-1)?.id;

    const page = await readPage(served, list, { ...ALL_DAYS, count, ...(lastId && { lastId }) });

    const read = [...before, ...page];
    readers.set(list, read);
    const want = rowsOf(model, list).slice(0, before.length + count);
    expectSame(
      read.map(({ id }) => id),
      want.map(({ id }) => id),
    );
  });
}

export function readOneSettlement(which: number, count: number): MoneyCommand {
  return command(
    `rows of settlement #${which}, ${count} a page`,
    async (model, { served }) => {
      const settlement = pick(model.settlements, which);

      const rows = await readSettlement(served, settlement.id, count);

      expectRows(
        rows.map((row) => ({ id: row.id, row })),
        settledRows(model, settlement).map((row) => ({ row })),
      );
    },
    ({ settlements }) => settlements.length > 0,
  );
}
