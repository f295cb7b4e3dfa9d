import type { ApiModel, GeneratedFile } from '../model/model.ts';
import { SANDBOX_URL } from '../samples/sandbox-url.ts';
import { type PageContent, renderPage } from './frame/render-page.ts';
import { type SiteApi, siteMap } from './frame/site-map.ts';
import { listText, llmsText, withPointer } from './llms-text.ts';
import { apiPages, apiTexts } from './pages/api-pages.ts';
import { folderPages } from './pages/folder-pages.ts';
import { landingPage } from './pages/landing-page.ts';
import { withTiles } from './pages/landing-texts.ts';
import { listPage } from './pages/list-page.ts';
import { atAnyAddress, MISSING_PAGE } from './pages/missing-page.ts';
import { linkFinder, textPage } from './pages/text-page.ts';
import { buildControlReference } from './reference/control-reference.ts';
import { buildReferenceView } from './reference/reference-view.ts';
import { searchEntries } from './search/search-entries.ts';
import { searchIndex } from './search/search-index.ts';
import { siteMapFile } from './site-map-file.ts';
import { movedPages } from './texts/moved-pages.ts';
import { repositoryPath } from './texts/page-links.ts';
import type { SitePage, SitePicture } from './texts/site-page.ts';

export interface SiteSource {
  readonly gateway: ApiModel;
  readonly control: ApiModel;
  readonly pages: readonly SitePage[];
  readonly pictures?: readonly SitePicture[] | undefined;
  /** Where the site will be, for readers who need whole addresses; ends in a slash. Default: a sandbox. */
  readonly address?: string | undefined;
}

/**
 * Returns the pages of the site and the same texts as Markdown; paths are relative to its root. Pure, like an emitter.
 */
export function buildSite({
  gateway: model,
  control: controlModel,
  pages,
  pictures = [],
  address = `${SANDBOX_URL}/docs/`,
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
      markdown: 'index.md',
      content: landingPage(apis, pages),
    },
    {
      path: 'guides/index.html',
      title: 'Guides',
      description: `All guides to the ${title}`,
      markdown: 'guides/index.md',
      kind: 'text',
      content: listPage('guides/index.html', 'Guides', pages.filter(isGuide)),
    },
    {
      path: 'more.html',
      title: 'More',
      description: `Lists and background of the ${title}`,
      markdown: 'more.md',
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
  const render = (content: PageContent) =>
    renderPage({ ...content, siteTitle: title, parts, version });
  const index = llmsText({ apis, pages, address });
  const texts = [
    {
      path: 'index.md',
      content: withTiles(index, pages.find(isGuide), control, (page) => `${address}${page}.md`),
    },
    { path: 'guides/index.md', content: listText('Guides', pages.filter(isGuide), address) },
    {
      path: 'more.md',
      content: listText(
        'More',
        pages.filter((page) => !isGuide(page)),
        address,
      ),
    },
    ...pages.map((page) => ({ path: page.path, content: siteMarkdown(pages, page, address) })),
    ...apis.flatMap((api) => apiTexts(api, address)),
  ];
  const files = [
    ...contents.map((content) => ({ path: content.path, content: render(content) })),
    ...texts.map(({ path, content }) => ({ path, content: withPointer(content, address) })),
  ];
  return [
    ...files,
    ...folderPages(apis, files),
    {
      path: MISSING_PAGE.path,
      content: atAnyAddress(render(MISSING_PAGE), new URL(address).pathname),
    },
    {
      path: 'sitemap.xml',
      // Without the pages that tell search engines that another one has their text.
      content: siteMapFile(
        contents.filter(({ kind }) => kind !== 'everything').map(({ path }) => path),
        address,
      ),
    },
    searchIndex(searchEntries(contents, parts)),
    { path: 'llms.txt', content: index },
    ...movedPages(pages),
  ];
}

/** Returns a text of the repository, with whole addresses, and with the path of a file that the site lacks. */
function siteMarkdown(pages: readonly SitePage[], page: SitePage, address: string): string {
  const find = linkFinder(pages, page);
  const base = new URL(page.path, address);
  return page.markdown.replaceAll(
    /(!?)\[([^\]]*)\]\(([^()\s]+)\)/gu,
    (_, picture: string, text: string, href: string) => {
      const target = picture === '' ? find(href) : href;
      if (target === undefined) return `${text} (\`${repositoryPath(page.path, href)}\`)`;
      return `${picture}[${text}](${target.startsWith('#') ? target : new URL(target, base)})`;
    },
  );
}
