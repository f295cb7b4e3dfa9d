import { formatAmount, formatGatewayTime, parseAmount } from '@cashfree-rest/core';
import type { Handlers } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { describePage, findListPage } from '../lists/list-page.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import { type Refund, RefundRefusedError } from './refund.ts';
import type { RefundDesk } from './refund-desk.ts';
import type { RefundStore } from './refund-store.ts';
import { replyToRefundFault } from './reply-to-refund-fault.ts';

export interface RefundHandlerOptions {
  readonly database: Kysely<Database>;
  readonly refunds: RefundStore;
  readonly refundDesk: RefundDesk;
  readonly merchantTime: MerchantTime;
}

export type RefundHandlers = Pick<Handlers<Merchant>, 'createRefund' | 'listRefunds'>;

export function createRefundHandlers(options: RefundHandlerOptions): RefundHandlers {
  const { database, refunds, refundDesk, merchantTime } = options;
  return {
    async createRefund({ body, merchant }) {
      const { referenceId, orderId, refundType, mode, merchantRefundId } = body;
      const wish = {
        referenceId,
        orderId,
        refundType,
        mode,
        merchantRefundId,
        amount: parseAmount(body.refundAmount),
        note: body.refundNote ?? '',
      };
      const now = merchantTime.now(merchant);
      const refundId = await refundDesk.refund(merchant.appId, wish, now).catch(refuse);
      return { status: 'OK', message: 'Refund has been initiated.', refundId };
    },
    async listRefunds({ body, merchant }) {
      const page = await findListPage(database, merchant.appId, 'refunds', body);
      const rows = (await refunds.list(page)).map(describeRefund);
      const numbers = rows.map(({ refundId }) => refundId);
      return { ...describePage(numbers, 'refunds'), refunds: rows, refund: rows };
    },
  };
}

function refuse(error: unknown): never {
  throw error instanceof RefundRefusedError ? replyToRefundFault(error) : error;
}

function describeRefund(refund: Refund) {
  const { processedAt } = refund;
  return {
    refundId: refund.number,
    orderId: refund.orderId,
    arn: refund.arn ?? '',
    referenceId: refund.referenceId,
    txAmount: formatAmount(refund.paymentAmount),
    refundAmount: formatAmount(refund.amount),
    refundNote: refund.note,
    note: refund.note,
    processed: processedAt === undefined ? ('NO' as const) : ('YES' as const),
    initiatedOn: formatGatewayTime(refund.initiatedAt),
    processedOn: processedAt === undefined ? '' : formatGatewayTime(processedAt),
  };
}
