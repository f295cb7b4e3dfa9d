import { groupOperations, type OperationGroups, servers } from '@cashfree-rest/generated-client';
import { createSend } from './send.ts';
import { isTimeout, TIMEOUT_RANGE } from './timeout.ts';

interface CommonOptions {
  /** Names the merchant; test and production have different ones. */
  readonly appId: string;
  /** Never leaves a server: whoever has it can refund your payments. */
  readonly secretKey: string;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds until a call is given up; default 30,000. */
  readonly timeoutMs?: number | undefined;
}

/** One of `environment` and `baseUrl`: a client that guesses could send a test order to production. */
export type ClientOptions = CommonOptions &
  (
    | {
        /** `test` takes no real money. */
        readonly environment: keyof typeof servers;
        readonly baseUrl?: never;
      }
    | {
        /** Another gateway, such as the sandbox: `http://localhost:4010`. */
        readonly baseUrl: string;
        readonly environment?: never;
      }
  );

export type Client = OperationGroups;

/**
 * A client for one merchant on one environment: `client.orders.create({ … })`.
 * @throws {TypeError} if an option is missing or of the wrong kind; the message names it, not its value.
 */
export function createClient(options: ClientOptions): Client {
  const { appId, secretKey, environment, baseUrl, timeoutMs = 30_000 } = options;
  for (const [name, value] of Object.entries({ appId, secretKey })) {
    if (typeof value !== 'string' || value === '')
      throw new TypeError(`createClient: ${name} is missing`);
  }
  if (!isTimeout(timeoutMs))
    throw new TypeError(`createClient: timeoutMs must be ${TIMEOUT_RANGE}`);
  return groupOperations(
    createSend({
      baseUrl: checkedBaseUrl(environment === undefined ? baseUrl : servers[environment]),
      credentials: { appId, secretKey },
      fetch: options.fetch ?? fetch,
      timeoutMs,
    }),
  );
}

function checkedBaseUrl(baseUrl: string | undefined): string {
  if (baseUrl === undefined) {
    throw new TypeError(
      "createClient: environment must be 'test' or 'production', or baseUrl a URL",
    );
  }
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw new TypeError('createClient: baseUrl must be an http or https URL');
  }
  if (url.search !== '' || url.hash !== '') {
    throw new TypeError('createClient: baseUrl must not hold a query or a fragment');
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError('createClient: baseUrl must not hold credentials');
  }
  return baseUrl.replace(/\/+$/u, '');
}
