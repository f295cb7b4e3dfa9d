import type { SandboxEvent } from '@cashfree-rest/generated-sandbox';
import { type Colour, createPaint, plain } from './terminal-text.ts';

const TYPE_WIDTH = 'notification'.length;

/** Returns one line for a terminal: time in the world, type and sentence. */
export function formatEvent(event: SandboxEvent, isColoured: boolean): string {
  const { at, type, summary } = event;
  const paint = createPaint(isColoured);
  const time = at.replace('T', ' ').replace('Z', '');
  return `${paint('dim', time)}  ${paint(colourOf(event), type.padEnd(TYPE_WIDTH))}  ${plain(summary)}`;
}

function colourOf({ type, httpStatus, failure, state }: SandboxEvent): Colour {
  if (type === 'fault' || type === 'gap') return 'yellow';
  const isRefused = httpStatus === null || (httpStatus !== undefined && httpStatus >= 400);
  const isFailed = isRefused || typeof failure === 'string' || state === 'FAILED';
  return isFailed || state === 'GIVEN_UP' ? 'red' : 'green';
}
