import type { GeneratedFile } from '../../model/model.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { pageTitle, type SitePage } from './site-page.ts';

/** Old names of pages, with those that they have now, in the same folder. */
const MOVED: Readonly<Record<string, string>> = {
  'guides/12-a-whole-receiver': 'guides/04b-a-whole-receiver',
};

/** Returns a page at each old address that leads on to the new one, for people and as Markdown. */
export function movedPages(pages: readonly SitePage[]): readonly GeneratedFile[] {
  return Object.entries(MOVED).flatMap(([from, to]) => {
    const page = pages.find(({ path }) => path === `${to}.md`);
    if (page === undefined) return [];
    const title = pageTitle(page);
    const name = to.split('/').at(-1);
    return [
      { path: `${from}.html`, content: movedHtml(escapeHtml(title), `${name}.html`) },
      {
        path: `${from}.md`,
        content: `# ${title}\n\nThis page has moved: [${title}](${name}.md)\n`,
      },
    ];
  });
}

function movedHtml(title: string, href: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${href}">
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="../site.css">
</head>
<body>
<main id="content"><h1>${title}</h1><p>This page has moved: <a href="${href}">${title}</a></p></main>
</body>
</html>
`;
}
