import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@cashfree-rest/server';
import { launchBrowser, openPage } from '@cashfree-rest/test-browser';
import { createSandbox, type Identifiers, openDatabase } from '../../src/index.ts';
import { openReceiver } from '../console/open-receiver.ts';
import { tellStory } from '../console/tell-story.ts';

/*
 * `docs:pictures`: takes the pictures of the guide from the real console. Clock and ids stand still, so that a picture
 * changes if what it shows does.
 */

const FOLDER = fileURLToPath(new URL('../../../../docs/guides/pictures', import.meta.url));

/** Where a shop of one's own would listen. */
const SHOP_PORT = 3000;

const NOW = new Date('2026-03-02T08:31:12Z');

const identifiers: Identifiers = {
  paymentToken: () => '2k9qf07xw4m1c8zt5b3na',
  referenceId: () => '748213905162',
  utr: () => '613402887190',
  settlementUtr: () => 'N613402887190244',
  arn: () => '74332745061000000000017',
  merchantRefundId: () => 'refund-first-order-1',
  secretKey: () => 'a-key-of-a-new-merchant',
};

const database = await openDatabase(':memory:');
const sandbox = await createSandbox({
  database,
  clock: { now: () => NOW },
  identifiers,
  merchant: { appId: 'sandbox_app_id', secretKey: 'sandbox_secret_key', name: 'Kaveri Tea House' },
  baseUrl: () => 'http://localhost:4010',
  docsFolder: FOLDER,
});
const server = await serve(sandbox.app);
const browser = await launchBrowser();
const { page } = await openPage(browser, {
  viewport: { width: 1440, height: 810 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
const devtools = await page.context().newCDPSession(page);

await mkdir(FOLDER, { recursive: true });
await tellStory({
  page,
  url: server.url,
  orderId: 'first-order',
  notifyUrl: `http://localhost:${SHOP_PORT}/notify`,
  startShop: () => openReceiver(SHOP_PORT),
  async onScene(name) {
    for (const close of await page.locator('.toasts button').all()) await close.click();
    // A fraction of the size of a PNG.
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
    await writeFile(`${FOLDER}/${name}.webp`, Buffer.from(data, 'base64'));
  },
});

await browser.close();
sandbox.endStreams();
await server.close();
await sandbox.close();
await database.destroy();
