import type { SiteApi } from './frame/site-map.ts';
import { pageTitle, type SitePage } from './texts/site-page.ts';

/** Returns the list of all texts for language models: a title, a summary, and a link to each part as Markdown. */
export function llmsText(apis: readonly SiteApi[], pages: readonly SitePage[]): string {
  const [gateway] = apis;
  if (gateway === undefined) throw new Error('the site has no API');
  const { title, summary, description } = gateway.view;
  const [opening = ''] = description.split('\n\n');
  const texts = (guides: boolean) =>
    pages.filter(({ path }) => path.startsWith('guides/') === guides);
  return `# ${title}

> ${summary} ${opening.replaceAll('\n', ' ')}

## Guides

${texts(true)
  .map((page) => link(pageTitle(page), page.path))
  .join('\n')}

${apis.map(referenceList).join('\n\n')}

## More

${texts(false)
  .map((page) => link(pageTitle(page), page.path))
  .join('\n')}
${link('The OpenAPI document', 'openapi.yaml')}
`;
}

function referenceList({ view, title, folder }: SiteApi): string {
  const { groups, result } = view;
  const operations = groups.flatMap((group) => group.operations);
  return [
    `## ${title}\n`,
    link('Rules for all operations', `${folder}/introduction.md`),
    ...operations.map(({ id, summary }) => `${link(id, `${folder}/${id}.md`)}: ${summary}`),
    ...(result === undefined
      ? []
      : [
          `${link(result.id, `${folder}/${result.id}.md`)}: the posts that the gateway sends, and their signature`,
        ]),
  ].join('\n');
}

function link(text: string, target: string): string {
  return `- [${text}](${target})`;
}
