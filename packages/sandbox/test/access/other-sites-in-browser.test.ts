import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { html } from '../../src/pages/kit/html.ts';
import { createOrder, openOrder } from '../pages/every-page.ts';
import { serveElsewhere } from '../pages/serve-elsewhere.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';

/** Resolves to this machine, like an attacker's name after DNS rebinding. */
const REBOUND = 'evil.example';

const openPage = shareBrowser(`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`);

inBrowser('a page of another site', () => {
  test.each([
    ['another site', '127.0.0.1'],
    ['another port of this machine', 'localhost'],
  ])('on %s creates no order by a form', async (_, host) => {
    await using sandbox = await serveSandbox();
    const fields = Object.entries({ ...CREDENTIALS, ...anOrder() });
    const form = html`<title>Elsewhere</title>
<form method="post" action="${sandbox.url}/api/v1/order/create">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>Win a prize</button></form>`;
    await using elsewhere = await serveElsewhere((_request, response) => {
      response.end(String(form));
    });
    await using opened = await openPage();
    const { page } = opened;

    await page.goto(elsewhere.url.replace('127.0.0.1', host));
    const answered = page.waitForResponse(`${sandbox.url}/api/v1/order/create`);
    await page.getByRole('button').click();

    expect((await answered).status()).toBe(403);
    await expect(sandbox.client.orders.getLink({ orderId: 'order-1' })).rejects.toMatchObject({
      httpStatus: 404,
    });
  });

  test('reads nothing, though its name points at this machine', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());
    // A document under the attacker's name, which may send anything.
    await using opened = await openPage({ bypassCSP: true });
    const { page } = opened;
    const origin = `http://${REBOUND}:${new URL(sandbox.url).port}`;
    await page.goto(`${origin}/healthz`);

    const read = (path: string, form: Record<string, string>) =>
      page.evaluate(
        async ([url, body]) => {
          const init = body === '' ? {} : { method: 'POST', body: new URLSearchParams(body) };
          const response = await fetch(String(url), init);
          return `${response.status} ${await response.text()}`;
        },
        [path, new URLSearchParams(form).toString()],
      );

    const days = { startDate: '2026-01-01', endDate: '2026-12-31' };
    expect(await read('/console/sandbox.json', {})).toMatch(/^421 (?!.*sandbox_secret_key)/su);
    expect(await read('/api/v1/order/info', { ...CREDENTIALS, orderId: 'order-1' })).toMatch(
      /^421 (?!.*Asha)/su,
    );
    expect(await read('/api/v1/transactions', { ...CREDENTIALS, ...days })).toMatch(/^421 /u);
    expect(await read('/sandbox/v1/merchants', {})).toMatch(/^421 /u);
    const shown = await page.goto(`${origin}/`);
    expect(shown?.status()).toBe(421);
    expect(await page.locator('h1').textContent()).toContain('does not accept this host name');
  });
});

/** Where Chromium leaves a frame whose page refuses to be in one. */
const REFUSED = 'chrome-error://chromewebdata/';

inBrowser('another site', () => {
  test('cannot put a page into a frame', async () => {
    await using sandbox = await serveSandbox();
    const pages = [
      await createOrder(sandbox, {}),
      `${sandbox.url}/console/`,
      `${sandbox.url}/console/mail`,
      `${sandbox.url}/billpay/x`,
    ];
    const frames = pages.map((page) => html`<iframe src="${page}"></iframe>`);
    const body = String(html`<title>Elsewhere</title>${frames}`);
    await using elsewhere = await serveElsewhere((_request, response) => response.end(body));
    await using opened = await openPage();
    const { page } = opened;

    await page.goto(elsewhere.url);

    const shown = () => page.frames().map((frame) => frame.url());
    // A frame has no address until the browser has decided about it.
    while (shown().includes('')) await setTimeout(20);
    expect(shown()).toEqual([elsewhere.url, ...pages.map(() => REFUSED)]);
  });

  test('cannot pay or cancel for a customer, even if it knew the token', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage();
    const { page } = opened;
    const link = await openOrder(page, sandbox);
    const token = await page.locator('input[name=csrfToken]').first().getAttribute('value');
    const body = String(html`<title>Elsewhere</title><form method="post" action="${link}/cancel">
<input name="csrfToken" value="${token}"><button>Win a prize</button></form>`);
    await using elsewhere = await serveElsewhere((_request, response) => response.end(body));

    await page.goto(elsewhere.url);
    await page.getByRole('button').click();
    await page.waitForURL(`${link}/cancel`);

    expect(await page.locator('h1').textContent()).toBe('Your browser did not send our cookie');
    const attempts = await sandbox.database.selectFrom('payments').selectAll().execute();
    expect(attempts).toEqual([]);
  });
});

