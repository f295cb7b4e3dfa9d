import type { TimelinePicture } from './picture.ts';
import { LINE_HEIGHT, renderText, round, wrapText } from './svg-text.ts';

const WIDTH = 460;
const LINE_X = 150;
const TEXT_X = LINE_X + 20;

/** Draws a line down with a point for each moment: its time at the left, what happens at the right. */
export function renderTimeline({ points }: TimelinePicture) {
  let y = 24;
  const rows = points.map(({ at, text, tone = 'calm' }) => {
    const times = wrapText(at, LINE_X - 48);
    const lines = wrapText(text, WIDTH - TEXT_X - 8);
    const top = y;
    y += Math.max(times.length, lines.length) * LINE_HEIGHT + 22;
    return { top, times, lines, tone };
  });
  const [first, last] = [rows[0]?.top ?? 0, rows.at(-1)?.top ?? 0];
  const body = rows.map(
    ({ top, times, lines, tone }) =>
      `<circle class="point ${tone}" cx="${LINE_X}" cy="${top}" r="6"/>${times
        .map((line, index) => renderEnd(line, top + 4 + index * LINE_HEIGHT))
        .join('')}${renderText(lines, { x: TEXT_X, y: top + 4, anchor: 'start' })}`,
  );
  return {
    width: WIDTH,
    height: round(y),
    body: [
      `<line class="lane" x1="${LINE_X}" y1="${first}" x2="${LINE_X}" y2="${last}"/>`,
      ...body,
    ].join('\n'),
  };
}

function renderEnd(line: string, y: number): string {
  return renderText([line], { x: LINE_X - 18, y, className: 'name end' });
}
