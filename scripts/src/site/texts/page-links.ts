import { posix } from 'node:path';
import type { ShownPicture } from '../html/markdown-to-html.ts';
import { OTHER_FILES, type SitePicture } from './site-page.ts';

/** Returns the target of a text's link on the site; `undefined` if the site lacks it. */
export type FindLink = (href: string) => string | undefined;

/**
 * Resolves links of the page `from` (below `docs/`) as in the repository. Pages keep their paths, so only targets
 * outside `docs/` move. Accepts http, https and mailto addresses, and refuses scripts.
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

/** Resolves the pictures of the page `from` among those of the site. */
export function pagePictures(from: string, pictures: readonly SitePicture[]) {
  return (href: string): ShownPicture | undefined => {
    const wanted = posix.relative('docs', repositoryPath(from, href));
    const picture = pictures.find(({ path }) => path === wanted);
    if (picture === undefined) return undefined;
    return { ...picture, address: posix.relative(posix.dirname(from), picture.path) };
  };
}

/** Returns the path that a link names, relative to the root of the repository. */
export function repositoryPath(from: string, href: string): string {
  return posix.join('docs', posix.dirname(from), href);
}
