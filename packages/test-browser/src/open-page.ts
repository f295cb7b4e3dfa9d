import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';

const executablePath = findChromium();

/** Without a Chromium, browser tests are skipped, and reported by name. */
export const HAS_BROWSER: boolean = executablePath !== undefined;

/** What a busy machine may take for a browser test. */
export const BROWSER_TIMEOUT_MS = 60_000;

/** @param flags added to those of all tests. @throws {Error} if there is no Chromium. */
export async function launchBrowser(...flags: readonly string[]): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error('no Chromium: set CHROMIUM_PATH to one, or have chromium in PATH');
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] });
}

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors and warnings of the console, broken policies included, and errors that no script has caught. */
  readonly complaints: string[];
  /** Origins that were asked for anything. */
  readonly origins: Set<string>;
}

/** A page in a context of its own, which notes whatever a product's page must not do. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => {
    // A browser says of every page that is a 404 or the like that it "failed to load" it.
    const isTheStatus =
      message.text().startsWith('Failed to load resource: the server responded with a status') &&
      message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isTheStatus)
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  return { page, complaints, origins, [Symbol.asyncDispose]: () => context.close() };
}
