import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { whileBusy } from './close-when-idle.ts';

/** Read when it is needed. As a module, every test file with a browser would compile all of axe. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 up to AA, which holds the earlier ones, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Text in a drawing: axe cannot see the shapes behind it. The drawing itself is checked. */
const DRAWN = 'svg[role="img"] > *';

/**
 * What axe finds wrong with a page as it stands, a line each. It goes in past the page's policy, by the browser's own
 * debugger, so the policy stays in force.
 * @param rules of axe; default all for WCAG up to 2.2 AA, and axe's best practice.
 */
export async function runAxe(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  // Of the rules that pass one element each is enough, which takes a fraction of the time.
  const options = JSON.stringify({ runOnly, resultTypes: ['violations', 'incomplete'] });
  const { violations, incomplete, passes } = await whileBusy(page, () =>
    page.evaluate<AxeResults>(`axe.run({ exclude: [${JSON.stringify(DRAWN)}] }, ${options})`),
  );
  if (passes.length === 0) throw new Error('axe has checked nothing');
  return [...violations, ...incomplete].flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) ${target}: ${failureSummary}`),
  );
}
