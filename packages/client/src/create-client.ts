import { type OptionRule, oneOf, required } from '@cashfree-rest/core';
import {
  groupOperations,
  type OperationGroups,
  type Send,
  servers,
} from '@cashfree-rest/generated-client';
import { type CommonOptions, fault, readCommonOptions } from './client-options.ts';
import { createSend } from './send.ts';

interface ServerOptions extends CommonOptions {
  /** Names the merchant; test and production have different ones. */
  readonly appId: string;
  /** Never leaves a server: whoever has it can refund your payments. */
  readonly secretKey: string;
}

/** `environment` or `baseUrl` has to be there: a client that guesses could send a test order to production. */
export type ClientOptions = ServerOptions &
  (
    | {
        /** `test` takes no real money. */
        readonly environment: keyof typeof servers;
        /** Used instead of the environment's own address. */
        readonly baseUrl?: string | undefined;
      }
    | {
        /** Another gateway, such as the sandbox: `http://localhost:4010`. */
        readonly baseUrl: string;
        readonly environment?: keyof typeof servers | undefined;
      }
  );

/** Named by an interface, so that a `createClient(…)` that you export has a type that can be written down. */
export interface Client extends OperationGroups {}

/**
 * A client for one merchant on one environment: `client.orders.create({ … })`.
 * @throws {UsageError} if an option is missing or of the wrong kind; the message names it, not its value.
 */
export function createClient(options: ClientOptions): Client {
  return groupOperations(connect(options));
}

/**
 * The same for a bundle that needs few operations: `getOrderStatus(connect({ … }), { orderId })`.
 * @throws {TypeError} as `createClient` does.
 */
export function connect(options: ClientOptions): Send {
  // The bundlers' condition "browser" is the first lock; this one is for what has got past it.
  if ('document' in globalThis && 'window' in globalThis) {
    throw fault('a secret key must not be in a browser: use @cashfree-rest/client/browser');
  }
  const common = readCommonOptions(options, RULES);
  const { appId, secretKey, environment, baseUrl } = options;
  const url = baseUrl ?? (environment && servers[environment]);
  if (url === undefined)
    throw fault("environment must be 'test' or 'production', or baseUrl a URL");
  return createSend({
    ...common,
    baseUrl: url.replace(/\/+$/u, ''),
    credentials: { appId, secretKey },
  });
}

const TEXT: OptionRule = {
  allows: (value) => typeof value === 'string' && value !== '',
  words: 'a text that is not empty',
};

const RULES = {
  appId: required(TEXT),
  secretKey: required(TEXT),
  environment: oneOf(Object.keys(servers)),
  baseUrl: {
    allows: (value: unknown) =>
      typeof value === 'string' && /^https?:\/\/[^\s?#@]+$/iu.test(value) && URL.canParse(value),
    words: 'the text of an http or https URL without credentials, query and fragment',
  },
};
