import type { SiteApi } from '../frame/site-map.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { renderHeading } from '../html/render-heading.ts';
import { type GroupView, groupId, type OperationView } from '../reference/reference-view.ts';
import type { RenderProse } from '../reference/render-fields.ts';
import { renderEndpoint, renderOperation } from '../reference/render-operation.ts';
import { renderResult } from '../reference/render-result.ts';
import { renderSamples } from '../reference/render-samples.ts';

export interface EverythingOptions {
  readonly prose: RenderProse;
  /** Lowers headings by one level. */
  readonly introduction: RenderProse;
}

/** Renders the whole reference of an API, for paper and for the search of a browser. */
export function everythingPage(
  { view }: SiteApi,
  { prose, introduction }: EverythingOptions,
): string {
  const { title, version, summary, description, groups, result } = view;
  return `<article>
<h1>${escapeHtml(title)}: everything on one page</h1>
<p class="lead">${escapeHtml(summary)} Version ${escapeHtml(version)}.</p>
${introduction(description)}
${groups.map((group) => renderGroup(group, prose)).join('\n')}
${
  result === undefined
    ? ''
    : `<section>${renderHeading(2, result.id, 'Payment result')}${renderResult(result, prose, 3)}</section>`
}
</article>`;
}

function renderGroup({ name, description, operations }: GroupView, prose: RenderProse): string {
  return `<section>
${renderHeading(2, groupId(name), escapeHtml(name))}${prose(description)}
${operations.map((operation) => renderWhole(operation, prose)).join('\n')}
</section>`;
}

function renderWhole(operation: OperationView, prose: RenderProse): string {
  const { id, summary, httpMethod, path, description } = operation;
  return `<section class="operation" aria-labelledby="${id}">
${renderHeading(3, id, `${escapeHtml(summary)} <code class="id">${id}</code>`)}${renderEndpoint(httpMethod, path)}
${prose(description)}
${renderOperation(operation, prose, 4)}
${renderSamples(operation, { prose, level: 4, inColour: false })}
</section>`;
}
