export type { PaymentResult } from '@cashfree-rest/contract';
export * from './both-entries.ts';
export { type Client, type ClientOptions, connect, createClient } from './create-client.ts';
export { createFetchClient, type FetchClientOptions } from './create-fetch-client.ts';
export { SignatureError, type SignatureRuleBroken } from './errors.ts';
export type { IncomingPayment, IncomingRequest } from './incoming-payment.ts';
export { signPayment, verifyPayment } from './verify-payment.ts';
