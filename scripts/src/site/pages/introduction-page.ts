import { referencePath, type SiteApi } from '../frame/site-map.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { renderHeading } from '../html/render-heading.ts';
import { groupId } from '../reference/reference-view.ts';
import type { RenderProse } from '../reference/render-fields.ts';

export interface IntroductionOptions {
  /** Lowers headings by one level. */
  readonly prose: RenderProse;
  /** Leads from the page to the root of the site. */
  readonly up: string;
}

/** Renders what holds for all operations of an API, and the list of them. */
export function introductionPage(api: SiteApi, { prose, up }: IntroductionOptions): string {
  const { version, summary, description, servers, groups } = api.view;
  const lists = groups.map(({ name, description: about, operations }) => {
    const links = operations.map(
      ({ id, summary: title, httpMethod }) =>
        `<li><span class="method ${httpMethod.toLowerCase()}">${httpMethod}</span> <a href="${up}${referencePath(api, id)}">${escapeHtml(title)}</a> <code class="id">${id}</code></li>`,
    );
    return `<h3 id="${groupId(name)}">${escapeHtml(name)}</h3>\n${prose(about)}<ul class="operations">\n${links.join('\n')}\n</ul>`;
  });
  return `<article>
<h1>${escapeHtml(api.view.title)}</h1>
<p class="lead">${escapeHtml(summary)}</p>
<p data-markdown-ignore>Version ${escapeHtml(version)}. Each operation has a page; <a href="${up}${api.everything}">everything on one page</a> is for
paper and for the search of your browser.</p>
<dl class="servers">
${servers.map(({ url, description: use }) => `<div><dt><code>${escapeHtml(url)}</code></dt><dd>${escapeHtml(use)}</dd></div>`).join('\n')}
</dl>
${renderHeading(2, 'operations', 'Operations')}${lists.join('\n')}
${prose(description)}
</article>`;
}

/** Returns the same as Markdown. */
export function introductionText(api: SiteApi, address: string): string {
  const { title, summary, description, servers, groups } = api.view;
  const lists = groups.map(({ name, description: about, operations }) => {
    const links = operations.map(({ id, summary: what, httpMethod }) => {
      const target = address + referencePath(api, id).replace(/html$/u, 'md');
      return `- ${httpMethod} [${what}](${target}) \`${id}\``;
    });
    return `### ${name}\n\n${about}\n\n${links.join('\n')}`;
  });
  return `# ${title}

${summary}

${servers.map(({ url, description: use }) => `- \`${url}\`: ${use}`).join('\n')}

## Operations

${lists.join('\n\n')}

${description.replaceAll(/^#/gmu, '##')}
`;
}
