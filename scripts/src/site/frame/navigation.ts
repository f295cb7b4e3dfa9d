import { escapeHtml } from '../html/escape-html.ts';
import { wayUp } from '../texts/site-page.ts';
import type { SiteEntry, SitePart } from './site-map.ts';

/** Renders the links to the parts of the site. They come before the text, so they are few. */
export function renderParts(parts: readonly SitePart[], path: string): string {
  const links = parts.map((part) => {
    const current = part === partOf(parts, path) ? ' aria-current="true"' : '';
    return `<li><a href="${wayUp(path)}${part.home}"${current}>${escapeHtml(part.title)}</a></li>`;
  });
  return `<nav class="parts" aria-label="Parts"><ul>\n${links.join('\n')}\n</ul></nav>`;
}

/** Renders the button that opens the pages of the part in a narrow window, without a script; empty outside all parts. */
export function renderPagesButton(parts: readonly SitePart[], path: string): string {
  if (partOf(parts, path) === undefined) return '';
  // The style shows its name: a text here would keep agents from the title.
  return '<button type="button" class="pages-button" popovertarget="pages" aria-label="Pages"></button>';
}

/** Renders the pages of the part around a page; empty for a page outside all parts. */
export function renderPages(parts: readonly SitePart[], path: string): string {
  const part = partOf(parts, path);
  if (part === undefined) return '';
  const items = part.entries.map((entry, index) => {
    const begins = entry.group !== undefined && entry.group !== part.entries[index - 1]?.group;
    const title = begins ? `<li class="group">${escapeHtml(entry.group ?? '')}</li>\n` : '';
    return title + renderEntry(entry, path);
  });
  return `<nav class="pages" id="pages" popover aria-label="${escapeHtml(part.title)}">
<h2>${escapeHtml(part.title)}</h2>
<ul>\n${items.join('\n')}\n</ul>
</nav>`;
}

/** Renders the links to the pages before and after. */
export function renderNeighbours(parts: readonly SitePart[], path: string): string {
  const entries = partOf(parts, path)?.entries ?? [];
  const index = entries.findIndex((entry) => entry.path === path);
  const link = (entry: SiteEntry | undefined, rel: string, label: string) =>
    entry === undefined
      ? ''
      : `<a rel="${rel}" href="${wayUp(path)}${entry.path}"><small>${label}</small> ${escapeHtml(entry.title)}</a>`;
  const links = [
    link(entries[index - 1], 'prev', 'Previous'),
    link(entries[index + 1], 'next', 'Next'),
  ].filter(Boolean);
  if (links.length === 0) return '';
  return `<nav class="neighbours" aria-label="Previous and next page">\n${links.join('\n')}\n</nav>`;
}

/** Renders the way to a page: its part, its group, and its own title. */
export function renderBreadcrumbs(parts: readonly SitePart[], path: string): string {
  const part = partOf(parts, path);
  if (part === undefined || part.home === path) return '';
  const { group, title } = part.entries.find((entry) => entry.path === path) ?? { title: '' };
  const steps = [
    `<li><a href="${wayUp(path)}${part.home}">${escapeHtml(part.title)}</a></li>`,
    group === undefined ? '' : `<li>${escapeHtml(group)}</li>`,
    `<li aria-current="page">${escapeHtml(title)}</li>`,
  ];
  return `<nav class="breadcrumbs" aria-label="Breadcrumbs"><ol>${steps.filter(Boolean).join('')}</ol></nav>`;
}

function partOf(parts: readonly SitePart[], path: string): SitePart | undefined {
  return parts.find(({ entries }) => entries.some((entry) => entry.path === path));
}

function renderEntry({ path: target, title, httpMethod }: SiteEntry, path: string): string {
  const current = target === path ? ' aria-current="page"' : '';
  const badge =
    httpMethod === undefined
      ? ''
      : ` <span class="method ${httpMethod.toLowerCase()}">${httpMethod === 'DELETE' ? 'DEL' : httpMethod}</span>`;
  return `<li><a href="${wayUp(path)}${target}"${current}><span>${escapeHtml(title)}</span>${badge}</a></li>`;
}
