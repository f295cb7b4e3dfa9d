import { formatGatewayTime, parseGatewayDate } from '@cashfree-rest/core';
import type { BrokenGateway } from './broken-gateway.ts';
import { changeJson, changeRows } from './plumbing-faults.ts';
import { RULES } from './reference-rules.ts';
import { seededSettlements } from './reference-settlements.ts';
import type { Plumbing } from './serve-gateway.ts';

const KOLKATA_MS = 330 * 60_000;
const DAY_MS = 86_400_000;

/** Gateways that write times of another zone, or list rows on another day than they show. */
export const BROKEN_TIMES: readonly BrokenGateway[] = [
  {
    name: 'writes times in UTC',
    faults: { writeTime: (at) => formatGatewayTime(new Date(at.getTime() - KOLKATA_MS)) },
    found: ['orders/added-on'],
    says: /which is the time in UTC/u,
  },
  {
    name: 'writes the day of creation in UTC',
    plumbing: {
      answer(answer) {
        if (!answer.text.includes('"addedOn"')) return;
        changeJson(answer, ({ details }) => {
          const { addedOn } = Object(details);
          const at = new Date(`${addedOn.replace(' ', 'T')}Z`);
          Object.assign(Object(details), {
            addedOn: formatGatewayTime(new Date(at.getTime() - 2 * KOLKATA_MS)),
          });
        });
      },
    },
    found: ['orders/added-on'],
    says: /which is the time in UTC/u,
  },
  {
    name: 'writes the month before',
    faults: { writeTime: (at) => formatGatewayTime(new Date(at.getTime() - 31 * DAY_MS)) },
    found: ['orders/added-on'],
    says: /now in Asia\/Kolkata/u,
  },
  {
    name: 'writes the time of a payment in UTC',
    faults: { writeTime: (at) => formatGatewayTime(new Date(at.getTime() - KOLKATA_MS)) },
    found: ['payments/tx-time'],
    says: /in txTime the time of now in Asia\/Kolkata.*which is the time in UTC/u,
  },
  {
    name: 'lists the times of payments in UTC',
    plumbing: inUtc('/transactions', 'transactions', 'txTime'),
    found: ['payments/listed', 'paging/listTransactions/own-day', 'settlements/payments'],
    says: /txTime/u,
  },
  {
    name: 'lists the times of refunds in UTC',
    plumbing: inUtc('/refunds', 'refunds', 'initiatedOn'),
    found: ['refunds/initiated-on', 'refunds/twin', 'paging/listRefunds/own-day'],
    says: /in initiatedOn the time of now in Asia\/Kolkata.*which is the time in UTC/u,
  },
  {
    name: 'lists the times of settlements in UTC',
    plumbing: inUtc('/settlements', 'settlements', 'settledOn'),
    found: ['paging/listSettlements/own-day'],
    says: /settledOn/u,
  },
  {
    name: 'lists the times of settled payments in UTC',
    plumbing: inUtc('/settlement', 'transactions', 'txTime'),
    found: ['settlements/payments', 'settlements/period'],
    says: /txTime|transactionFrom/u,
  },
  {
    name: 'counts the days of a settlement in UTC',
    faults: {
      settlements: () =>
        seededSettlements().map((settlement) => ({
          ...settlement,
          transactionFrom: settlement.rows.map(({ txTime }) => dayInUtc(txTime)).sort()[0],
        })),
    },
    found: ['settlements/period'],
    says: /transactionFrom/u,
  },
  {
    name: 'counts the days of its lists in UTC',
    faults: {
      // The run's own times would have another day only at some hours.
      isWithin: (at, period) => RULES.isWithin(isSeeded(at) ? before(at, KOLKATA_MS) : at, period),
    },
    found: ['paging/*/own-day'],
    says: /for 2026-03-0/u,
  },
  {
    name: 'leaves the last day of a period out',
    faults: {
      isWithin: (at, period) =>
        RULES.isWithin(at, period) && at < (parseGatewayDate(period.endDate)?.from ?? at),
    },
    found: ['paging/*/own-day', 'paging/listTransactions/attempts'],
    says: /./u,
  },
  {
    name: 'lists what is a day too late for the period',
    faults: {
      isWithin: (at, period) =>
        RULES.isWithin(at, period) || RULES.isWithin(before(at, DAY_MS), period),
    },
    found: ['paging/*/own-day'],
    says: /no row \d+ for/u,
  },
];

function before(at: Date, spanMs: number): Date {
  return new Date(at.getTime() - spanMs);
}

function isSeeded(at: Date): boolean {
  return at.toISOString().startsWith('2026-03') || at.toISOString().startsWith('2026-02-28');
}

function inUtc(path: string, list: string, time: string): Plumbing {
  return changeRows(path, list, (row) => ({ ...row, [time]: timeInUtc(String(row[time])) }));
}

function timeInUtc(time: string): string {
  const at = new Date(`${time.replace(' ', 'T')}+05:30`);
  return at.toISOString().slice(0, 19).replace('T', ' ');
}

function dayInUtc(time: string): string {
  return timeInUtc(time).slice(0, 10);
}
