import type { Handlers } from '@cashfree-rest/server';
import type { Express, Request, RequestHandler } from 'express';

// What READMEs and guides leave to their readers. The samples are compiled, not run, so the types are enough.

export interface Merchant {
  readonly id: string;
  readonly secretHash: string;
}
export declare const handlers: Handlers<Merchant>;
export declare function findMerchant(appId: string): Promise<Merchant | undefined>;
export declare function authenticate(
  appId: string,
  secretKey: string,
): Promise<Merchant | undefined>;
export declare function findLink(merchant: Merchant, orderId: string): Promise<string | undefined>;
export declare const orders: {
  add(merchant: Merchant, order: { readonly orderId: string }): Promise<string | undefined>;
  findLink(merchant: Merchant, orderId: string): Promise<string | undefined>;
};

export declare const app: Express;
export declare const credentials: { readonly appId: string; readonly secretKey: string };
export declare const returnUrl: string;
export declare function findOrder(
  request: Request,
  orderId: string | undefined,
): Promise<
  | {
      readonly amount: string;
      readonly customer: {
        readonly customerName: string;
        readonly customerPhone: string;
        readonly customerEmail: string;
      };
    }
  | undefined
>;
export declare function isOwner(
  cookie: string | null,
  orderId: string | undefined,
): Promise<boolean>;
export declare function takeToken(address: string | null): boolean;
export declare const refundsOnly: RequestHandler;
