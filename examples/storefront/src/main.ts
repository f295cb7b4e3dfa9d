import { fileURLToPath } from 'node:url';
import { createClient } from '@cashfree-rest/client';
import { closeOnSignals, createLogger, serve } from '@cashfree-rest/server';
import { readEnvironment } from './environment.ts';
import { createShop } from './server.ts';

const { port, shopUrl, gatewayUrl, appId, secretKey } = readEnvironment(process.env);
// Standard output is for the ready line.
const logger = createLogger({ level: 'warn', destination: 2 });
let url = '';
const shop = createShop({
  client: createClient({ appId, secretKey, baseUrl: gatewayUrl, logger }),
  secretKey,
  shopUrl: () => shopUrl ?? url,
  assetsFolder: fileURLToPath(new URL('page', import.meta.url)),
  logger,
});
const server = await serve(shop, { port });
url = server.url;
closeOnSignals(server, async () => undefined);
process.stdout.write(`ready: buy coffee on ${shopUrl ?? url}, paid at ${gatewayUrl}\n`);
