import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AA, which holds the earlier ones, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page as it stands, a line each. It goes in past the page's policy, by the browser's own
 * debugger, so the policy stays in force.
 */
export async function runAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS } });
  const { violations, incomplete, passes } = await page.evaluate<axe.AxeResults>(
    `axe.run(document, ${options})`,
  );
  if (passes.length === 0) throw new Error('axe has checked nothing');
  return [...violations, ...incomplete].flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) ${target}: ${failureSummary}`),
  );
}
