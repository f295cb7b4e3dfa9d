import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../document/load-document.ts';
import type { SitePage } from './site-page.ts';

/** Other texts for people who call or build the API. */
const MORE = [
  'sandbox.md',
  'errors.md',
  'api-decisions.md',
  'openapi-extensions.md',
  'conformance.md',
  'glossary.md',
  'about-these-pages.md',
];

/** Returns all guides by number, followed by the other texts; the changelog comes from the root of the repository. */
export async function loadPages(): Promise<readonly SitePage[]> {
  const docs = join(repositoryRoot, 'docs');
  const guides = (await readdir(join(docs, 'guides'))).filter((name) => name.endsWith('.md'));
  const paths = [...guides.sort().map((name) => `guides/${name}`), ...MORE];
  const texts = paths.map(async (path) => ({
    path,
    // Comments are marks for tools.
    markdown: (await readFile(join(docs, path), 'utf8')).replaceAll(/^<!--.*-->\n\n?/gmu, ''),
  }));
  const changes = readFile(join(repositoryRoot, 'CHANGELOG.md'), 'utf8').then((markdown) => ({
    path: 'changelog.md',
    // As if it stood in docs/, like the others.
    markdown: markdown.replaceAll(/\]\((?!https?:|#)/gu, '](../'),
  }));
  return Promise.all([...texts, changes]);
}
