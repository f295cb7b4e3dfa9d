import type { ReferenceView } from './reference-view.ts';
import type { MenuEntry, MenuPart } from './render-page.ts';
import { groupId } from './render-reference.ts';
import { htmlPath, pageTitle, type SitePage } from './site-page.ts';

const DOWNLOADS: readonly MenuEntry[] = [
  { href: 'openapi.yaml', text: 'OpenAPI, YAML' },
  { href: 'openapi.json', text: 'OpenAPI, JSON' },
  { href: 'postman/collection.json', text: 'Postman collection' },
  { href: 'postman/environment.sandbox.json', text: 'Postman environment, sandbox' },
  { href: 'postman/environment.test.json', text: 'Postman environment, test' },
  { href: 'postman/environment.production.json', text: 'Postman environment, production' },
  { href: 'vectors/payment-results.json', text: 'Test vectors of the signature' },
  { href: 'llms.txt', text: 'llms.txt, for language models' },
];

/** Returns the navigation of every page. */
export function siteMenu(view: ReferenceView, pages: readonly SitePage[]): readonly MenuPart[] {
  const entry = (page: SitePage) => ({ href: htmlPath(page.path), text: pageTitle(page) });
  const isGuide = ({ path }: SitePage) => path.startsWith('guides/');
  return [
    { title: 'Guides', entries: pages.filter(isGuide).map(entry) },
    { title: 'Reference', entries: referenceEntries(view) },
    { title: 'More', entries: pages.filter((page) => !isGuide(page)).map(entry) },
    { title: 'Downloads', entries: DOWNLOADS },
  ];
}

function referenceEntries({ groups, result }: ReferenceView): readonly MenuEntry[] {
  return [
    { href: 'index.html', text: 'Introduction' },
    ...groups.map(({ name, operations }) => ({
      href: `index.html#${groupId(name)}`,
      text: name,
      entries: operations.map(({ id, summary }) => ({ href: `index.html#${id}`, text: summary })),
    })),
    ...(result === undefined
      ? []
      : [{ href: `index.html#${result.id}`, text: 'Payment result and signature' }]),
    { href: 'redoc.html', text: 'Interactive reference (Redoc)' },
  ];
}
