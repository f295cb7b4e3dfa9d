import type { ReferenceView } from '../reference/reference-view.ts';
import { htmlPath, pageTitle, type SitePage } from '../texts/site-page.ts';

/** A part of the site, and its pages in reading order. Paths are relative to the root of the site. */
export interface SitePart {
  readonly title: string;
  /** The page that opens it. */
  readonly home: string;
  readonly entries: readonly SiteEntry[];
}

export interface SiteEntry {
  readonly path: string;
  readonly title: string;
  /** Entries of one group follow each other. */
  readonly group?: string | undefined;
  readonly httpMethod?: string | undefined;
}

/** An API whose reference is a part of the site. */
export interface SiteApi {
  readonly view: ReferenceView;
  readonly title: string;
  /** `reference`; its pages are below it. */
  readonly folder: string;
  /** The page with all of it. */
  readonly everything: string;
}

/** The page that opens the reference of an API. */
export function introductionPath({ folder }: SiteApi): string {
  return `${folder}/introduction.html`;
}

/** Returns the page of an operation, or of another thing with a page of its own in a reference. */
export function referencePath({ folder }: SiteApi, id: string): string {
  return `${folder}/${id}.html`;
}

/** Returns all parts in the order of the navigation. */
export function siteMap(apis: readonly SiteApi[], pages: readonly SitePage[]): readonly SitePart[] {
  const entry = (page: SitePage) => ({ path: htmlPath(page.path), title: pageTitle(page) });
  const isGuide = ({ path }: SitePage) => path.startsWith('guides/');
  const guides = { path: 'guides/index.html', title: 'All guides' };
  const more = { path: 'more.html', title: 'All of these pages' };
  return [
    {
      title: 'Guides',
      home: guides.path,
      entries: [guides, ...pages.filter(isGuide).map(entry)],
    },
    ...apis.map(apiPart),
    {
      title: 'More',
      home: more.path,
      entries: [more, ...pages.filter((page) => !isGuide(page)).map(entry)],
    },
  ];
}

function apiPart(api: SiteApi): SitePart {
  const { view, title, everything } = api;
  const home = introductionPath(api);
  return {
    title,
    home,
    entries: [
      { path: home, title: 'Introduction' },
      ...view.groups.flatMap(({ name, operations }) =>
        operations.map(({ id, summary, httpMethod }) => ({
          path: referencePath(api, id),
          title: summary,
          group: name,
          httpMethod,
        })),
      ),
      ...(view.result === undefined
        ? []
        : [
            {
              path: referencePath(api, view.result.id),
              title: 'Payment result and signature',
              group: 'Callbacks',
            },
          ]),
      { path: everything, title: 'Everything on one page', group: 'Overview' },
    ],
  };
}
