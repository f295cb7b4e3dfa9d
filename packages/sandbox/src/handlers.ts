import type { Handlers } from '@cashfree-rest/server';
import type { Gateway } from './gateway.ts';
import { createMailHandlers } from './mail/mail-handlers.ts';
import type { Merchant } from './merchants/merchant-store.ts';
import { createOrderHandlers } from './orders/order-handlers.ts';
import { createRefundHandlers } from './refunds/refund-handlers.ts';
import { createSettlementHandlers } from './settlements/settlement-handlers.ts';
import { createTransactionHandlers } from './transactions/transaction-handlers.ts';

/** All eleven operations. */
export function createHandlers(gateway: Gateway): Handlers<Merchant> {
  const { database, transactions, settlements } = gateway;
  return {
    ...createOrderHandlers(gateway),
    ...createMailHandlers(gateway),
    ...createRefundHandlers(gateway),
    ...createTransactionHandlers(database, transactions),
    ...createSettlementHandlers(database, settlements),
    // The stub has already called `authenticate`.
    verifyCredentials: async () => ({ status: 'OK', message: 'Credentials verified' }),
  };
}
