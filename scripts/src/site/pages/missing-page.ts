import type { PageContent } from '../frame/render-page.ts';

/** The page for an address that leads nowhere. */
export const MISSING_PAGE: PageContent = {
  path: '404.html',
  title: 'There is no such page',
  description: 'The address leads to no page of this documentation.',
  kind: 'landing',
  content: `<article>
<h1>There is no such page</h1>
<p>The address leads nowhere. It may be mistyped, or of a page that has moved.</p>
<ul>
<li><a href="index.html">The first page</a> has everything as tiles.</li>
<li><a href="everything.html">Everything on one page</a> has the whole reference.</li>
<li><a href="guides/01-getting-started.html">Getting started</a> takes you to a paid order.</li>
</ul>
<p>The key <kbd>/</kbd> opens the search.</p>
</article>`,
};

/**
 * Returns a page that a server shows at any address, so all its addresses begin at the root of the server.
 * @param folder of the site on its server: `/docs/`.
 */
export function atAnyAddress(html: string, folder: string): string {
  return html.replaceAll(
    /\b(href|src|data-root)="(?!https?:|#|\/)(?:\.\/)?/gu,
    (_, name: string) => `${name}="${folder}`,
  );
}
