import { posix } from 'node:path';
import { OTHER_FILES } from './site-page.ts';

/** Says where a link of a text leads on the site; `undefined` if the site does not have what it names. */
export type FindLink = (href: string) => string | undefined;

/**
 * Links of the page `from` (below `docs/`), each resolved as in the repository. Pages keep their places, so only what
 * stands outside `docs/` moves. Of addresses, http, https and mailto lead somewhere, and no script does.
 * @param pages paths of all pages below `docs/`.
 */
export function pageLinks(from: string, pages: readonly string[]): FindLink {
  return (href) => {
    if (/^(?:https?:\/\/|mailto:)/iu.test(href)) return href;
    if (href.startsWith('#')) return href;
    const [file = '', fragment] = href.split('#');
    const inRepository = posix.join('docs', posix.dirname(from), file);
    const inDocs = posix.relative('docs', inRepository);
    const target = pages.includes(inDocs) ? inDocs : OTHER_FILES[inRepository];
    if (target === undefined) return undefined;
    const way = posix.relative(posix.dirname(from), target);
    return fragment === undefined ? way : `${way}#${fragment}`;
  };
}

/** The path that a link names, as seen from the root of the repository. */
export function repositoryPath(from: string, href: string): string {
  return posix.join('docs', posix.dirname(from), href);
}
