import type { ApiModel, GeneratedFile } from '../model/model.ts';
import { llmsText } from './llms-text.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { operationMarkdown, resultMarkdown } from './operation-markdown.ts';
import { type FindLink, pageLinks, pagePictures, repositoryPath } from './page-links.ts';
import { buildReferenceView, type ReferenceView } from './reference-view.ts';
import { renderPage } from './render-page.ts';
import { renderReference } from './render-reference.ts';
import { siteMenu } from './site-menu.ts';
import { htmlPath, pageTitle, type SitePage, type SitePicture, wayUp } from './site-page.ts';

/**
 * Returns the pages of the site and the same texts as Markdown; paths are relative to its root. Pure, like an emitter.
 */
export function buildSite(
  model: ApiModel,
  pages: readonly SitePage[],
  pictures: readonly SitePicture[] = [],
): readonly GeneratedFile[] {
  const view = buildReferenceView(model);
  return [
    { path: 'index.html', content: indexPage(view, pages) },
    ...pages.map((page) => ({
      path: htmlPath(page.path),
      content: textPage(view, pages, page, pictures),
    })),
    { path: 'llms.txt', content: llmsText(view, pages) },
    ...pages.map((page) => ({ path: page.path, content: siteMarkdown(pages, page) })),
    ...referenceTexts(view),
  ];
}

function indexPage(view: ReferenceView, pages: readonly SitePage[]): string {
  const findOperation = operationFinder(view, '');
  const findLink = pageLinks('index.md', []);
  const prose = (markdown: string) => markdownToHtml(markdown, { findLink, findOperation });
  const introduction = (markdown: string) =>
    markdownToHtml(markdown, { findLink, findOperation, lowerHeadings: 1 });
  return renderPage({
    path: 'index.html',
    title: view.title,
    siteTitle: view.title,
    description: view.summary,
    main: renderReference(view, { introduction, prose }),
    menu: siteMenu(view, pages),
  });
}

function textPage(
  view: ReferenceView,
  pages: readonly SitePage[],
  page: SitePage,
  pictures: readonly SitePicture[],
): string {
  const path = htmlPath(page.path);
  const find = linkFinder(pages, page);
  const title = pageTitle(page);
  return renderPage({
    path,
    title,
    siteTitle: view.title,
    description: `${title}: ${view.title}`,
    main: markdownToHtml(page.markdown, {
      // A link from text to text becomes one from page to page.
      findLink: (href) => find(href)?.replace(/^((?!https?:)[^#]*)\.md(?=#|$)/u, '$1.html'),
      nameTarget: (href) => repositoryPath(page.path, href),
      findPicture: pagePictures(page.path, pictures),
      findOperation: operationFinder(view, `${wayUp(path)}index.html`),
    }),
    menu: siteMenu(view, pages),
  });
}

/** Returns a text of the repository, with its links adapted to the site. */
function siteMarkdown(pages: readonly SitePage[], page: SitePage): string {
  const find = linkFinder(pages, page);
  return page.markdown.replaceAll(/\]\(([^()\s]+)\)/gu, (link, href: string) => {
    const target = find(href);
    return target === undefined ? link : `](${target})`;
  });
}

function linkFinder(pages: readonly SitePage[], page: SitePage): FindLink {
  return pageLinks(
    page.path,
    pages.map(({ path }) => path),
  );
}

/** Turns names of operations in a text into links; `index` is the path to the reference. */
function operationFinder({ groups, result }: ReferenceView, index: string) {
  const operations = groups.flatMap((group) => group.operations);
  const ids = new Set([...operations, ...(result?.callbacks ?? [])].map(({ id }) => id));
  return (name: string): string | undefined => (ids.has(name) ? `${index}#${name}` : undefined);
}

function referenceTexts({ title, description, groups, result }: ReferenceView): GeneratedFile[] {
  const operations = groups.flatMap((group) => group.operations);
  const file = (name: string, content: string) => ({ path: `reference/${name}.md`, content });
  return [
    file('introduction', `# ${title}\n\n${description.replaceAll(/^#/gmu, '##')}\n`),
    ...operations.map((operation) => file(operation.id, operationMarkdown(operation))),
    ...(result === undefined ? [] : [file(result.id, resultMarkdown(result))]),
  ];
}
