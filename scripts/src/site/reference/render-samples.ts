import { escapeHtml } from '../html/escape-html.ts';
import { renderCode } from '../html/render-code.ts';
import type { OperationView } from './reference-view.ts';
import type { RenderProse } from './render-fields.ts';

export interface SamplesOptions {
  readonly prose: RenderProse;
  /** Of the headings. */
  readonly level: number;
  /** False where many programs stand on one page: colours make up half of its bytes. */
  readonly inColour: boolean;
}

/**
 * Renders the programs of an operation, and examples of its reply. They stand one below the other; a script makes tabs
 * of the languages.
 */
export function renderSamples(
  operation: OperationView,
  { prose, level, inColour }: SamplesOptions,
): string {
  const { id, samples, sampleNotes, reply } = operation;
  const programs = samples.map(({ label, lang, source }) => {
    const anchor = `${id}-${label.toLowerCase().replaceAll(' ', '-')}`;
    return `<section id="${escapeHtml(anchor)}" data-tab="${escapeHtml(label)}">
<h${level + 1}>${escapeHtml(label)}</h${level + 1}>
${renderCode(source, inColour ? lang : '')}</section>`;
  });
  const replies = reply.examples.map(
    ({ summary, value }, index) =>
      `<details${index === 0 ? ' open' : ''}><summary><span class="status s2">200</span> ${escapeHtml(summary)}</summary>\n${renderCode(JSON.stringify(value, null, 2), inColour ? 'json' : '')}</details>`,
  );
  return `<h${level} id="${id}-samples">Samples</h${level}>
<div class="tabs">
${programs.join('\n')}
</div>
${sampleNotes === '' ? '' : `<div class="notes">${prose(sampleNotes)}</div>\n`}<h${level} id="${id}-replies">Reply examples</h${level}>
${replies.join('\n')}`;
}
