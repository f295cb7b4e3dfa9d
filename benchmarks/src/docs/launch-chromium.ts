import { launchBrowser } from '@cashfree-rest/test-browser';
import type { Browser } from 'playwright-core';

/** A headless Chromium that reaches nothing but this machine. @throws {Error} if there is none. */
export function launchChromium(): Promise<Browser> {
  return launchBrowser(
    '--no-proxy-server',
    // No other host is found. Interception would do the same, but has each request wait for this process.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  );
}
