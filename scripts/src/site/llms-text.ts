import { introductionPath, type SiteApi } from './frame/site-map.ts';
import { openingOf, pageTitle, type SitePage } from './texts/site-page.ts';

export interface LlmsOptions {
  readonly apis: readonly SiteApi[];
  readonly pages: readonly SitePage[];
  /** Of the site; ends in a slash. Readers of the list may have no address to resolve relative ones against. */
  readonly address: string;
}

/** Returns the list of all texts for language models: a title, a summary, and a link to each part as Markdown. */
export function llmsText({ apis, pages, address }: LlmsOptions): string {
  const [gateway] = apis;
  if (gateway === undefined) throw new Error('the site has no API');
  const { title, summary, description } = gateway.view;
  const [opening = ''] = description.split('\n\n');
  const link = (text: string, target: string) => `- [${text}](${address}${target})`;
  const texts = (guides: boolean) =>
    pages
      .filter(({ path }) => path.startsWith('guides/') === guides)
      .map((page) => link(pageTitle(page), page.path));
  const references = apis.map((api) => referenceLinks(api).map(([text, path]) => link(text, path)));
  const parts = [
    ['Guides', [link('All guides', 'guides/index.md'), ...texts(true)]],
    ...apis.map((api, index) => [api.title, references[index] ?? []] as const),
    [
      'More',
      [
        link('All of these pages', 'more.md'),
        ...texts(false),
        `- The OpenAPI document: \`${address}openapi.yaml\``,
      ],
    ],
  ] as const;
  return `# ${title}

> ${summary} ${opening.replaceAll('\n', ' ')}

${parts.map(([name, lines]) => `## ${name}\n\n${lines.join('\n')}`).join('\n\n')}
`;
}

function referenceLinks(api: SiteApi): readonly (readonly [text: string, path: string])[] {
  const { view, folder } = api;
  const operations = view.groups.flatMap((group) => group.operations);
  return [
    ['Rules for all operations', introductionPath(api).replace(/html$/u, 'md')],
    ...operations.map(({ id, summary }) => [`${id}: ${summary}`, `${folder}/${id}.md`] as const),
    ...(view.result === undefined
      ? []
      : [
          [
            `${view.result.id}: the posts that the gateway sends, and their signature`,
            `${folder}/${view.result.id}.md`,
          ] as const,
        ]),
  ];
}

/** Returns the texts of a part, each with how it opens. */
export function listText(title: string, pages: readonly SitePage[], address: string): string {
  const items = pages.map(
    (page) => `- [${pageTitle(page)}](${address}${page.path}): ${openingOf(page)}`,
  );
  return `# ${title}\n\n${items.join('\n')}\n`;
}

/** Returns a text with a line that tells how to find all others. */
export function withPointer(markdown: string, address: string): string {
  const pointer = `> All pages as Markdown: [llms.txt](${address}llms.txt)`;
  return markdown.replace(/^# .+\n/u, (heading) => `${heading}\n${pointer}\n`);
}