/** What a page gets of an address: its status and text, or why it gets nothing. */
const READ = `async (url, init) => {
  try {
    const response = await fetch(url, init);
    return response.status + ' ' + (await response.text());
  } catch (error) {
    return String(error);
  }
}`;

const read = (page: Page, url: string, init = {}): Promise<string> =>
  page.evaluate(`(${READ})(${JSON.stringify(url)}, ${JSON.stringify(init)})`);

/** How a stream or socket begins: `open`, or `error`. */
const CONNECT = `(kind, url) => new Promise((resolve) => {
  const connection = new globalThis[kind](url);
  for (const type of ['open', 'error']) {
    connection.addEventListener(type, () => {
      connection.close();
      resolve(type);
    });
  }
})`;

const connect = (page: Page, kind: 'EventSource' | 'WebSocket', url: string): Promise<string> =>
  page.evaluate(`(${CONNECT})(${JSON.stringify(kind)}, ${JSON.stringify(url)})`);

const RESET = { method: 'POST', headers: { 'Content-Type': 'application/json' } };

inBrowser('a page of another site, to the console and the control API,', () => {
  let sandbox: ServedSandbox;

  beforeAll(async () => {
    sandbox = await serveSandbox();
    await sandbox.control.orders.create({ orderId: 'mine' });
  });

  afterAll(async () => {
    await sandbox?.[Symbol.asyncDispose]();
  });

  const orders = async () => (await sandbox.control.orders.list()).orders.length;

  test('reads neither the console nor the control API, and changes nothing', async () => {
    await using elsewhere = await serveElsewhere((_request, response) => {
      response.end('<title>Elsewhere</title>');
    });
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(elsewhere.url);

    for (const path of ['/sandbox/v1/orders', '/console/sandbox.json', '/console/']) {
      expect(await read(page, `${sandbox.url}${path}`)).toMatch(/^TypeError/u);
    }
    expect(await read(page, `${sandbox.url}/sandbox/v1/reset`, RESET)).toMatch(/^TypeError/u);
    await read(page, `${sandbox.url}/sandbox/v1/reset`, { method: 'POST', mode: 'no-cors' });

    expect(await orders()).toBe(1);
  });

  test('neither follows the events nor opens a socket, as the console itself may', async () => {
    await using elsewhere = await serveElsewhere((_request, response) => {
      response.end('<title>Elsewhere</title>');
    });
    await using opened = await openPage({ bypassCSP: true });
    const { page } = opened;
    const events = '/sandbox/v1/events?lastEventId=0';
    const rebound = sandbox.url.replace('localhost', REBOUND);

    await page.goto(`${sandbox.url}/console/`);
    expect(await connect(page, 'EventSource', `${sandbox.url}${events}`)).toBe('open');
    const refused: string[] = [];
    for (const [from, url] of [
      [elsewhere.url, sandbox.url],
      [`${rebound}/healthz`, rebound],
    ] as const) {
      await page.goto(from);
      refused.push(await connect(page, 'EventSource', `${url}${events}`));
      for (const path of [events, '/', '/console/']) {
        refused.push(await connect(page, 'WebSocket', `${url.replace('http', 'ws')}${path}`));
      }
    }

    expect(refused).toEqual(Array(8).fill('error'));
    expect(await orders()).toBe(1);
  });

  test('changes nothing by a form', async () => {
    await using elsewhere = await serveElsewhere((_request, response) => {
      response.end(`<title>Elsewhere</title><form method="post" enctype="text/plain"
action="${sandbox.url}/sandbox/v1/reset"><button>Win a prize</button></form>`);
    });
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(elsewhere.url);

    await page.getByRole('button').click();
    await page.waitForURL(/\/reset$/u);

    expect(await orders()).toBe(1);
  });

  test('under a name that was made to point here gets nothing at all', async () => {
    // The policy of the page on which it stands would forbid it to ask.
    await using opened = await openPage({ bypassCSP: true });
    const { page } = opened;
    const origin = sandbox.url.replace('localhost', REBOUND);
    await page.goto(`${origin}/healthz`);

    for (const path of ['/sandbox/v1/orders', '/console/sandbox.json', '/console/']) {
      expect(await read(page, `${origin}${path}`)).toMatch(/^421 (?!.*sandbox_secret_key)/su);
    }
    expect(await read(page, `${origin}/sandbox/v1/reset`, RESET)).toMatch(/^421 /u);
    expect(await orders()).toBe(1);
  });
});
