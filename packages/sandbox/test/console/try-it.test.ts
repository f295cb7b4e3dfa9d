import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
  runAxe,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** A page of the documentation as the sandbox needs it: with a place, and the script that fills it. */
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Create an order</title>
<link rel="icon" href="/billpay/assets/icon.svg" type="image/svg+xml">
<script type="module" src="/console/try-it.js"></script></head>
<body><main><h1>Orders</h1><h2>Create an order</h2>
<div class="try" data-operation="createOrder" data-heading="3"></div>
<div class="try" data-operation="noOperation"></div>
</main></body></html>`;

inBrowser('an operation that a page of the documentation shows', () => {
  let browser: Browser;
  let sandbox: ServedSandbox;
  let docsFolder: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    docsFolder = await mkdtemp(join(tmpdir(), 'docs-'));
    await writeFile(join(docsFolder, 'index.html'), PAGE);
    sandbox = await serveSandbox({ docsFolder });
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.[Symbol.asyncDispose]();
    await rm(docsFolder, { recursive: true, force: true });
  });

  test('can be tried there, within the policy of the page', async () => {
    await using opened = await openPage(browser);
    const { page, origins, complaints } = opened;
    await page.goto(`${sandbox.url}/docs/`);
    await page.getByRole('heading', { name: 'Try it', level: 3 }).waitFor();
    await page.locator('.try-it button[type="submit"]:enabled').click();

    await page.getByText('HTTP 200').waitFor();
    const { requests } = await sandbox.control.requests.list({ count: 1 });
    expect(requests).toMatchObject([{ operationId: 'createOrder', httpStatus: 200 }]);
    const link = page.getByRole('link', { name: 'Request' });
    expect(await link.getAttribute('href')).toContain(requests[0]?.requestId);
    expect(await page.locator('[data-operation="noOperation"]').innerHTML()).toBe('');
    expect(await page.content()).not.toContain(CREDENTIALS.secretKey);
    expect(await runAxe(page)).toEqual([]);
    expect([...origins]).toEqual([sandbox.url]);
    expect(complaints).toEqual([]);
  });
});
