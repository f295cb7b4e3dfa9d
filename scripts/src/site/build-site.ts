import type { ApiModel, GeneratedFile } from '../model/model.ts';
import { type PageContent, renderPage } from './frame/render-page.ts';
import { type SiteApi, siteMap } from './frame/site-map.ts';
import { llmsText } from './llms-text.ts';
import { apiPages, apiTexts } from './pages/api-pages.ts';
import { landingPage } from './pages/landing-page.ts';
import { listPage } from './pages/list-page.ts';
import { linkFinder, textPage } from './pages/text-page.ts';
import { buildControlReference } from './reference/control-reference.ts';
import { buildReferenceView } from './reference/reference-view.ts';
import { searchEntries } from './search/search-entries.ts';
import { searchIndex } from './search/search-index.ts';
import { movedPages } from './texts/moved-pages.ts';
import type { SitePage, SitePicture } from './texts/site-page.ts';

export interface SiteSource {
  readonly gateway: ApiModel;
  readonly control: ApiModel;
  readonly pages: readonly SitePage[];
  readonly pictures?: readonly SitePicture[] | undefined;
}

/**
 * Returns the pages of the site and the same texts as Markdown; paths are relative to its root. Pure, like an emitter.
 */
export function buildSite({
  gateway: model,
  control: controlModel,
  pages,
  pictures = [],
}: SiteSource): readonly GeneratedFile[] {
  const gateway: SiteApi = {
    view: buildReferenceView(model),
    title: 'API reference',
    folder: 'reference',
    everything: 'everything.html',
  };
  const control: SiteApi = {
    view: buildControlReference(controlModel),
    title: 'Control API',
    folder: 'control',
    everything: 'control/everything.html',
  };
  const apis = [gateway, control] as const;
  const { title, version, summary } = gateway.view;
  const isGuide = ({ path }: SitePage) => path.startsWith('guides/');
  const contents: readonly PageContent[] = [
    {
      path: 'index.html',
      title,
      description: summary,
      kind: 'landing',
      content: landingPage(apis, pages),
    },
    {
      path: 'guides/index.html',
      title: 'Guides',
      description: `All guides to the ${title}`,
      kind: 'text',
      content: listPage('guides/index.html', 'Guides', pages.filter(isGuide)),
    },
    {
      path: 'more.html',
      title: 'More',
      description: `Lists and background of the ${title}`,
      kind: 'text',
      content: listPage(
        'more.html',
        'More',
        pages.filter((page) => !isGuide(page)),
      ),
    },
    ...pages.map((page) => textPage(page, { apis, pages, pictures })),
    ...apis.flatMap((api) => apiPages(api, apis)),
  ];
  const parts = siteMap(apis, pages);
  return [
    ...contents.map((content) => ({
      path: content.path,
      content: renderPage({ ...content, siteTitle: title, parts, version }),
    })),
    searchIndex(searchEntries(contents, parts)),
    { path: 'llms.txt', content: llmsText(apis, pages) },
    ...pages.map((page) => ({ path: page.path, content: siteMarkdown(pages, page) })),
    ...apis.flatMap(apiTexts),
    ...movedPages(pages),
  ];
}

/** Returns a text of the repository, with its links adapted to the site. */
function siteMarkdown(pages: readonly SitePage[], page: SitePage): string {
  const find = linkFinder(pages, page);
  return page.markdown.replaceAll(/\]\(([^()\s]+)\)/gu, (link, href: string) => {
    const target = find(href);
    return target === undefined ? link : `](${target})`;
  });
}
