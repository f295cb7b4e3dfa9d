import type { GeneratedFile } from '../../model/model.ts';
import type { PageContent } from '../frame/render-page.ts';
import { introductionPath, referencePath, type SiteApi } from '../frame/site-map.ts';
import { markdownToHtml } from '../html/markdown-to-html.ts';
import { outlineOf } from '../html/outline.ts';
import { operationMarkdown, resultMarkdown } from '../reference/operation-markdown.ts';
import { renderResult } from '../reference/render-result.ts';
import { pageLinks } from '../texts/page-links.ts';
import { wayUp } from '../texts/site-page.ts';
import { everythingPage } from './everything-page.ts';
import { introductionPage, introductionText } from './introduction-page.ts';
import { operationFinder } from './operation-finder.ts';
import { operationPage } from './operation-page.ts';

/**
 * Returns the pages of the reference of an API.
 * @param apis all of the site, whose operations texts may name.
 */
export function apiPages(api: SiteApi, apis: readonly SiteApi[]): readonly PageContent[] {
  const { view, folder, everything } = api;
  const path = introductionPath(api);
  const up = wayUp(path);
  const prose = proseOn(up, apis);
  const introduction = introductionPage(api, { prose: proseOn(up, apis, 1), up });
  const operations = view.groups.flatMap((group) => group.operations);
  return [
    {
      path,
      title: api.title,
      description: view.summary,
      kind: 'text',
      markdown: `${folder}/introduction.md`,
      content: introduction,
      outline: outlineOf(introduction),
    },
    ...operations.map((operation): PageContent => {
      const page = referencePath(api, operation.id);
      // Only the gateway's own operations take a form, which a page can fill in.
      const canTry = operation.body === 'form';
      return {
        path: page,
        title: operation.summary,
        description: firstSentence(operation.description),
        kind: 'operation',
        markdown: `${folder}/${operation.id}.md`,
        content: operationPage(operation, prose, { path: page, canTry }),
      };
    }),
    ...resultPages(api, prose),
    everythingContent(api, apis, everything),
  ];
}

function resultPages(api: SiteApi, prose: (markdown: string) => string): readonly PageContent[] {
  const { result } = api.view;
  if (result === undefined) return [];
  const html = renderResult(result, prose, 2);
  return [
    {
      path: referencePath(api, result.id),
      title: 'Payment result and signature',
      description: firstSentence(result.description),
      kind: 'text',
      markdown: `${api.folder}/${result.id}.md`,
      content: `<article id="${result.id}">\n<h1>Payment result and signature</h1>\n${html}</article>`,
      outline: outlineOf(html),
    },
  ];
}

function everythingContent(api: SiteApi, apis: readonly SiteApi[], path: string): PageContent {
  const up = wayUp(path);
  return {
    path,
    title: `${api.title}: everything on one page`,
    description: api.view.summary,
    kind: 'everything',
    markdown: path.replace(/html$/u, 'md'),
    content: everythingPage(api, { prose: proseOn(up, apis), introduction: proseOn(up, apis, 1) }),
  };
}

function proseOn(up: string, apis: readonly SiteApi[], lowerHeadings = 0) {
  const findLink = pageLinks('index.md', []);
  const findOperation = operationFinder(apis, up);
  return (markdown: string) => markdownToHtml(markdown, { findLink, findOperation, lowerHeadings });
}

function firstSentence(markdown: string): string {
  return (/^.+?\.(?=\s|$)/su.exec(markdown)?.[0] ?? markdown)
    .replaceAll(/[`*]/gu, '')
    .replaceAll(/\s+/gu, ' ');
}

/** Returns the same texts as Markdown. */
export function apiTexts(api: SiteApi, address: string): readonly GeneratedFile[] {
  const { view, folder, everything } = api;
  const { groups, result } = view;
  const operations = groups.flatMap((group) => group.operations);
  const file = (name: string, content: string) => ({ path: `${folder}/${name}.md`, content });
  const parts = [
    file('introduction', introductionText(api, address)),
    ...operations.map((operation) => file(operation.id, operationMarkdown(operation))),
    ...(result === undefined ? [] : [file(result.id, resultMarkdown(result))]),
  ];
  return [
    ...parts,
    { path: everything.replace(/html$/u, 'md'), content: parts.map(lowered).join('\n') },
  ];
}

/** Only the first part of a text keeps its title as that of the whole. */
function lowered({ content }: GeneratedFile, index: number): string {
  return index === 0 ? content : content.replaceAll(/^#(?=#* )/gmu, '##');
}
