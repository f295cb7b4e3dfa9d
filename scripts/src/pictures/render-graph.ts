import type { GraphBox, GraphPicture } from './picture.ts';
import { LINE_HEIGHT, renderText, round, wrapText } from './svg-text.ts';

const COLUMN = 200;
const ROW = 112;
const BOX_WIDTH = 140;
const MARGIN = 14;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Draws boxes at their places, and straight arrows between them. */
export function renderGraph({ boxes, arrows }: GraphPicture, arrow: string) {
  const placed = new Map(Object.entries(boxes).map(([name, box]) => [name, place(box)]));
  const find = (name: string) => {
    const found = placed.get(name);
    if (found === undefined) throw new Error(`the picture has no box ${name}`);
    return found;
  };
  const lines = arrows.map((each) => {
    const isBothWays = arrows.some(({ from, to }) => from === each.to && to === each.from);
    return renderArrow(each, find(each.from), find(each.to), isBothWays, arrow);
  });
  const shapes = Object.entries(boxes).map(([name, { tone }]) => renderBox(name, find(name), tone));
  const all = [...placed.values()];
  return {
    width: Math.max(...all.map(({ x }) => x)) + BOX_WIDTH / 2 + MARGIN,
    height: Math.max(...all.map(({ y, height }) => y + height / 2)) + MARGIN,
    // Labels of arrows lie above all lines.
    body: [...lines.map(({ line }) => line), ...shapes, ...lines.map(({ label }) => label)].join(
      '\n',
    ),
  };
}

function place({ at: [column, row], text = '' }: GraphBox): Placed {
  const lines = text === '' ? [] : wrapText(text, BOX_WIDTH - 12);
  return {
    x: MARGIN + BOX_WIDTH / 2 + column * COLUMN,
    y: MARGIN + 35 + row * ROW,
    height: 34 + lines.length * LINE_HEIGHT,
    lines,
  };
}

function renderBox(name: string, { x, y, height, lines }: Placed, tone = ''): string {
  const top = y - height / 2;
  return `<g data-box="${name}"><rect class="box ${tone}" x="${x - BOX_WIDTH / 2}" y="${top}" width="${BOX_WIDTH}" height="${height}" rx="8"/>${renderText([name], { x, y: top + 21, className: 'name' })}${renderText(lines, { x, y: top + 37 })}</g>`;
}

/** Arrows both ways between two boxes run side by side. */
function renderArrow(
  { from, to, text = '' }: GraphPicture['arrows'][number],
  start: Placed,
  end: Placed,
  isBothWays: boolean,
  arrow: string,
) {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  const aside = isBothWays ? 12 : 0;
  const shift = { x: (-dy / length) * aside, y: (dx / length) * aside };
  const startShare = leavesAt(start, [dx, dy], shift, 0);
  const endShare = 1 - leavesAt(end, [-dx, -dy], shift, 4);
  const at = (share: number) => ({
    x: round(start.x + dx * share + shift.x),
    y: round(start.y + dy * share + shift.y),
  });
  const [a, b] = [at(startShare), at(endShare)];
  const lines = wrapText(text, 84);
  const middle = { x: (a.x + b.x) / 2 + shift.x * 1.6, y: (a.y + b.y) / 2 + shift.y * 1.2 };
  const top = middle.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  return {
    line: `<line class="arrow" data-from="${from}" data-to="${to}" x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" marker-end="url(#${arrow})"/>`,
    label: text === '' ? '' : renderText(lines, { ...middle, y: top, className: 'label' }),
  };
}

/** Returns the share of the way at which a line that begins beside the middle of a box is `gap` outside of it. */
function leavesAt(
  { height }: Placed,
  [dx, dy]: readonly [number, number],
  beside: { readonly x: number; readonly y: number },
  gap: number,
): number {
  const share = (way: number, half: number, off: number) =>
    way === 0 ? Number.POSITIVE_INFINITY : (half + gap - off * Math.sign(way)) / Math.abs(way);
  return Math.min(share(dx, BOX_WIDTH / 2, beside.x), share(dy, height / 2, beside.y));
}
