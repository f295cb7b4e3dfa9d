import { readFile } from 'node:fs/promises';
import { get, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runAxe } from '@cashfree-rest/test-browser';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import {
  findBrokenLinks,
  findBrokenPictures,
  findPages,
  listFiles,
  parseFacts,
  repeatedIds,
} from './site-pages.ts';

const openPage = shareBrowser();

const MAX_PAGE_BYTES = 60_000;

/** Pages with the longest texts, whose compressed sizes a short run looks at. */
const LARGEST = 10;

/** A text of each kind that the reference consists of. */
const ESSENTIALS = [
  'curl --silent',
  'details.orderAmount',
  'orderCurrency is not enabled for your account',
  'HMAC-SHA256',
];

/** Script for a page: words of its samples that go on in the next line. An address may be longer than any line. */
const BROKEN_WORDS = `[...document.querySelectorAll('.side pre')].flatMap((pre) => {
  const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, from: text.length });
    text += walker.currentNode.data;
  }
  const placeOf = (at) => {
    const { node, from } = nodes.findLast(({ from }) => from <= at);
    return [node, at - from];
  };
  const isBroken = (from, to) => {
    const range = document.createRange();
    range.setStart(...placeOf(from));
    range.setEnd(...placeOf(to));
    const tops = [...range.getClientRects()].map(({ top }) => top);
    return Math.max(...tops) - Math.min(...tops) >= 5;
  };
  return [...text.matchAll(/\\S+/g)].flatMap(({ 0: token, index }) => {
    const [beforeAddress] = token.split('://');
    const words = [...beforeAddress.matchAll(/\\w+/g)];
    return words.some((word) => isBroken(index + word.index, index + word.index + word[0].length))
      ? [token]
      : [];
  });
})`;

let site: BuiltSite;
let sandbox: ServedSandbox;
let docs: string;
let files: readonly string[];
let pages: readonly string[];
let ours: readonly string[];
/** Everything that the sandbox serves of the site as text, by its path. */
let served: ReadonlyMap<string, Served>;

interface Served {
  readonly text: string;
  readonly policy: string;
}

beforeAll(async () => {
  site = await buildSite();
  sandbox = await serveSandbox({ docsFolder: site.folder });
  docs = `${sandbox.url}/docs/`;
  files = listFiles(site.folder);
  pages = findPages(files);
  // The page for unknown addresses is shown at any of them, so its links name the sandbox's own path.
  ours = pages.filter((path) => !['redoc.html', '404.html'].includes(path));
  const texts = files.filter((name) => /\.(?:css|html|js|json|md|txt|xml|yaml)$/u.test(name));
  served = new Map(
    await Promise.all(['', ...texts].map(async (path) => [path, await load(path)] as const)),
  );
});

afterAll(async () => {
  await sandbox?.[Symbol.asyncDispose]();
  await site?.[Symbol.asyncDispose]();
});

async function load(path: string): Promise<Served> {
  const response = await fetch(docs + path);
  return {
    text: await response.text(),
    policy: response.headers.get('content-security-policy') ?? '',
  };
}

/** Bytes of a reply's body as a browser gets them, compressed. */
function bytesOnTheWire(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': 'gzip' } }, async (response) => {
      let bytes = 0;
      for await (const chunk of response) bytes += chunk.length;
      resolve(bytes);
    });
    request.on('error', reject);
  });
}

function statusOf(url: string, headers: OutgoingHttpHeaders): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });
}

test('what a browser loads to show any page is at most 60 kB', async () => {
  const shared = ['site.css', 'theme.js', 'site.js', 'favicon.svg'];
  const frame = await Promise.all(shared.map((part) => bytesOnTheWire(docs + part)));
  const frameBytes = frame.reduce((sum, size) => sum + size);

  const sizeOf = (path: string) => served.get(path)?.text.length ?? 0;
  const byText = ours.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const asked = IS_LONG_RUN ? byText : byText.slice(0, LARGEST);

  const sizes = await Promise.all(asked.map((path) => bytesOnTheWire(docs + path)));

  const large = asked.filter((_, index) => frameBytes + (sizes[index] ?? 0) > MAX_PAGE_BYTES);
  expect(large).toEqual([]);
});

