import { type Html, html } from '../payment-page/html.ts';

/** A page of the sandbox itself, in the look of the payment page. */
export function startLayout({
  title,
  body,
}: {
  readonly title: string;
  readonly body: Html;
}): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/billpay/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/billpay/assets/page.css">
<link rel="stylesheet" href="/start.css">
</head>
<body>
<header class="bar">
<p class="mark">Sandbox gateway</p>
<p class="sandbox">Sandbox – no real money moves</p>
</header>
<main class="wide">
${body}
</main>
</body>
</html>
`.toString();
}
