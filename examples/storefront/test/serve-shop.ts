import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@cashfree-rest/client';
import {
  createSandbox,
  openDatabase,
  randomIdentifiers,
  systemClock,
} from '@cashfree-rest/sandbox';
import { createLogger, serve } from '@cashfree-rest/server';
import { createShop, type ShopOptions } from '../src/server.ts';
import { type Exchange, recordTraffic } from './record-traffic.ts';

/** What may be found nowhere but in the shop's server and the gateway. */
export const CANARY = 'canary-secret-key-b81f4c';

const WRITTEN = fileURLToPath(new URL('../page', import.meta.url));

export interface ServedShop extends AsyncDisposable {
  /** By its number: to a browser, another site than the sandbox's `localhost`. */
  readonly shopUrl: string;
  readonly gatewayUrl: string;
  /** The merchant's own client, for a look behind the scenes. */
  readonly client: Client;
  readonly shopTraffic: readonly Exchange[];
  readonly gatewayTraffic: readonly Exchange[];
  /** All that the shop has logged so far. */
  readonly log: () => string;
}

export interface ServeShopOptions extends Pick<ShopOptions, 'memory'> {
  /** Default: the pages as they are written, for tests without a browser. */
  readonly assetsFolder?: string | undefined;
  /** What the shop takes for its key; default the right one. */
  readonly secretKey?: string | undefined;
  /** Default: the sandbox that is served with it. */
  readonly gatewayUrl?: string | undefined;
}

/** A shop, and a sandbox whose merchant it is, each on a free port; both are forgotten afterwards. */
export async function serveShop(options: ServeShopOptions = {}): Promise<ServedShop> {
  const { assetsFolder = WRITTEN, secretKey = CANARY, memory } = options;
  const database = await openDatabase(':memory:');
  let [sandboxUrl, shopUrl, log] = ['', '', ''];
  const sandbox = await createSandbox({
    database,
    clock: systemClock,
    identifiers: randomIdentifiers,
    merchant: { appId: 'coffee', secretKey: CANARY, name: 'Kaveri Coffee' },
    baseUrl: () => sandboxUrl,
    docsFolder: import.meta.dirname,
  });
  const gatewayTraffic: Exchange[] = [];
  const gatewayServer = await serve(recordTraffic(sandbox.app, gatewayTraffic));
  sandboxUrl = gatewayServer.url;
  const gatewayUrl = options.gatewayUrl ?? sandboxUrl;

  const destination = {
    write(line: string) {
      log += line;
    },
  };
  const shop = createShop({
    client: createClient({
      appId: 'coffee',
      secretKey,
      baseUrl: gatewayUrl,
      timeoutMs: 5_000,
      retry: { times: 0 },
    }),
    secretKey,
    shopUrl: () => shopUrl,
    assetsFolder,
    logger: createLogger({ destination }),
    memory,
  });
  const shopTraffic: Exchange[] = [];
  const shopServer = await serve(recordTraffic(shop, shopTraffic));
  shopUrl = shopServer.url.replace('localhost', '127.0.0.1');

  return {
    shopUrl,
    gatewayUrl,
    shopTraffic,
    gatewayTraffic,
    log: () => log,
    client: createClient({ appId: 'coffee', secretKey: CANARY, baseUrl: sandboxUrl }),
    async [Symbol.asyncDispose]() {
      await shopServer.close();
      await gatewayServer.close();
      await sandbox.close();
      await database.destroy();
    },
  };
}