test('only the Redoc page may have inline styles, and no page inline scripts', () => {
  const policies = [...pages, 'site.css', ''].map(
    (path) => [path, served.get(path)?.policy ?? ''] as const,
  );

  const loose = policies.filter(([, policy]) => policy.includes('unsafe-inline'));
  expect(loose.map(([path]) => path)).toEqual(['redoc.html']);
  for (const [path, policy] of policies)
    expect([path, policy]).toEqual([path, expect.stringMatching(/default-src 'none'.*'self';/u)]);
  expect(loose[0]?.[1]).toContain("script-src 'self';");
});

test('everything that names the address of a sandbox names this one, and is cached', async () => {
  const texts = [...served.keys()].filter((path) => path !== '');
  const made = await Promise.all(texts.map((name) => readFile(join(site.folder, name), 'utf8')));

  const filled = made.map((text) => text.replaceAll('http://localhost:4010', sandbox.url));
  expect(texts.filter((path, index) => served.get(path)?.text !== filled[index])).toEqual([]);
  expect(served.get('reference/createOrder.html')?.text).toContain(
    `${sandbox.url}/api/v1/order/create`,
  );
  const environment = JSON.parse(served.get('postman/environment.sandbox.json')?.text ?? '');
  expect(environment).toMatchObject({
    values: [{ key: 'baseUrl', value: sandbox.url }, {}, {}, {}],
  });
  expect(JSON.parse(served.get('openapi.json')?.text ?? '')).toMatchObject({
    servers: [
      { url: 'https://test.cashfree.com' },
      { url: 'https://api.cashfree.com' },
      { url: sandbox.url },
    ],
  });
  const first = await fetch(docs);
  const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
  expect(await statusOf(docs, headers)).toBe(304);
  expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('a caller who prefers Markdown gets it at the address of the page, and others get the page', async () => {
  const asked = async (path: string, accept: string) => {
    const response = await fetch(docs + path, { headers: { accept } });
    const type = response.headers.get('content-type')?.split(';')[0];
    expect(response.headers.get('vary')).toContain('Accept');
    return [response.status, type, (await response.text()).slice(0, 2)];
  };
  const markdown = [200, 'text/markdown', '# '];
  const page = [200, 'text/html', '<!'];

  expect(await asked('', 'text/markdown, text/html;q=0.9')).toEqual(markdown);
  expect(await asked('reference/createOrder.html', 'text/markdown')).toEqual(markdown);
  expect(await asked('reference/createOrder', 'text/markdown, */*')).toEqual(markdown);
  expect(await asked('reference/createOrder', '*/*')).toEqual(page);
  expect(await asked('guides/', 'text/html,*/*;q=0.8')).toEqual(page);
  // A page without a text of its own is better than nothing.
  expect(await asked('redoc.html', 'text/markdown')).toEqual(page);
});

test('an unknown address shows a page that leads on, wherever it is', async () => {
  const response = await fetch(`${docs}guides/a/b/none.html`);

  expect(response.status).toBe(404);
  const text = await response.text();
  expect(text).toContain('There is no such page');
  const style = /<link rel="stylesheet" href="([^"]+)"/u.exec(text)?.[1] ?? '';
  expect((await fetch(new URL(style, response.url))).status).toBe(200);
});

test('a sandbox elsewhere, or at the default address, names that', async () => {
  for (const address of sampleOf(['https://sandbox.example', 'http://localhost:4010'], 1)) {
    await using other = await serveSandbox({ docsFolder: site.folder, baseUrl: () => address });
    const page = await (await fetch(`${other.url}/docs/guides/01-getting-started.html`)).text();
    expect(page).toContain(`curl ${address}/api/v1/order/create`);
  }
});

const FAR_PLACES = ['listSettlements-lastId', 'createOrder-orderAmount', 'verifyCredentials'];

const FORMER_ADDRESSES = [
  ['createOrder', 'reference/createOrder.html'],
  ['createOrder-orderAmount', 'reference/createOrder.html#createOrder-orderAmount'],
  ['payment-result-signature', 'reference/payment-result.html#payment-result-signature'],
  ['amounts', 'everything.html#amounts'],
  ['group-refunds', 'everything.html#group-refunds'],
  ['paymentNotification', 'everything.html#paymentNotification'],
] as const;

