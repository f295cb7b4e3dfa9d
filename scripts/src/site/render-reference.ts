import { escapeHtml } from './escape-html.ts';
import type { GroupView, ReferenceView } from './reference-view.ts';
import type { RenderProse } from './render-field-table.ts';
import { renderOperation } from './render-operation.ts';
import { renderResult } from './render-result.ts';

/**
 * Renders the whole reference as the body of one page. `introduction` lowers headings by one level; `prose` has none.
 */
export function renderReference(
  view: ReferenceView,
  { introduction, prose }: { readonly introduction: RenderProse; readonly prose: RenderProse },
): string {
  const { title, version, summary, description, servers, groups, result } = view;
  return `<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(summary)}</p>
<p>New here? <a href="guides/01-getting-started.html">Getting started</a> takes you to a paid order in a few
minutes. This page is the whole reference, version ${escapeHtml(version)}.</p>
<dl class="servers">
${servers.map(({ url, description: use }) => `<div><dt><code>${escapeHtml(url)}</code></dt><dd>${escapeHtml(use)}</dd></div>`).join('\n')}
</dl>
${introduction(description)}
${groups.map((group) => renderGroup(group, prose)).join('\n')}
${result === undefined ? '' : renderResult(result, prose)}`;
}

function renderGroup({ name, description, operations }: GroupView, prose: RenderProse): string {
  const id = groupId(name);
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(name)}</h2>
${prose(description)}
${operations.map((operation) => renderOperation(operation, prose)).join('\n')}
</section>`;
}

/** Distinct from the headings of the introduction, which may have the same name. */
export function groupId(name: string): string {
  return `group-${name.toLowerCase().replaceAll(/\W+/gu, '-')}`;
}
