import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { closeWhenIdle } from './close-when-idle.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';

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
 * Opens a page in a new context, and records everything that a product's page must not do. A step that waits for what
 * does not come ends when nothing has happened on the page for a minute.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  return watchPage(await context.newPage(), () => context.close());
}

/** The same in a browser of its own, whose user has forbidden all cookies. */
export async function openPageWithoutCookies(): Promise<OpenPage> {
  const profile = await mkdtemp(join(tmpdir(), 'no-cookies-'));
  await mkdir(join(profile, 'Default'));
  const preferences = { profile: { default_content_setting_values: { cookies: FORBIDDEN } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  return watchPage(await context.newPage(), async () => {
    await context.close();
    await rm(profile, { recursive: true });
  });
}

function watchPage(page: Page, close: () => Promise<void>): OpenPage {
  const stopWatching = closeWhenIdle(page);
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
  const dispose = async () => {
    stopWatching();
    await close();
  };
  return { page, complaints, origins, [Symbol.asyncDispose]: dispose };
}
