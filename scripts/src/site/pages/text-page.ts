import type { PageContent } from '../frame/render-page.ts';
import type { SiteApi } from '../frame/site-map.ts';
import { markdownToHtml } from '../html/markdown-to-html.ts';
import { outlineOf } from '../html/outline.ts';
import { type FindLink, pageLinks, pagePictures, repositoryPath } from '../texts/page-links.ts';
import {
  htmlPath,
  openingOf,
  pageTitle,
  type SitePage,
  type SitePicture,
  wayUp,
} from '../texts/site-page.ts';
import { operationFinder } from './operation-finder.ts';

export interface TextPageOptions {
  readonly apis: readonly SiteApi[];
  readonly pages: readonly SitePage[];
  readonly pictures: readonly SitePicture[];
}

/** Returns the page of a text of the repository. */
export function textPage(page: SitePage, { apis, pages, pictures }: TextPageOptions): PageContent {
  const path = htmlPath(page.path);
  const find = linkFinder(pages, page);
  const html = markdownToHtml(page.markdown, {
    // A link from text to text becomes one from page to page.
    findLink: (href) => find(href)?.replace(/^((?!https?:)[^#]*)\.md(?=#|$)/u, '$1.html'),
    nameTarget: (href) => repositoryPath(page.path, href),
    findPicture: pagePictures(page.path, pictures),
    findOperation: operationFinder(apis, wayUp(path)),
  });
  return {
    path,
    title: pageTitle(page),
    description: openingOf(page) || pageTitle(page),
    kind: 'text',
    markdown: page.path,
    content: `<article>\n${html}</article>`,
    outline: outlineOf(html),
  };
}

/** Resolves the links of a text among those of the site. */
export function linkFinder(pages: readonly SitePage[], page: SitePage): FindLink {
  return pageLinks(
    page.path,
    pages.map(({ path }) => path),
  );
}
