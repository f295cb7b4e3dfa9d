import { introductionPath, referencePath, type SiteApi } from '../frame/site-map.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { markdownToHtml } from '../html/markdown-to-html.ts';
import { htmlPath, pageTitle, type SitePage } from '../texts/site-page.ts';
import { quickstartText, sandboxText } from './landing-texts.ts';

/** Files for programs, by their path on the site. */
const DOWNLOADS: readonly (readonly [path: string, title: string])[] = [
  ['openapi.yaml', 'OpenAPI, YAML'],
  ['openapi.json', 'OpenAPI, JSON'],
  ['sandbox-control.yaml', 'OpenAPI of the control API'],
  ['workflows.arazzo.yaml', 'Workflows, as Arazzo'],
  ['postman/collection.json', 'Postman collection'],
  ['postman/environment.sandbox.json', 'Postman environment, sandbox'],
  ['postman/environment.test.json', 'Postman environment, test'],
  ['postman/environment.production.json', 'Postman environment, production'],
  ['vectors/payment-results.json', 'Test vectors of the signature'],
  ['llms.txt', 'llms.txt, for language models'],
];

/** Renders the first page: what there is, as tiles. */
export function landingPage(
  [gateway, control]: readonly [SiteApi, SiteApi],
  pages: readonly SitePage[],
): string {
  const { view } = gateway;
  const guides = pages.filter(({ path }) => path.startsWith('guides/'));
  const [start, ...others] = guides;
  const addressOf = (page: string) => `${page}.html`;
  const render = (markdown: string) =>
    markdownToHtml(markdown, { findLink: (href) => href, findOperation: () => undefined });
  const item = (href: string, text: string, id?: string) =>
    `<li${id === undefined ? '' : ` id="${escapeHtml(id)}"`}><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`;
  const guideItems = others.map((page) => item(htmlPath(page.path), pageTitle(page)));
  // Operations had their address here while the reference was one page: a link to #createOrder still shows the way.
  const operationItems = view.groups.flatMap(({ operations }) =>
    operations.map(({ id, summary }) => item(referencePath(gateway, id), summary, id)),
  );
  return `<h1>${escapeHtml(view.title)}</h1>
<p class="lead">${escapeHtml(view.summary)}</p>
<div class="tiles">
${start === undefined ? '' : tile('Quickstart', `<div class="steps">${render(quickstartText(start, addressOf))}</div>`)}
${tile('Guides', `<ul>${guideItems.join('\n')}</ul>`, 'guides/index.html')}
${tile(
  'API reference',
  `<ul>${operationItems.join('\n')}
${view.result === undefined ? '' : item(referencePath(gateway, view.result.id), 'Payment result and signature', view.result.id)}
${item(gateway.everything, 'Everything on one page')}
${item('redoc.html', 'The same in Redoc')}</ul>`,
  introductionPath(gateway),
)}
${tile('Sandbox', render(sandboxText(control, addressOf)))}
${tile('Downloads', `<ul>${DOWNLOADS.map(([path, title]) => item(path, title)).join('\n')}</ul>`)}
</div>`;
}

function tile(title: string, content: string, href?: string): string {
  const id = `tile-${title.toLowerCase().replaceAll(/\W+/gu, '-')}`;
  const text = href === undefined ? title : `<a href="${href}">${title}</a>`;
  return `<section class="tile" aria-labelledby="${id}"><h2 id="${id}">${text}</h2>
${content}</section>`;
}
