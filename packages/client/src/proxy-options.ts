import { required } from '@cashfree-rest/core';
import { fault, type Rules } from './connection-options.ts';

/** Where a browser sends its calls. */
export interface ProxyAddress {
  /** Where your backend has mounted `createBrowserProxy`: a path such as `/gateway`, or a whole URL. */
  readonly baseUrl: string;
}

export const PROXY_RULES: Rules = {
  baseUrl: required({
    allows: (value) =>
      typeof value === 'string' &&
      (/^\/(?!\/)[^?#]*$/u.test(value) ||
        (/^https?:\/\/[^?#@]+$/iu.test(value) && URL.canParse(value))),
    words: 'a path of your backend, such as /gateway, or an http or https URL',
  }),
};

/** @throws {UsageError} for a secret key, which every customer could read here. */
export function assertNoSecret(owner: string, options: unknown): void {
  if ('secretKey' in Object(options)) {
    throw fault(owner, 'a secret key must not be in a browser: leave it with your backend');
  }
}

export function readProxy({ baseUrl }: ProxyAddress): {
  readonly baseUrl: string;
  readonly credentials: Readonly<Record<string, never>>;
} {
  return { baseUrl: baseUrl.replace(/\/+$/u, ''), credentials: {} };
}
