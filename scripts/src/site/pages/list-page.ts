import { escapeHtml } from '../html/escape-html.ts';
import { htmlPath, openingOf, pageTitle, type SitePage, wayUp } from '../texts/site-page.ts';

/** Renders the list of the texts of a part, each with how it opens. */
export function listPage(path: string, title: string, pages: readonly SitePage[]): string {
  const items = pages.map(
    (page) =>
      `<li><a href="${wayUp(path)}${htmlPath(page.path)}">${escapeHtml(pageTitle(page))}</a>
<p>${escapeHtml(openingOf(page))}</p></li>`,
  );
  return `<article>
<h1>${escapeHtml(title)}</h1>
<ul class="texts">
${items.join('\n')}
</ul>
</article>`;
}
