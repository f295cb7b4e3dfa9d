import { escapeHtml } from '../html/escape-html.ts';
import type { OutlineEntry } from '../html/outline.ts';
import { wayUp } from '../texts/site-page.ts';
import {
  renderBreadcrumbs,
  renderNeighbours,
  renderPages,
  renderPagesButton,
  renderParts,
} from './navigation.ts';
import { type HeadOptions, renderHead } from './page-head.ts';
import type { SitePart } from './site-map.ts';

export interface PageOptions extends HeadOptions {
  /** HTML. */
  readonly content: string;
  /** Beside the text where there is room. */
  readonly outline?: readonly OutlineEntry[] | undefined;
  readonly parts: readonly SitePart[];
  readonly version: string;
}

/** What differs from page to page. */
export type PageContent = Omit<PageOptions, 'siteTitle' | 'parts' | 'version'>;

/**
 * Renders a whole page. Few links stand before the text, those to the parts of the site; the pages of the part come after
 * it, so that a keyboard, a text browser and a narrow window are quickly at the content.
 */
export function renderPage(options: PageOptions): string {
  const { path, siteTitle, content, kind, parts, outline = [], version } = options;
  const up = wayUp(path);
  return `<!doctype html>
<html lang="en">
${renderHead(options)}
<body class="${kind}">
<a class="skip" href="#content">Skip to content</a>
<header>
<a class="brand" href="${up}index.html"><span class="brand-mark"></span><span class="brand-name">${escapeHtml(siteTitle)}</span></a>
${renderParts(parts, path)}
${renderPagesButton(parts, path)}
<div class="tools" data-root="${up}"></div>
</header>
<main id="content">
${renderBreadcrumbs(parts, path)}
<div class="columns">
${withMarkdownLink(content, up)}
${renderOutline(outline)}
</div>
${renderNeighbours(parts, path)}
</main>
${renderPages(parts, path)}
${renderFooter(options, up, version)}
</body>
</html>
`;
}

/** Agents look for the link near the top; before the title it would keep them from the text. */
function withMarkdownLink(content: string, up: string): string {
  const link = `<p class="unseen"><a href="${up || './'}llms.txt" tabindex="-1">As Markdown</a></p>`;
  return content.replace('</h1>', () => `</h1>\n${link}`);
}

function renderOutline(outline: readonly OutlineEntry[]): string {
  if (outline.length < 2) return '';
  const links = outline.map(({ id, html }) => `<li><a href="#${escapeHtml(id)}">${html}</a></li>`);
  return `<nav class="outline" aria-label="On this page"><details><summary>On this page</summary><ul>
${links.join('\n')}
</ul></details></nav>`;
}

function renderFooter({ markdown }: PageOptions, up: string, version: string): string {
  const links = [
    `<a href="${up}changelog.html">Changelog</a>`,
    ...(markdown === undefined ? [] : [`<a href="${up}${markdown}">This page as Markdown</a>`]),
    `<a href="${up}redoc.html">Redoc</a>`,
    `<a href="${up}llms.txt">llms.txt</a>`,
    `<a href="${up}about-these-pages.html">About these pages</a>`,
  ];
  return `<footer>
<p>API document ${escapeHtml(version)}</p>
<p>${links.join(' · ')}</p>
</footer>`;
}
