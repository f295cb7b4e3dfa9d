import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const DEFAULT_VIEWPORT = { width: 1280, height: 720 };

/** Empty pages of a browser by the options of their context. A page of its own process takes long to open. */
const freePages = new WeakMap<Browser, Map<string, Page[]>>();

/** Returns an empty page without cookies, maybe one that was given back. */
export async function takePage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const free = freePagesOf(browser, options).pop();
  if (free !== undefined) return free;
  return (await browser.newContext(options)).newPage();
}

/** What a browser shows itself. Any other address goes to an app of the machine. */
const SHOWN = new Set(['http:', 'https:', 'file:', 'data:', 'blob:', 'about:']);

/**
 * Empties a page for the next caller, or closes it: Chromium's question whether to open an app may come late, and then
 * takes the clicks of the next caller.
 * @param visited origins, whose storage goes, and protocols of all that it has asked for.
 */
export async function giveBackPage(
  browser: Browser,
  options: BrowserContextOptions,
  page: Page,
  visited: Readonly<Record<'origins' | 'protocols', ReadonlySet<string>>>,
): Promise<void> {
  const context = page.context();
  for (const protocol of visited.protocols) if (!SHOWN.has(protocol)) return context.close();
  for (const other of context.pages()) if (other !== page) await other.close();
  if (page.isClosed()) return context.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await clearSession(page);
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  for (const origin of visited.origins) {
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await devtools.detach();
  await context.clearCookies();
  await page.setViewportSize(options.viewport ?? DEFAULT_VIEWPORT);
  const { colorScheme = 'light', reducedMotion = 'no-preference', forcedColors = 'none' } = options;
  await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors });
  freePagesOf(browser, options).push(page);
}

async function clearSession(page: Page): Promise<void> {
  for (;;) {
    try {
      // A page of an origin of its own has no storage.
      return await page.evaluate('try { sessionStorage.clear(); } catch {}');
    } catch (error) {
      // A test may end with a click that leads to another page.
      if (!String(error).includes('because of a navigation')) throw error;
    }
  }
}

function freePagesOf(browser: Browser, options: BrowserContextOptions): Page[] {
  const byOptions = freePages.get(browser) ?? new Map<string, Page[]>();
  freePages.set(browser, byOptions);
  const key = JSON.stringify({ javaScriptEnabled: true, ...options });
  const pages = byOptions.get(key) ?? [];
  byOptions.set(key, pages);
  return pages;
}
