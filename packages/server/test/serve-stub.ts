import express, { type RequestHandler } from 'express';
import { createStub, type Handlers, type StubOptions, serve } from '../src/index.ts';

export interface ServedStub extends AsyncDisposable {
  readonly url: string;
  /** Sends a form to an operation below `/api/v1` and reads the JSON of the answer. */
  post(
    path: string,
    form: string | Record<string, string>,
    init?: RequestInit,
  ): Promise<JsonAnswer>;
}

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export const CREDENTIALS = { appId: 'app', secretKey: 'canary-secret-key' };

export interface Shop {
  readonly name: string;
}

export interface ServeStubOptions extends Partial<StubOptions<Shop>> {
  readonly handlers?: Partial<Handlers<Shop>> | undefined;
  /** Where the stub is mounted; default the root. */
  readonly mountedAt?: string | undefined;
  /** What the team's own application does first. */
  readonly before?: readonly RequestHandler[] | undefined;
}

/** A stub on a free port that knows one merchant; operations without a handler answer 501. */
export async function serveStub(options: ServeStubOptions = {}): Promise<ServedStub> {
  const { handlers = {}, mountedAt = '/', before = [], ...stubOptions } = options;
  const stub = createStub.partial<Shop>(handlers, {
    authenticate: (appId, secretKey) =>
      appId === CREDENTIALS.appId && secretKey === CREDENTIALS.secretKey
        ? { name: 'Test Shop' }
        : undefined,
    ...stubOptions,
  });
  const server = await serve(express().use(mountedAt, ...before, stub), { graceMs: 0 });
  const url = `${server.url}${mountedAt.replace(/\/$/u, '')}`;
  return {
    url,
    async post(path, form, init = {}) {
      const body = typeof form === 'string' ? form : new URLSearchParams(form).toString();
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const request = { method: 'POST', body, headers, ...init };
      const response = await fetch(`${url}/api/v1${path}`, request);
      return {
        status: response.status,
        headers: response.headers,
        body: JSON.parse(await response.text()),
      };
    },
    [Symbol.asyncDispose]: server.close,
  };
}
