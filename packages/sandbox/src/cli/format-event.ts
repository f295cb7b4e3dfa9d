import type { SandboxEvent } from '@cashfree-rest/generated-sandbox';

const TYPE_WIDTH = 'notification'.length;
const DIM = 2;
const RED = 31;
const GREEN = 32;
const YELLOW = 33;

/** Returns one line for a terminal: time in the world, type and sentence. */
export function formatEvent(event: SandboxEvent, isColoured: boolean): string {
  const { at, type, summary } = event;
  const paint = (code: number, text: string) =>
    isColoured ? `\u001b[${code}m${text}\u001b[0m` : text;
  const time = at.replace('T', ' ').replace('Z', '');
  return `${paint(DIM, time)}  ${paint(colourOf(event), type.padEnd(TYPE_WIDTH))}  ${plain(summary)}`;
}

function colourOf({ type, httpStatus, failure, state }: SandboxEvent): number {
  if (type === 'fault' || type === 'gap') return YELLOW;
  const isRefused = httpStatus === null || (httpStatus !== undefined && httpStatus >= 400);
  const isFailed = isRefused || typeof failure === 'string' || state === 'FAILED';
  return isFailed || state === 'GIVEN_UP' ? RED : GREEN;
}

/** Without control characters, which could write over the terminal. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}
