import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContextOptions,
  ConsoleMessage,
  LaunchOptions,
  Page,
  Request,
} from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';
import { closeWhenIdle } from './close-when-idle.ts';
import { findChromium } from './find-chromium.ts';
import { giveBackPage, takePage } from './free-pages.ts';
import { chromium } from './load-playwright.ts';

const executablePath = findChromium();

/** Without a Chromium, browser tests are skipped, and reported by name. */
export const HAS_BROWSER: boolean = executablePath !== undefined;

/** What a busy machine may take for a browser test. */
export const BROWSER_TIMEOUT_MS = 600_000;

/** @param flags added to those of all tests. @throws {Error} if there is no Chromium. */
export async function launchBrowser(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch(launchOptions(flags));
}

function launchOptions(flags: readonly string[] = []): LaunchOptions {
  if (executablePath === undefined)
    throw new Error('no Chromium: set CHROMIUM_PATH to one, or have chromium in PATH');
  // A busy machine may take long; a browser that does not start ends with an error of its own.
  return { executablePath, args: [...CHROMIUM_FLAGS, ...flags], timeout: 0 };
}

/** What Chromium's settings call blocked. */
const FORBIDDEN = 2;

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors and warnings of the console, broken policies included, and errors that no script has caught. */
  readonly complaints: string[];
  /** Origins that were asked for anything. */
  readonly origins: Set<string>;
}

/**
 * Opens an empty page without cookies, and records everything that a product's page must not do. Disposing of it empties
 * it for the next caller. A step that waits for what does not come ends when nothing has happened on the page for a minute.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const opened = watchPage(await takePage(browser, options));
  const { page } = opened;
  return {
    ...opened,
    async [Symbol.asyncDispose]() {
      opened.stop();
      await giveBackPage(browser, options, page, opened);
    },
  };
}

/** The same in a browser of its own, whose user has forbidden all cookies. */
export async function openPageWithoutCookies(): Promise<OpenPage> {
  const profile = await mkdtemp(join(tmpdir(), 'no-cookies-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { profile: { default_content_setting_values: { cookies: FORBIDDEN } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  return {
    ...watchPage(await context.newPage()),
    async [Symbol.asyncDispose]() {
      await context.close();
      await rm(profile, { recursive: true });
    },
  };
}

/** Records until it is stopped. */
function watchPage(page: Page) {
  const stopWatching = closeWhenIdle(page);
  const complaints: string[] = [];
  const origins = new Set<string>();
  const protocols = new Set<string>();
  const onConsole = (message: ConsoleMessage) => {
    // A browser says of every page that is a 404 or the like that it "failed to load" it.
    const isTheStatus =
      message.text().startsWith('Failed to load resource: the server responded with a status') &&
      message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isTheStatus)
      complaints.push(message.text());
  };
  const onError = (error: Error) => complaints.push(error.message);
  const onRequest = (request: Request) => {
    const { origin, protocol } = new URL(request.url());
    origins.add(origin);
    protocols.add(protocol);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  const stop = () => {
    stopWatching();
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
  };
  return { page, complaints, origins, protocols, stop };
}
