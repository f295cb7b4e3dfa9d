import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  type OpenPage,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';

/** Tests that need a Chromium. Without one they are skipped, and reported by name. */
export const inBrowser: typeof describe.skip = HAS_BROWSER ? describe : describe.skip;

/**
 * Starts one Chromium for the tests of a file, and allows them what a busy machine may take.
 * @param flags added to those of all tests.
 * @returns what opens an empty page without cookies in it.
 */
export function shareBrowser(
  ...flags: readonly string[]
): (options?: BrowserContextOptions) => Promise<OpenPage> {
  let browser: Browser;
  jest.setTimeout(BROWSER_TIMEOUT_MS);
  beforeAll(async () => {
    if (HAS_BROWSER) browser = await launchBrowser(...flags);
  });
  afterAll(() => browser?.close());
  return (options) => openPage(browser, options);
}
