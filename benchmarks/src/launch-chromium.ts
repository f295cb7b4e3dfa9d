import { launchBrowser } from '@cashfree-rest/test-browser';
import type { Browser } from 'playwright-core';

/**
 * Starts a headless Chromium that can reach only this machine.
 *
 * @throws {Error} if there is none.
 */
export function launchChromium(): Promise<Browser> {
  return launchBrowser(
    '--no-proxy-server',
    // Other hosts do not resolve. Interception would do the same, but delays each request by this process.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  );
}