inBrowser('the site', () => {
  test('links and pictures of all pages lead somewhere, and nothing in them breaks their policy', async () => {
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(docs);

    const facts = await parseFacts(page, docs, ours);

    expect(pages).toEqual(expect.arrayContaining(['index.html', 'redoc.html', 'sandbox.html']));
    expect(findBrokenLinks(files, docs, facts)).toEqual([]);
    const pictures = [...facts.values()].flatMap((fact) => fact.pictures);
    expect(pictures.length).toBeGreaterThan(0);
    expect(await findBrokenPictures(page, pictures)).toEqual([]);
    for (const [path, fact] of facts) {
      const { inline, hrefs } = fact;
      // The form is the sandbox's own, which the page asks for by its place there.
      const absolute = hrefs.filter((href) => /^\/(?!console\/try-it)/u.test(href));
      expect({ path, inline, absolute, repeated: repeatedIds(fact) }).toEqual({
        path,
        inline: [],
        absolute: [],
        repeated: [],
      });
    }
  });

  test('an operation leads to its callbacks, and says which values of a sample to replace', async () => {
    await using opened = await openPage({ javaScriptEnabled: false });
    const { page } = opened;
    await page.goto(`${docs}reference/createOrder.html`);

    await page.getByRole('link', { name: 'paymentNotification' }).click();

    expect(page.url()).toBe(`${docs}reference/payment-result.html#paymentNotification`);
    await page.goto(`${docs}reference/createRefund.html`);
    expect(await page.getByText('of a payment that succeeded').isVisible()).toBe(true);
    await page.goto(`${docs}reference/verifyCredentials.html`);
    expect(await page.getByText('Set the variable').count()).toBe(0);
    await page.goto(`${docs}reference/introduction.html`);
    expect(await page.locator('.servers dt').allInnerTexts()).toContain(sandbox.url);
  });

  test('without JavaScript one page says all of it, and a field has its own address', async () => {
    await using opened = await openPage({ javaScriptEnabled: false });
    const { page } = opened;

    await page.goto(`${docs}everything.html#createOrder-orderAmount`);

    const main = page.locator('main');
    for (const text of ESSENTIALS) {
      const shown = await main.getByText(text).first().isVisible();
      expect([text, shown]).toEqual([text, true]);
    }
    const field = main.locator('#createOrder-orderAmount');
    expect(await field.getByText('What the customer is to pay').isVisible()).toBe(true);
  });

  test.each(sampleOf(FAR_PLACES, 1))(
    'a link to %s leads there, past operations that were never laid out',
    async (id) => {
      await using opened = await openPage();
      const { page } = opened;
      const top = `document.getElementById("${id}").getBoundingClientRect().top`;

      await page.goto(`${docs}everything.html#${id}`);
      const first = await page.evaluate<number>(top);
      await page.goto(`${docs}about-these-pages.html`);
      await page.goto(`${docs}everything.html#${id}`);

      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThan(400);
      // Pages are laid out in fractions of a pixel; a jump would be of many.
      expect(await page.evaluate<number>(top)).toBeCloseTo(first, -1);
    },
  );

  // The reference was one page: bookmarks, and links in programs that are out there, name places in it.
  test.each(sampleOf(FORMER_ADDRESSES, 2))(
    'the former address #%s leads on to %s',
    async (id, target) => {
      await using opened = await openPage();
      const { page } = opened;

      await page.goto(`${docs}#${id}`);
      await page.waitForURL(docs + target);

      const [, fragment] = target.split('#');
      expect(await page.locator(`[id="${fragment ?? id}"]`).isVisible()).toBe(true);
    },
  );

  test('without JavaScript the former address of an operation is a link to its page', async () => {
    await using opened = await openPage({ javaScriptEnabled: false });
    const { page } = opened;

    await page.goto(`${docs}#createRefund`);
    await page.locator(':target a').click();

    expect(page.url()).toBe(`${docs}reference/createRefund.html`);
  });

  test('the chosen language and theme hold on other pages, and tabs need no mouse', async () => {
    await using opened = await openPage();
    const { page, complaints } = opened;
    await page.goto(`${docs}reference/createOrder.html`);
    const shown = () => page.getByRole('tabpanel').textContent();
    expect(await shown()).toContain('curl --silent');

    await page.getByRole('tab', { name: 'curl' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Theme: system' }).press('Enter');
    await page.getByRole('button', { name: 'Theme: light' }).press('Enter');
    expect(await shown()).toContain('import ');
    await page.goto(`${docs}reference/createRefund.html`);

    const colour = 'getComputedStyle(document.body).backgroundColor';
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Python');
    expect(await shown()).toContain('/api/v1/order/refund');
    expect(await page.evaluate(colour)).toBe('rgb(24, 31, 28)');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(colour)).toBe('rgb(255, 255, 255)');
    expect(await page.getByText('curl --silent').first().isVisible()).toBe(true);
    const labels = await page.evaluate<readonly string[]>(`
      [...document.querySelectorAll('.tabs > section')]
        .map((panel) => getComputedStyle(panel, '::before').content)`);
    expect(labels).toEqual(expect.arrayContaining(['"curl"', '"PHP"', '"Python"']));
    expect(labels).not.toContain('none');
    expect(complaints).toEqual([]);
  });

  test('a keyboard is at the first link of the text after ten stops, skipping or not', async () => {
    await using opened = await openPage();
    const { page } = opened;
    const isInText = `document.activeElement.closest('main') !== null && document.activeElement.closest('.breadcrumbs') === null`;
    const stopsTo = async () => {
      for (let stops = 1; stops <= 10; stops += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate<boolean>(isInText)) return stops;
      }
      return 'too many';
    };
    const starts = [
      'reference/createOrder.html',
      'guides/06-errors-and-retries.html',
      '',
      'control/payOrder.html',
      'errors.html',
    ];
    for (const path of sampleOf(starts, 1)) {
      await page.goto(docs + path);
      expect([path, await stopsTo()]).toEqual([path, expect.any(Number)]);
      await page.goto(docs + path);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect([path, await stopsTo()]).toEqual([path, expect.any(Number)]);
    }
  });

  test.each(sampleOf(['served', 'from a disk'], 1))(
    'the search, %s, needs no mouse, and is loaded once it is opened',
    async (place) => {
      await using opened = await openPage({ reducedMotion: 'reduce' });
      const { page, complaints } = opened;
      const root = place === 'served' ? docs : pathToFileURL(`${site.folder}/`).href;
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.goto(`${root}guides/07-refunds.html`);
      expect(loaded.filter((url) => /search/u.test(url))).toEqual([]);

      await page.keyboard.press('/');
      const field = page.getByRole('combobox', { name: 'Search' });
      await field.waitFor();
      await page.keyboard.type('createRefund');
      const chosen = page.getByRole('option', { selected: true });
      expect(await chosen.textContent()).toContain('Refund a payment');
      const marked = page.getByRole('option').locator('mark');
      expect(await marked.first().textContent()).toBe('createRefund');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true');
      // It reads style sheets again, which a page from a disk may not.
      if (place === 'served') expect(await runAxe(page)).toEqual([]);
      await field.fill('zzzzzz');
      expect(await page.getByRole('dialog').getByRole('status').textContent()).toContain(
        'Nothing found',
      );
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.keyboard.press('/');
      await field.fill('working days');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#|\.html/u);

      expect(complaints).toEqual([]);
    },
  );

  // The other place first than above, so that a short run searches in both.
  test.each(sampleOf(['from a disk', 'served'], 1))(
    'the search, %s, keeps what is typed while it loads, and then finds it',
    async (place) => {
      await using opened = await openPage();
      const { page } = opened;
      const root = place === 'served' ? docs : pathToFileURL(`${site.folder}/`).href;
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const files = /search(?:-index)?\.js$/u;
      await page.route(files, async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(`${root}guides/07-refunds.html`);
      const both = ['search-index.js', 'search.js'].map((name) => page.waitForRequest(root + name));

      await page.keyboard.press('/');
      await page.keyboard.type('createRefund');

      const dialog = page.getByRole('dialog');
      expect(await dialog.count()).toBe(1);
      expect(await dialog.getByRole('combobox').inputValue()).toBe('createRefund');
      expect(await dialog.getByRole('status').textContent()).toBe('Loading…');
      await Promise.all(both);
      release();
      const chosen = page.getByRole('option', { selected: true });
      expect(await chosen.textContent()).toContain('Refund a payment');
    },
  );

  test.each(sampleOf(['search-index.js', 'search.js'], 1))(
    'the search says that %s could not be loaded, and loads it at the next opening',
    async (file) => {
      await using opened = await openPage();
      const { page } = opened;
      await page.route(`**/${file}`, (route) => route.abort(), { times: 1 });
      await page.goto(`${docs}guides/07-refunds.html`);

      await page.getByRole('button', { name: 'Search' }).click();
      const state = page.getByRole('dialog').getByRole('status');
      await state.getByText('could not be loaded').waitFor({ timeout: 10_000 });
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('createRefund');

      const chosen = page.getByRole('option', { selected: true });
      expect(await chosen.textContent()).toContain('Refund a payment');
      expect(await state.textContent()).toBe('');
    },
  );

  test('the search finds words of other gateways, and places with only some of the words', async () => {
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${docs}guides/07-refunds.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('createRefund');
    await page.getByRole('option').first().waitFor();
    const find = async (query: string) => {
      await page.getByRole('combobox').fill(query);
      const state = await page.getByRole('dialog').getByRole('status').textContent();
      return `${state}${(await page.getByRole('option').allTextContents()).join('\n')}`;
    };

    expect(await find('signature verification')).toMatch(/^Check the signature/u);
    expect(await find('pagination')).toMatch(/page|paging/iu);
    expect(await find('checksum')).toMatch(/^.*signature/iu);
    expect(await find('chargeback')).toMatch(/^What this API does not do/u);
    expect(await find('dispute')).toContain('What this API does not do');
    expect(await find('refund zzzzzz')).toMatch(/^Nothing has all of these words.*refund/isu);
    expect(await find('constructor')).not.toContain('undefined');
  });

  test('the page of an operation sends it to the sandbox that serves the page', async () => {
    await using opened = await openPage();
    const { page, complaints } = opened;

    await page.goto(`${docs}reference/verifyCredentials.html`);
    await page.locator('.try-it button[type="submit"]:enabled').click();
    await page.getByText('HTTP 200').waitFor();

    expect(await page.getByText('pnpm@12 start').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('elsewhere the page of an operation says how to start a sandbox', async () => {
    await using opened = await openPage();
    const { page, complaints } = opened;

    await page.goto(pathToFileURL(join(site.folder, 'reference/verifyCredentials.html')).href);

    expect(await page.locator('.try').getByText('pnpm@12 start').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('in a narrow window the rest of a line of a program begins below its own first letter', async () => {
    await using opened = await openPage();
    const { page } = opened;
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${docs}reference/createOrder.html`);
    await page.getByRole('tab', { name: 'Python' }).click();

    const lefts = await page.evaluate<readonly number[][]>(`
      [...document.querySelectorAll('[data-tab="Python"] .i4')]
        .map((line) => {
          const range = document.createRange();
          range.selectNodeContents(line);
          return [...range.getClientRects()].filter(({ width }) => width > 0).map(({ left }) => left);
        })
        .filter((rows) => rows.length > 1)`);

    const edge = await page.evaluate<number>(
      `document.querySelector('[data-tab="Python"] code').getBoundingClientRect().left`,
    );
    expect(lefts.length).toBeGreaterThan(0);
    for (const [, ...rest] of lefts)
      for (const left of rest) expect(left).toBeGreaterThan(edge + 20);
  });

  test('at 1200 and at 1280 pixels a line of a sample breaks between words', async () => {
    await using opened = await openPage();
    const { page } = opened;
    const broken = new Set<string>();
    const paths = ['reference/createOrder', 'reference/createRefund', 'control/payOrder'];
    for (const path of sampleOf(paths, 1)) {
      await page.goto(`${docs}${path}.html`);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        for (const width of [1200, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          for (const word of await page.evaluate<readonly string[]>(BROKEN_WORDS)) broken.add(word);
        }
      }
    }

    expect([...broken]).toEqual([]);
  });

  test('from a disk the pages have their style, their script and their links', async () => {
    await using opened = await openPage();
    const { page, complaints } = opened;

    await page.goto(pathToFileURL(join(site.folder, 'index.html')).href);
    await page.getByRole('link', { name: 'Start in a few minutes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Getting started' }).waitFor();

    const style = 'getComputedStyle(document.querySelector("header")).position';
    expect(await page.evaluate(style)).toBe('sticky');
    // Beside the first line, which needs no row below it.
    const copy = await page.getByRole('button', { name: 'Copy' }).first().boundingBox();
    const line = await page.locator('.code code').first().boundingBox();
    expect(copy?.x).toBeGreaterThan((line?.x ?? 0) + (line?.width ?? 0));
    expect((copy?.y ?? 0) + (copy?.height ?? 0)).toBeGreaterThan(line?.y ?? 0);
    await page.goto(`${pathToFileURL(join(site.folder, 'redoc.html')).href}#/orders/createorder`);
    await page.getByText('Every order needs its own').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
