import type { ReferenceView } from './reference-view.ts';
import { pageTitle, type SitePage } from './site-page.ts';

/** Returns the list of all texts for language models: a title, a summary, and a link to each part as Markdown. */
export function llmsText(view: ReferenceView, pages: readonly SitePage[]): string {
  const { title, summary, description, groups, result } = view;
  const [opening = ''] = description.split('\n\n');
  const link = (text: string, target: string) => `- [${text}](${target})`;
  const operations = groups.flatMap((group) => group.operations);
  const texts = (guides: boolean) =>
    pages.filter(({ path }) => path.startsWith('guides/') === guides);
  return `# ${title}

> ${summary} ${opening.replaceAll('\n', ' ')}

## Guides

${texts(true)
  .map((page) => link(pageTitle(page), page.path))
  .join('\n')}

## Reference

${link('Rules for all operations', 'reference/introduction.md')}
${operations.map(({ id, summary: what }) => `${link(id, `reference/${id}.md`)}: ${what}`).join('\n')}
${result === undefined ? '' : `${link(result.id, `reference/${result.id}.md`)}: the posts that the gateway sends, and their signature\n`}
## More

${texts(false)
  .map((page) => link(pageTitle(page), page.path))
  .join('\n')}
${link('The OpenAPI document', 'openapi.yaml')}
`;
}
