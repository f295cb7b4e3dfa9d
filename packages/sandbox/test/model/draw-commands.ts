import fc from 'fast-check';
import type { Status } from './gateway-model.ts';
import { readOn, readOneSettlement, readSomeDays, readStatus } from './list-commands.ts';
import type { MoneyCommand } from './money-command.ts';
import {
  advance,
  advanceToNext,
  createOrder,
  decide,
  freeze,
  pay,
  refund,
  refundUnpaid,
  release,
  type Size,
  sell,
  settleNow,
  switchOff,
} from './money-commands.ts';
import { LISTS } from './read-lists.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const STATUSES: readonly Status[] = ['SUCCESS', 'FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'];

const anIndex = fc.nat({ max: 5 });
const aStatus = fc.constantFrom(...STATUSES);
const aMode = fc.constantFrom('UPI', 'CREDIT_CARD', 'NET_BANKING', 'WALLET');
const aCount = fc.constantFrom(1, 2, 3, 20, 50);
const aSpan = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map((minutes) => minutes * MINUTE),
  fc.integer({ min: 1, max: 30 }).map((hours) => hours * 60 * MINUTE),
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }).map((days) => days * DAY) },
);
const anAmount = fc.oneof(
  fc.bigInt({ min: 1n, max: 200n }),
  // Half a paisa of charge, or of tax.
  fc.bigInt({ min: 0n, max: 400n }).map((count) => 200n + 400n * count),
  fc.bigInt({ min: 1n, max: 2_000_000n }),
  fc.bigInt({ min: 999_999_000_000n, max: 999_999_999_999n }),
);
const aRefundId = fc.integer({ min: 1, max: 20 }).map((number) => `r-${number}`);
const aRefundWish = fc.record(
  {
    merchantRefundId: aRefundId,
    mode: fc.constant('CASHGRAM' as const),
  },
  { requiredKeys: [] },
);
const anInstantWish = fc.record(
  {
    merchantRefundId: aRefundId,
    refundType: fc.constant('INSTANT' as const),
    mode: fc.constant('CASHGRAM' as const),
  },
  { requiredKeys: ['merchantRefundId', 'refundType'] },
);
const aSize = fc.oneof(
  fc.constantFrom<Size[]>('whole', 'rest', 'one too much'),
  fc.bigInt({ min: 2n, max: 9n }),
);
const aCurrency = fc.constantFrom('INR', 'INR', 'USD');
const aList = fc.constantFrom(...LISTS);

/** What may happen. Listed more than once: what has to happen often for the rest to matter. */
export const moneyCommands: fc.Arbitrary<MoneyCommand>[] = [
  fc.tuple(fc.nat({ max: 20 }), anAmount, aCurrency).map((drawn) => createOrder(...drawn)),
  fc.tuple(anIndex, aMode).map((drawn) => pay(...drawn, 'SUCCESS')),
  ...Array.from({ length: 4 }, () =>
    fc.tuple(anAmount, aCurrency, aMode).map((drawn) => sell(...drawn, 'SUCCESS')),
  ),
  fc.tuple(anAmount, aCurrency, aMode, aStatus).map((drawn) => sell(...drawn)),
  fc.tuple(anIndex, aMode, fc.option(aStatus, { nil: undefined })).map((drawn) => pay(...drawn)),
  fc.tuple(anIndex, aStatus).map((drawn) => decide(...drawn)),
  fc.tuple(anIndex, aStatus).map((drawn) => release(...drawn)),
  fc.tuple(anIndex, aSize, aRefundWish).map((drawn) => refund(...drawn)),
  fc.tuple(anIndex, aSize, aRefundWish).map((drawn) => refund(...drawn)),
  fc.tuple(anIndex, aSize, anInstantWish).map((drawn) => refund(...drawn)),
  fc.tuple(anIndex, anAmount).map((drawn) => refundUnpaid(...drawn)),
  aSpan.map(advance),
  aSpan.map(advance),
  fc.boolean().map(advanceToNext),
  // Longer than a payment link lives.
  fc.constant(advance(31 * DAY)),
  // Back: nothing is undone.
  fc.integer({ min: -3, max: -1 }).map((days) => advance(days * DAY)),
  fc.boolean().map(freeze),
  aSpan.map(switchOff),
  fc.constant(settleNow()),
  fc
    .tuple(aList, fc.integer({ min: -2, max: 12 }), fc.integer({ min: 1, max: 9 }), aCount)
    .map((drawn) => readSomeDays(...drawn)),
  fc.tuple(aStatus, aCount).map((drawn) => readStatus(...drawn)),
  fc.tuple(aList, aCount).map((drawn) => readOn(...drawn)),
  fc.tuple(anIndex, aCount).map((drawn) => readOneSettlement(...drawn)),
];
