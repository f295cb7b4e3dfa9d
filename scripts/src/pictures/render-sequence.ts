import type { SequencePicture } from './picture.ts';
import { LINE_HEIGHT, renderText, wrapText } from './svg-text.ts';

const LANE = 150;
const TOP = 44;
const GAP = 22;

/** Draws one line down for each lane, and the messages between them. */
export function renderSequence({ lanes, steps }: SequencePicture, arrow: string) {
  const xOf = (lane: string) => {
    const index = lanes.indexOf(lane);
    if (index === -1) throw new Error(`the picture has no lane ${lane}`);
    return LANE / 2 + index * LANE;
  };
  let y = TOP;
  const messages = steps.map(({ from, to = from, text, isReply = false }) => {
    const [start, end] = [xOf(from), xOf(to)];
    const isOwnWork = from === to;
    const lines = wrapText(text, isOwnWork ? LANE - 20 : Math.abs(end - start) - 24);
    const top = y + GAP + (isOwnWork ? 6 : 0);
    const bottom = top + (lines.length - 1) * LINE_HEIGHT;
    y = bottom + (isOwnWork ? 14 : 10);
    if (isOwnWork) {
      const height = lines.length * LINE_HEIGHT + 10;
      return `<rect class="box" x="${start - LANE / 2 + 6}" y="${top - 16}" width="${LANE - 12}" height="${height}" rx="6"/>${renderText(lines, { x: start, y: top })}`;
    }
    const shape = `x1="${start}" y1="${y}" x2="${end + (end > start ? -3 : 3)}" y2="${y}"`;
    return `${renderText(lines, { x: (start + end) / 2, y: top, className: 'label' })}<line class="arrow${isReply ? ' reply' : ''}" ${shape} marker-end="url(#${arrow})"/>`;
  });
  const height = y + 24;
  const heads = lanes.map(
    (lane) =>
      `<line class="lane" x1="${xOf(lane)}" y1="36" x2="${xOf(lane)}" y2="${height - 8}"/><rect class="box calm" x="${xOf(lane) - 68}" y="6" width="136" height="30" rx="6"/>${renderText([lane], { x: xOf(lane), y: 26, className: 'name' })}`,
  );
  return { width: lanes.length * LANE, height, body: [...heads, ...messages].join('\n') };
}
