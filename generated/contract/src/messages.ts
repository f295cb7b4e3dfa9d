// Generated from openapi/openapi.yaml by scripts/src/emit/contract/emit-contract.ts. Do not edit; run "pnpm generate".

import type { components } from './types.ts';

type Schemas = components['schemas'];

export type CreateOrderRequest = Schemas['CreateOrderRequest'];
export type CreateOrderReply = Schemas['CreateOrderReply'];
export type ErrorReply = Schemas['Error'];
export type PaymentResult = Schemas['PaymentResult'];
export type GetOrderLinkRequest = Schemas['GetOrderLinkRequest'];
export type GetOrderLinkReply = Schemas['GetOrderLinkReply'];
export type GetOrderDetailsRequest = Schemas['GetOrderDetailsRequest'];
export type OrderDetails = Schemas['OrderDetails'];
export type GetOrderDetailsReply = Schemas['GetOrderDetailsReply'];
export type GetOrderStatusRequest = Schemas['GetOrderStatusRequest'];
export type NetBankingPaymentDetails = Schemas['NetBankingPaymentDetails'];
export type CardPaymentDetails = Schemas['CardPaymentDetails'];
export type UpiPaymentDetails = Schemas['UpiPaymentDetails'];
export type PaymentDetails = Schemas['PaymentDetails'];
export type GetOrderStatusReply = Schemas['GetOrderStatusReply'];
export type SendOrderEmailRequest = Schemas['SendOrderEmailRequest'];
export type SendOrderEmailReply = Schemas['SendOrderEmailReply'];
export type CreateRefundRequest = Schemas['CreateRefundRequest'];
export type CreateRefundReply = Schemas['CreateRefundReply'];
export type ListTransactionsRequest = Schemas['ListTransactionsRequest'];
export type Transaction = Schemas['Transaction'];
export type ListTransactionsReply = Schemas['ListTransactionsReply'];
export type ListRefundsRequest = Schemas['ListRefundsRequest'];
export type Refund = Schemas['Refund'];
export type ListRefundsReply = Schemas['ListRefundsReply'];
export type ListSettlementsRequest = Schemas['ListSettlementsRequest'];
export type Settlement = Schemas['Settlement'];
export type ListSettlementsReply = Schemas['ListSettlementsReply'];
export type ListSettlementTransactionsRequest = Schemas['ListSettlementTransactionsRequest'];
export type SettlementTransaction = Schemas['SettlementTransaction'];
export type ListSettlementTransactionsReply = Schemas['ListSettlementTransactionsReply'];
export type VerifyCredentialsRequest = Schemas['VerifyCredentialsRequest'];
export type VerifyCredentialsReply = Schemas['VerifyCredentialsReply'];

/** The form fields of each request. */
export interface Requests {
  createOrder: CreateOrderRequest;
  getOrderLink: GetOrderLinkRequest;
  getOrderDetails: GetOrderDetailsRequest;
  getOrderStatus: GetOrderStatusRequest;
  sendOrderEmail: SendOrderEmailRequest;
  createRefund: CreateRefundRequest;
  listTransactions: ListTransactionsRequest;
  listRefunds: ListRefundsRequest;
  listSettlements: ListSettlementsRequest;
  listSettlementTransactions: ListSettlementTransactionsRequest;
  verifyCredentials: VerifyCredentialsRequest;
}

/** The reply of each operation that succeeds. */
export interface Replies {
  createOrder: CreateOrderReply;
  getOrderLink: GetOrderLinkReply;
  getOrderDetails: GetOrderDetailsReply;
  getOrderStatus: GetOrderStatusReply;
  sendOrderEmail: SendOrderEmailReply;
  createRefund: CreateRefundReply;
  listTransactions: ListTransactionsReply;
  listRefunds: ListRefundsReply;
  listSettlements: ListSettlementsReply;
  listSettlementTransactions: ListSettlementTransactionsReply;
  verifyCredentials: VerifyCredentialsReply;
}

/** The HTTP statuses with which each operation may fail. */
export interface ErrorStatuses {
  createOrder: 400 | 401 | 409 | 413 | 415 | 429 | 500;
  getOrderLink: 400 | 401 | 404 | 413 | 415 | 429 | 500;
  getOrderDetails: 400 | 401 | 404 | 413 | 415 | 429 | 500;
  getOrderStatus: 400 | 401 | 404 | 413 | 415 | 429 | 500;
  sendOrderEmail: 400 | 401 | 404 | 409 | 413 | 415 | 429 | 500;
  createRefund: 400 | 401 | 404 | 409 | 413 | 415 | 429 | 500;
  listTransactions: 400 | 401 | 413 | 415 | 429 | 500;
  listRefunds: 400 | 401 | 413 | 415 | 429 | 500;
  listSettlements: 400 | 401 | 413 | 415 | 429 | 500;
  listSettlementTransactions: 400 | 401 | 404 | 413 | 415 | 429 | 500;
  verifyCredentials: 400 | 401 | 413 | 415 | 429 | 500;
}

/** The request without the credentials. */
export type RequestFields<Id extends keyof Requests> = Omit<Requests[Id], 'appId' | 'secretKey'>;
