import type { ApiModel, GeneratedFile } from '../../model/model.ts';
import { headerText } from '../files/generated-text.ts';

/** Emits the Redoc page; `docs:build` puts its script beside it. */
export function emitReference(model: ApiModel): GeneratedFile[] {
  return [
    {
      path: 'reference/redoc.html',
      content: `<!doctype html>
<!-- ${headerText('emit/reference/emit-reference')} -->
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(model.title)}</title>
    <link rel="icon" href="favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="reference.css">
    <script defer src="redoc.js"></script>
  </head>
  <body>
    <p class="back"><a href="index.html">Back to the documentation</a></p>
    <div id="reference">
      <noscript>
        <p>This page draws the reference with JavaScript. The same document as a file:
        <a href="openapi.json">openapi.json</a>, <a href="openapi.yaml">openapi.yaml</a>.</p>
      </noscript>
    </div>
  </body>
</html>
`,
    },
    {
      path: 'reference/reference.css',
      content: `/* ${headerText('emit/reference/emit-reference')} */
body { margin: 0; padding: 0; }
.back { margin: 0; padding: 8px 16px; font: 14px system-ui, sans-serif; }
`,
    },
    {
      path: 'reference/favicon.svg',
      content: `<!-- ${headerText('emit/reference/emit-reference')} -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6b57"/><path d="M9 10h14M9 15h14M13 10c6 0 6 8 0 8H9l8 6" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>
`,
    },
    {
      path: 'reference/redoc-logo.svg',
      content: `<!-- ${headerText('emit/reference/emit-reference')} -->
<svg xmlns="http://www.w3.org/2000/svg" width="44" height="14" viewBox="0 0 44 14" role="img" aria-label="Redoc"><text x="0" y="11" font-family="system-ui, sans-serif" font-size="12" font-weight="600" fill="#5a6b66">Redoc</text></svg>
`,
    },
  ];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
