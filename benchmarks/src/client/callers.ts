import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { paths } from '@cashfree-rest/contract';
import { FIELDS, FORM_TYPE, PATH } from './request.ts';

/** Requests the status of the order once, and returns the `orderStatus` of the reply. */
export type Call = () => Promise<unknown>;

/** The input of a caller: the server, and the folder of the generated clients. */
export interface CallerOptions {
  readonly baseUrl: string;
  readonly folder: string;
}

type Caller = (options: CallerOptions) => Promise<Call> | Call;

interface Reply {
  readonly orderStatus: string;
}

/** The exports of the generated modules that are used. */
interface HeyApi {
  readonly client: { setConfig(config: { readonly baseUrl: string }): void };
  getOrderStatus(options: { readonly body: typeof FIELDS }): Promise<{ readonly data?: Reply }>;
}
interface Redocly {
  configure(config: { readonly serverUrl: string }): void;
  getOrderStatus(input: { readonly body: URLSearchParams }): Promise<Reply>;
}

function bareFetch({ baseUrl }: CallerOptions): Call {
  return async () => {
    const response = await fetch(`${baseUrl}${PATH}`, {
      method: 'POST',
      headers: { 'Content-Type': FORM_TYPE },
      body: new URLSearchParams(FIELDS).toString(),
    });
    return ((await response.json()) as Reply).orderStatus;
  };
}

function fetchWithTimeout({ baseUrl }: CallerOptions): Call {
  return async () => {
    const response = await fetch(`${baseUrl}${PATH}`, {
      method: 'POST',
      headers: { 'Content-Type': FORM_TYPE },
      body: new URLSearchParams(FIELDS).toString(),
      signal: AbortSignal.timeout(30_000),
    });
    return ((await response.json()) as Reply).orderStatus;
  };
}

async function ourClient({ baseUrl }: CallerOptions): Promise<Call> {
  const { createClient } = await import('@cashfree-rest/client');
  const { orderId, ...credentials } = FIELDS;
  const client = createClient({ ...credentials, baseUrl });
  return async () => (await client.orders.getStatus({ orderId })).orderStatus;
}

async function ourPathClient({ baseUrl }: CallerOptions): Promise<Call> {
  const { createFetchClient } = await import('@cashfree-rest/client');
  const { orderId, ...credentials } = FIELDS;
  const client = createFetchClient({ ...credentials, baseUrl });
  return async () => (await client.POST(PATH, { body: { orderId } })).data?.orderStatus;
}

async function ourClientWithMiddleware({ baseUrl }: CallerOptions): Promise<Call> {
  const { createClient } = await import('@cashfree-rest/client');
  const { orderId, ...credentials } = FIELDS;
  const client = createClient({ ...credentials, baseUrl, middleware: [{ onRequest() {} }] });
  return async () => (await client.orders.getStatus({ orderId })).orderStatus;
}

async function openapiFetch({ baseUrl }: CallerOptions): Promise<Call> {
  const { default: createClient } = await import('openapi-fetch');
  const client = createClient<paths>({ baseUrl, headers: { 'Content-Type': FORM_TYPE } });
  return async () => (await client.POST(PATH, { body: FIELDS })).data?.orderStatus;
}

async function heyApi({ baseUrl, folder }: CallerOptions): Promise<Call> {
  const { client, getOrderStatus } = await load<HeyApi>(folder, 'hey-api.mjs');
  client.setConfig({ baseUrl });
  return async () => (await getOrderStatus({ body: FIELDS })).data?.orderStatus;
}

async function redocly({ baseUrl, folder }: CallerOptions): Promise<Call> {
  const { configure, getOrderStatus } = await load<Redocly>(folder, 'redocly.mjs');
  configure({ serverUrl: baseUrl });
  return async () => (await getOrderStatus({ body: new URLSearchParams(FIELDS) })).orderStatus;
}

async function axios({ baseUrl }: CallerOptions): Promise<Call> {
  const { default: instance } = await import('axios');
  const client = instance.create({ baseURL: baseUrl });
  return async () => (await client.post<Reply>(PATH, new URLSearchParams(FIELDS))).data.orderStatus;
}

async function load<Module>(folder: string, file: string): Promise<Module> {
  return (await import(pathToFileURL(join(folder, file)).href)) as Module;
}

/** The baseline of the comparison. */
export const BARE = 'bare `fetch`';
/** The only client that does not use `fetch`. */
export const WITHOUT_FETCH = 'axios, on `node:http`';

export const CALLERS: Readonly<Record<string, Caller>> = {
  [BARE]: bareFetch,
  'the same once more': bareFetch,
  '`fetch` with `AbortSignal.timeout`': fetchWithTimeout,
  'our client': ourClient,
  'our client, with a middleware': ourClientWithMiddleware,
  'our path client': ourPathClient,
  'openapi-fetch': openapiFetch,
  'Hey API': heyApi,
  Redocly: redocly,
  [WITHOUT_FETCH]: axios,
};
