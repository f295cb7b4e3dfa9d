import { escapeHtml } from '../site/html/escape-html.ts';
import type { Picture } from './picture.ts';
import { renderGraph } from './render-graph.ts';
import { renderSequence } from './render-sequence.ts';
import { renderTimeline } from './render-timeline.ts';
import { round } from './svg-text.ts';

/**
 * Draws a picture as SVG.
 * @param name of its file; makes its ids unique on a page.
 * @param style for a file that stands alone.
 */
export function renderPicture(name: string, picture: Picture, style: string): string {
  const arrow = `${name}-arrow`;
  const { width, height, body } = draw(picture, arrow);
  const size = `width="${round(width)}" height="${round(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 ${round(width)} ${round(height)}" ${size} role="img" aria-labelledby="${name}-title ${name}-text">
<title id="${name}-title">${escapeHtml(picture.title)}</title>
<desc id="${name}-text">${escapeHtml(picture.description.trim().replaceAll(/\s+/gu, ' '))}</desc>
<style>${style}</style>
<defs><marker id="${arrow}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>
${body}
</svg>
`;
}

function draw(picture: Picture, arrow: string) {
  if (picture.kind === 'sequence') return renderSequence(picture, arrow);
  return picture.kind === 'graph' ? renderGraph(picture, arrow) : renderTimeline(picture);
}
