import type { ScenarioRun, StepResult } from '../scenarios/run-scenario.ts';
import { createPaint, plain } from './terminal-text.ts';

const STATE_WIDTH = 'SKIPPED'.length;
const INDENT = ' '.repeat(STATE_WIDTH + 2);
const COLOURS = { OK: 'green', FAILED: 'red', SKIPPED: 'yellow', PASSED: 'green' } as const;

/** Returns a line for each step, the reason below one that did not go well, and the result. */
export function formatRun(name: string, run: ScenarioRun, isColoured: boolean): string {
  const paint = createPaint(isColoured);
  const linesOf = ({ state, title, detail, expectOfShop }: StepResult) => [
    `${paint(COLOURS[state], state.padEnd(STATE_WIDTH))}  ${plain(title)}`,
    ...(state === 'OK' || detail === null ? [] : [`${INDENT}${plain(detail)}`]),
    ...(state === 'FAILED' && expectOfShop !== null
      ? [`${INDENT}The shop must: ${plain(expectOfShop)}`]
      : []),
  ];
  const skipped = run.steps.filter(({ state }) => state === 'SKIPPED').length;
  const result = [
    name,
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    ...(run.clockMoved ? ['the clock of the world was moved'] : []),
  ];
  const last = `${paint(COLOURS[run.state], run.state.padEnd(STATE_WIDTH))}  ${result.join(', ')}`;
  return `${[...run.steps.flatMap(linesOf), '', last].join('\n')}\n`;
}
