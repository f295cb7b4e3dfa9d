import { escapeHtml } from './escape-html.ts';
import { wayUp } from './site-page.ts';

/** A part of the navigation; addresses are relative to the root of the site. */
export interface MenuPart {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuEntry {
  readonly href: string;
  readonly text: string;
  /** Entries below it on the same page. */
  readonly entries?: readonly MenuEntry[];
}

export interface PageOptions {
  /** Below the root of the site: `guides/02-credentials.html`. */
  readonly path: string;
  readonly title: string;
  readonly siteTitle: string;
  readonly description: string;
  /** HTML. */
  readonly main: string;
  readonly menu: readonly MenuPart[];
}

/**
 * Renders a whole page. All addresses are relative, so the site works at any address and from disk. The navigation
 * comes after the text, so that narrow windows, text browsers and paper begin with the content.
 */
export function renderPage(options: PageOptions): string {
  const { path, title, siteTitle, description, main, menu } = options;
  const up = wayUp(path);
  const fullTitle = title === siteTitle ? title : `${title} · ${siteTitle}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(fullTitle)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="${up}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${up}site.css">
<script defer src="${up}site.js"></script>
</head>
<body>
<header>
<a class="skip" href="#content">Skip to content</a>
<a class="home" href="${up}index.html">${escapeHtml(siteTitle)}</a>
<a class="menu" href="#navigation">Menu</a>
</header>
<main id="content">
${main}
</main>
<nav id="navigation" aria-label="All pages">
${menu.map((part) => renderPart(part, path, up)).join('\n')}
</nav>
</body>
</html>
`;
}

function renderPart({ title, entries }: MenuPart, path: string, up: string): string {
  return `<h2>${escapeHtml(title)}</h2>\n${renderEntries(entries, path, up)}`;
}

function renderEntries(entries: readonly MenuEntry[], path: string, up: string): string {
  const items = entries.map(({ href, text, entries: inner = [] }) => {
    const current = href === path ? ' aria-current="page"' : '';
    const below = inner.length === 0 ? '' : `\n${renderEntries(inner, path, up)}`;
    return `<li><a href="${escapeHtml(up + href)}"${current}>${escapeHtml(text)}</a>${below}</li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}
