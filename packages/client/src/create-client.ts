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
 * @throws {TypeError} if an option is missing or of the wrong kind; the message names it, not its value.
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
  const { appId, secretKey, environment, baseUrl } = options;
  for (const [name, value] of Object.entries({ appId, secretKey })) {
    if (typeof value !== 'string' || value === '') throw fault(`${name} is missing`);
  }
  return createSend({
    ...readCommonOptions(options),
    baseUrl: checkedBaseUrl(baseUrl ?? (environment && servers[environment])),
    credentials: { appId, secretKey },
  });
}

function checkedBaseUrl(baseUrl: string | undefined): string {
  if (baseUrl === undefined) {
    throw fault("environment must be 'test' or 'production', or baseUrl a URL");
  }
  if (!/^https?:\/\/[^\s?#@]+$/u.test(baseUrl) || !URL.canParse(baseUrl)) {
    throw fault('baseUrl must be an http or https URL without credentials, query and fragment');
  }
  return baseUrl.replace(/\/+$/u, '');
}
