import type { Finding } from '../shop-checks/finding.ts';
import { createPaint, plain } from './terminal-text.ts';

const STATE_WIDTH = 'WARNING'.length;
const INDENT = ' '.repeat(STATE_WIDTH + 2);
const COLOURS = { OK: 'green', WARNING: 'yellow', FAILED: 'red' } as const;

/** Returns a line with the finding, and below it what was seen and what to do. */
export function formatFinding(finding: Finding, isColoured: boolean): string {
  const { state, title, detail, remedy } = finding;
  const paint = createPaint(isColoured);
  const more = [detail, remedy].flatMap((text) => (text === undefined ? [] : [plain(text)]));
  const lines = [`${paint(COLOURS[state], state.padEnd(STATE_WIDTH))}  ${plain(title)}`];
  return `${[...lines, ...more.map((text) => INDENT + text)].join('\n')}\n`;
}
