import { escapeHtml } from '../html/escape-html.ts';
import { wayUp } from '../texts/site-page.ts';

export interface HeadOptions {
  /** Below the root of the site: `guides/02-credentials.html`. */
  readonly path: string;
  readonly title: string;
  readonly siteTitle: string;
  readonly description: string;
  /** The same text as Markdown, if the site has it. */
  readonly markdown?: string | undefined;
  /** What kind of page it is, for the style: `landing`. */
  readonly kind: 'landing' | 'text' | 'operation' | 'everything';
}

/** Backgrounds of `look.css`, for the browser's own frame. */
const THEME_COLORS = { light: '#ffffff', dark: '#181f1c' };

/** Renders the head of a page. All addresses are relative, so the site works at any address and from disk. */
export function renderHead(options: HeadOptions): string {
  const { path, title, siteTitle, description, markdown, kind } = options;
  const up = wayUp(path);
  const fullTitle = title === siteTitle ? title : `${title} · ${siteTitle}`;
  const text = escapeHtml(description);
  const alternate =
    markdown === undefined
      ? ''
      : `\n<link rel="alternate" type="text/markdown" href="${up}${markdown}">`;
  // Other pages have all that it shows, one subject each: search engines shall lead to those.
  const robots = kind === 'everything' ? '\n<meta name="robots" content="noindex">' : '';
  return `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${robots}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${THEME_COLORS.light}">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${THEME_COLORS.dark}">
<title>${escapeHtml(fullTitle)}</title>
<meta name="description" content="${text}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeHtml(siteTitle)}">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:description" content="${text}">
<link rel="icon" href="${up}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${up}site.css">${alternate}
<script src="${up}theme.js"></script>
<script defer src="${up}site.js"></script>
</head>`;
}
