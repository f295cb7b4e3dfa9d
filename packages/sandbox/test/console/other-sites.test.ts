import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { serveElsewhere } from '../pages/serve-elsewhere.ts';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';

/** Resolves to this machine, like the name of an attacker after DNS rebinding. */
const REBOUND = 'evil.example';

const openPage = shareBrowser(`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`);

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

inBrowser('a page of another site', () => {
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

  test('cannot put the console, or the page that shows mails, into a frame', async () => {
    await using elsewhere = await serveElsewhere((_request, response) => {
      response.end(`<title>Elsewhere</title><iframe src="${sandbox.url}/console/"></iframe>
<iframe src="${sandbox.url}/console/mail"></iframe>`);
    });
    await using opened = await openPage();
    const { page } = opened;

    await page.goto(elsewhere.url);
    // A frame has no address until the browser has decided about it.
    while (page.frames().some((frame) => frame.url() === '')) await setTimeout(20);

    const [, ...frames] = page.frames().map((frame) => frame.url());
    expect(frames).toEqual(['chrome-error://chromewebdata/', 'chrome-error://chromewebdata/']);
  });
});
