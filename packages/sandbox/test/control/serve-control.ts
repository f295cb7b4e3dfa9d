import {
  type ControlHandlers,
  type OperationId,
  operations,
} from '@cashfree-rest/generated-sandbox';
import { serve } from '@cashfree-rest/server';
import express from 'express';
import { type ControlClient, createControlClient } from '../../src/control/control-client.ts';
import {
  type ControlRoutesOptions,
  createControlRoutes,
} from '../../src/control/create-control-routes.ts';

/** A stand-in for a merchant's world. */
export interface World {
  readonly appId: string;
}

export type AnyHandler = (call: Readonly<Record<string, unknown>>) => Promise<object>;

export interface ServedControl extends AsyncDisposable {
  readonly url: string;
  readonly control: ControlClient;
  /** Sends JSON below `/sandbox/v1` and reads the JSON of the answer. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The control API on a free port with two worlds; operations without a handler answer an empty reply. */
export async function serveControl(
  handlers: Partial<Record<OperationId, AnyHandler>> = {},
  options: Partial<ControlRoutesOptions<World>> = {},
): Promise<ServedControl> {
  const silent = Object.keys(operations).map((id) => [id, async () => ({ status: 'OK' })]);
  const all = { ...Object.fromEntries(silent), ...handlers } as unknown as ControlHandlers<World>;
  const findWorld = async (appId = 'first_shop') =>
    ['first_shop', 'second_shop'].includes(appId) ? { appId } : undefined;
  const app = express().use(createControlRoutes(all, { findWorld, ...options }));
  const server = await serve(app, { graceMs: 0 });
  return {
    url: server.url,
    control: createControlClient({ baseUrl: server.url }),
    async send(method, path, body, headers = {}) {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(`${server.url}/sandbox/v1${path}`, {
        method,
        headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
        ...init,
      });
      return {
        status: response.status,
        headers: response.headers,
        body: JSON.parse(await response.text()),
      };
    },
    [Symbol.asyncDispose]: server.close,
  };
}
