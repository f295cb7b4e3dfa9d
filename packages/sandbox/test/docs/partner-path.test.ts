import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  HAS_FIREFOX,
  launchBrowser,
  openFirefox,
  openPage,
} from '@cashfree-rest/test-browser';
import { missingProgram, runProgram } from '@cashfree-rest/test-programs';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { systemClock } from '../../src/time/clock.ts';
import { eventually } from '../eventually.ts';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** What the path needs of a browser. */
interface Visitor extends AsyncDisposable {
  goto(url: string): Promise<unknown>;
  evaluate<Value>(expression: string): Promise<Value>;
  click(selector: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
}

async function visitByChromium(): Promise<Visitor> {
  const browser = await launchBrowser();
  const { page } = await openPage(browser);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    goto: (url) => page.goto(url),
    evaluate: <Value>(expression: string) => page.evaluate<Value>(expression),
    click: (selector) => page.click(selector),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

const BROWSERS: readonly (readonly [
  name: string,
  isHere: boolean,
  visit: () => Promise<Visitor>,
])[] = [
  ['Chromium', HAS_BROWSER, visitByChromium],
  ['Firefox', HAS_FIREFOX, openFirefox],
];

/** Waits until an expression is true in the page, which may be about to leave for another one. */
const until = (visitor: Visitor, expression: string) =>
  eventually(() => visitor.evaluate<boolean>(expression).catch(() => false), Boolean);

const TITLE = 'document.querySelector("h1").textContent';
const CHOSEN = 'document.querySelector("[role=option][aria-selected=true]")?.textContent ?? ""';

/** Puts a field into the page, pastes into it, and returns what came. */
async function paste(visitor: Visitor): Promise<string> {
  await visitor.evaluate(`(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  })()`);
  await visitor.press('Control+v');
  await until(visitor, 'document.getElementById("pasted").value !== ""');
  return visitor.evaluate('document.getElementById("pasted").value');
}

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite();
});
afterAll(async () => site[Symbol.asyncDispose]());

// All other tests of the documentation are in Chromium: where there is a Firefox, a short run takes the path in that alone.
const VISITED = BROWSERS.filter(([name]) => IS_LONG_RUN || name === 'Firefox' || !HAS_FIREFOX);

describe.each(VISITED)('a partner with %s', (name, isHere, visit) => {
  const lacking = isHere ? missingProgram('Shell') : name;
  const onThisMachine = lacking === undefined ? test : test.skip;
  const need = lacking === undefined ? '' : `: needs ${lacking}`;
  onThisMachine(`searches for a refund, reads, copies and runs${need}`, async () => {
    // One for each, because a refund of an id is made once.
    await using sandbox = await serveSandbox({ docsFolder: site.folder, clock: systemClock });
    await using visitor = await visit();
    const { paymentLink } = await sandbox.client.orders.create(anOrder({ orderId: 'order-1001' }));
    const { referenceId } = await sandbox.control.orders.pay({
      orderId: 'order-1001',
      outcome: 'SUCCESS',
    });

    await visitor.goto(`${sandbox.url}/docs/`);
    await until(visitor, 'document.querySelector(".tools button") !== null');
    await visitor.press('/');
    await until(visitor, 'document.activeElement?.getAttribute("role") === "combobox"');
    await visitor.press(...'refund');
    await until(visitor, `${CHOSEN} !== ""`);
    for (let tries = 0; tries < 20; tries += 1) {
      if ((await visitor.evaluate<string>(CHOSEN)).includes('Refund a payment')) break;
      await visitor.press('ArrowDown');
    }
    await visitor.press('Enter');
    await until(
      visitor,
      'document.readyState === "complete" && location.pathname.includes("createRefund")',
    );
    expect(await visitor.evaluate(TITLE)).toContain('Refund a payment');
    expect(await visitor.evaluate('document.body.innerText')).toContain('REFERENCE_ID');

    const shown =
      'Array.from(document.querySelectorAll("pre")).find((pre) => pre.textContent.includes("order/refund") && pre.offsetParent !== null)';
    await until(visitor, `${shown} !== undefined`);
    // The button says for two seconds only that it has copied.
    await visitor.evaluate(`(() => {
      const button = ${shown}.parentElement.querySelector('button');
      button.id = 'copy-this';
      const note = () => document.body.dataset.said = button.textContent;
      new MutationObserver(note).observe(button, { childList: true });
    })()`);
    await visitor.click('#copy-this');
    await until(visitor, '"said" in document.body.dataset');
    expect(await visitor.evaluate('document.body.dataset.said')).toMatch(/^Cop(?:ied|y)$/u);
    const copied = await paste(visitor);
    expect(copied).toContain(`${sandbox.url}/api/v1/order/refund`);
    const result = await runProgram('Shell', copied, {
      ...CREDENTIALS,
      variables: { REFERENCE_ID: referenceId },
    });

    expect(paymentLink).toContain(sandbox.url);
    expect(JSON.parse(result.printed)).toMatchObject({ status: 'OK' });
    const { refunds } = await sandbox.control.orders.read({ orderId: 'order-1001' });
    expect(refunds).toHaveLength(1);
  });
});
