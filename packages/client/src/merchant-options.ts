import { type OptionRule, oneOf, required } from '@cashfree-rest/core';
import { servers } from '@cashfree-rest/generated-client';
import { fault, type Rules } from './connection-options.ts';

export interface Credentials {
  /** Identifies the merchant; test and production have different ones. */
  readonly appId: string;
  /** Keep it on the server: anyone who has it can refund your payments. */
  readonly secretKey: string;
}

/** `environment` or `baseUrl` is required: a client that guesses could send a test order to production. */
export type Address =
  | {
      /** `test` moves no real money. */
      readonly environment: keyof typeof servers;
      /** Replaces the environment's own address. */
      readonly baseUrl?: string | undefined;
    }
  | {
      /** Another gateway, such as the sandbox: `http://localhost:4010`. */
      readonly baseUrl: string;
      readonly environment?: keyof typeof servers | undefined;
    };

const TEXT: OptionRule = {
  allows: (value) => typeof value === 'string' && value !== '',
  words: 'a string that is not empty',
};

export const MERCHANT_RULES: Rules = {
  appId: required(TEXT),
  secretKey: required(TEXT),
  environment: oneOf(Object.keys(servers)),
  baseUrl: {
    allows: (value: unknown) =>
      typeof value === 'string' && /^https?:\/\/[^\s?#@]+$/iu.test(value) && URL.canParse(value),
    words: 'a string: an http or https URL without credentials, query and fragment',
  },
};

/**
 * Refuses to run where customers could read the secret. The bundlers' condition "browser" is the first guard; this one
 * is for code that got past it.
 * @throws {UsageError} in a browser.
 */
export function assertOutsideBrowser(owner: string): void {
  if ('document' in globalThis && 'window' in globalThis) {
    throw fault(owner, 'a secret key must not be in a browser: use @cashfree-rest/client/browser');
  }
}

/** @throws {UsageError} if neither an environment nor an address is given. */
export function readMerchant(
  owner: string,
  { appId, secretKey, environment, baseUrl }: Credentials & Address,
): { readonly baseUrl: string; readonly credentials: { appId: string; secretKey: string } } {
  const url = baseUrl ?? (environment && servers[environment]);
  if (url === undefined) {
    throw fault(owner, "environment must be 'test' or 'production', or baseUrl a URL");
  }
  return { baseUrl: url.replace(/\/+$/u, ''), credentials: { appId, secretKey } };
}
