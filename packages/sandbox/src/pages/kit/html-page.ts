import { type Html, html } from './html.ts';

export interface HtmlPage {
  /** Shown in the browser's tab. */
  readonly title: string;
  /** The name at the top of the page. */
  readonly mark: Html | string;
  readonly body: Html;
  /** Addresses on this server. */
  readonly stylesheets: readonly string[];
  readonly script?: string | undefined;
}

/**
 * Returns a whole document. It works under `default-src 'none'; style-src 'self'; script-src 'self'`: nothing inline,
 * nothing from another origin, and icons are part of the markup.
 */
export function htmlPage({ title, mark, body, stylesheets, script }: HtmlPage): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="/billpay/assets/icon.svg" type="image/svg+xml">
${stylesheets.map((path) => html`<link rel="stylesheet" href="${path}">\n`)}${script && html`<script src="${script}" defer></script>`}
</head>
<body>
<header class="bar">
<p class="mark">${mark}</p>
<p class="sandbox">Sandbox – no real money moves</p>
</header>
${body}
</body>
</html>
`.toString();
}
