import { BROKEN_CREDENTIALS } from './broken-credentials.ts';
import type { BrokenGateway } from './broken-gateway.ts';
import { BROKEN_HABITS } from './broken-habits.ts';
import { BROKEN_HEADERS } from './broken-headers.ts';
import { BROKEN_ORDERS } from './broken-orders.ts';
import { BROKEN_PAYMENTS } from './broken-payments.ts';
import { BROKEN_PLUMBING } from './broken-plumbing.ts';
import { BROKEN_RECORDS } from './broken-records.ts';
import { BROKEN_REFUNDS } from './broken-refunds.ts';
import { BROKEN_REFUSALS } from './broken-refusals.ts';
import { BROKEN_REQUESTS } from './broken-requests.ts';
import { BROKEN_TEXTS } from './broken-texts.ts';
import { BROKEN_TIMES } from './broken-times.ts';

/** All of them, by what is broken. */
export const BROKEN_LISTS: Readonly<Record<string, readonly BrokenGateway[]>> = {
  credentials: BROKEN_CREDENTIALS,
  habits: BROKEN_HABITS,
  headers: BROKEN_HEADERS,
  orders: BROKEN_ORDERS,
  payments: BROKEN_PAYMENTS,
  plumbing: BROKEN_PLUMBING,
  records: BROKEN_RECORDS,
  refunds: BROKEN_REFUNDS,
  refusals: BROKEN_REFUSALS,
  requests: BROKEN_REQUESTS,
  texts: BROKEN_TEXTS,
  times: BROKEN_TIMES,
};
