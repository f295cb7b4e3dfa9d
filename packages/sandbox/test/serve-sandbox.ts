import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@cashfree-rest/client';
import { strictReplies } from '@cashfree-rest/client/strict';
import { serve } from '@cashfree-rest/server';
import { anOrder as buildOrder, type OrderFields } from '@cashfree-rest/test-requests';
import type { Kysely } from 'kysely';
import { createSandbox } from '../src/app.ts';
import { type ControlClient, createControlClient } from '../src/control/control-client.ts';
import { randomIdentifiers } from '../src/database/identifiers.ts';
import type { OpenDatabaseOptions } from '../src/database/open-database.ts';
import type { Database } from '../src/database/schema.ts';
import { createMerchantStore, type MerchantStore } from '../src/merchants/merchant-store.ts';
import type { SandboxOptions } from '../src/sandbox-options.ts';
import { borrowDatabase, openOwnDatabase } from './database/borrow-database.ts';

export const CREDENTIALS = { appId: 'sandbox_app_id', secretKey: 'sandbox_secret_key' };

const NO_DOCS = fileURLToPath(new URL('no-docs', import.meta.url));

/** A clock that stands still until it is moved. */
export interface StoppedClock {
  now(): Date;
  advance(by: { readonly days: number }): void;
}

export function stoppedClock(start = '2026-03-02T08:31:12Z'): StoppedClock {
  let now = new Date(start);
  return {
    now: () => now,
    advance({ days }) {
      now = new Date(now.getTime() + days * 86_400_000);
    },
  };
}

export interface ServedSandbox extends AsyncDisposable {
  readonly url: string;
  readonly client: Client;
  readonly control: ControlClient;
  readonly clock: StoppedClock;
  readonly database: Kysely<Database>;
  /** Where that database is. */
  readonly location: string;
  readonly merchants: MerchantStore;
  /** Ends the work in the background; the server and the database go on. */
  close(): Promise<void>;
}

/** Every reply that a test gets through the client is compared with the document. */
const strict = strictReplies();

/** A sandbox on a free port, with a database of its own on this run's engine that goes when it does. */
export async function serveSandbox(
  overrides: Partial<SandboxOptions> = {},
  databaseOptions?: OpenDatabaseOptions,
): Promise<ServedSandbox> {
  const lent = await (databaseOptions ? openOwnDatabase(databaseOptions) : borrowDatabase());
  const { database, location } = lent;
  const clock = stoppedClock();
  let url = '';
  const token = overrides.controlToken ?? (overrides.isPublic ? 'control-token' : undefined);
  const sandbox = await createSandbox({
    database,
    clock,
    identifiers: randomIdentifiers,
    merchant: { ...CREDENTIALS, name: 'Test Shop' },
    baseUrl: () => url,
    docsFolder: NO_DOCS,
    ...overrides,
    controlToken: token,
  });
  const server = await serve(sandbox.app);
  url = server.url;
  return {
    url,
    clock,
    database,
    location,
    merchants: createMerchantStore(database),
    client: createClient({ ...CREDENTIALS, baseUrl: url, strict, retry: { pauseMs: () => 0 } }),
    control: createControlClient({ baseUrl: url, token }),
    close: sandbox.close,
    async [Symbol.asyncDispose]() {
      sandbox.endStreams();
      await server.close();
      await sandbox.close();
      await lent[Symbol.asyncDispose]();
    },
  };
}

/** An order whose amount and note look different where the sandbox shows them. */
export function anOrder(overrides: Partial<OrderFields> = {}): OrderFields {
  return buildOrder({ orderAmount: '154.5', orderNote: 'First flush & more', ...overrides });
}
