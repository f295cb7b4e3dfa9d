// Generated from openapi/openapi.yaml by scripts/src/emit/server/emit-server.ts. Do not edit; run "pnpm generate".

import type { OperationId } from '@cashfree-rest/contract';

/** Fields by name, at any depth; `null` for a field without nested ones. A list has the fields of its rows. */
export interface FieldTree {
  readonly [name: string]: FieldTree | null;
}

/** All fields of each reply; `null` for a reply that may have any. */
export const replyFields: Readonly<Record<OperationId, FieldTree | null>> = {
  createOrder: {
    status: null,
    paymentLink: null,
  },
  getOrderLink: {
    status: null,
    paymentLink: null,
  },
  getOrderDetails: {
    status: null,
    details: {
      orderId: null,
      orderAmount: null,
      orderCurrency: null,
      orderNote: null,
      customerName: null,
      customerPhone: null,
      orderStatus: null,
      addedOn: null,
    },
  },
  getOrderStatus: {
    status: null,
    orderStatus: null,
    orderAmount: null,
    orderExpiryTime: null,
    paymentLink: null,
    orderCurrency: null,
    referenceId: null,
    txStatus: null,
    txTime: null,
    txMsg: null,
    paymentMode: null,
    paymentDetails: {
      paymentMode: null,
      bankName: null,
      cardNumber: null,
      cardCountry: null,
      cardScheme: null,
      payersVPA: null,
      utr: null,
    },
  },
  sendOrderEmail: {
    status: null,
    message: null,
  },
  createRefund: {
    status: null,
    message: null,
    refundId: null,
  },
  listTransactions: {
    status: null,
    message: null,
    transactions: {
      id: null,
      orderId: null,
      orderAmount: null,
      orderNote: null,
      customerName: null,
      customerPhone: null,
      customerEmail: null,
      referenceId: null,
      txAmount: null,
      paymentMode: null,
      txStatus: null,
      txTime: null,
      settlementStatus: null,
      refundStatus: null,
    },
    lastId: null,
  },
  listRefunds: {
    status: null,
    message: null,
    refunds: {
      refundId: null,
      orderId: null,
      arn: null,
      referenceId: null,
      txAmount: null,
      refundAmount: null,
      refundNote: null,
      note: null,
      processed: null,
      initiatedOn: null,
      processedOn: null,
    },
    refund: {
      refundId: null,
      orderId: null,
      arn: null,
      referenceId: null,
      txAmount: null,
      refundAmount: null,
      refundNote: null,
      note: null,
      processed: null,
      initiatedOn: null,
      processedOn: null,
    },
    lastId: null,
  },
  listSettlements: {
    status: null,
    message: null,
    settlements: {
      id: null,
      totalTxAmount: null,
      settlementAmount: null,
      adjustment: null,
      amountSettled: null,
      transactionFrom: null,
      transactionTill: null,
      utr: null,
      settledOn: null,
    },
    lastId: null,
  },
  listSettlementTransactions: {
    status: null,
    message: null,
    transactions: {
      id: null,
      orderId: null,
      referenceId: null,
      txAmount: null,
      paymentMode: null,
      bankName: null,
      serviceCharge: null,
      serviceTax: null,
      settlementAmount: null,
      txTime: null,
    },
    lastId: null,
  },
  verifyCredentials: {
    status: null,
    message: null,
  },
};
