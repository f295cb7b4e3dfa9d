import { escapeHtml } from '../site/html/escape-html.ts';

export const LINE_HEIGHT = 15;

/** A letter of the smallest text is about this wide; widths are guesses, because fonts differ. */
const LETTER_WIDTH = 6.4;

/** Returns the lines that a text needs in a width. */
export function wrapText(text: string, width: number): readonly string[] {
  const letters = Math.floor(width / LETTER_WIDTH);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

export interface TextOptions {
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | undefined;
  readonly className?: string | undefined;
}

/** Renders lines of text. */
export function renderText(
  lines: readonly string[],
  { x, y, anchor = 'middle', className = '' }: TextOptions,
): string {
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${round(x)}" y="${round(y + index * LINE_HEIGHT)}">${escapeHtml(line)}</tspan>`,
  );
  const classes = className === '' ? '' : ` class="${className}"`;
  return `<text text-anchor="${anchor}"${classes}>${spans.join('')}</text>`;
}

/** Returns a number of at most one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
