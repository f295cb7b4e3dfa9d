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

/** All of them; each list has a test file of its own. */
export const BROKEN_GATEWAYS: readonly BrokenGateway[] = [
  ...BROKEN_CREDENTIALS,
  ...BROKEN_HABITS,
  ...BROKEN_HEADERS,
  ...BROKEN_ORDERS,
  ...BROKEN_PAYMENTS,
  ...BROKEN_PLUMBING,
  ...BROKEN_RECORDS,
  ...BROKEN_REFUNDS,
  ...BROKEN_REFUSALS,
  ...BROKEN_REQUESTS,
  ...BROKEN_TEXTS,
  ...BROKEN_TIMES,
];
