import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Paths of all HTML pages below a folder, by name. */
export async function findPages(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((path) => path.endsWith('.html')).sort();
}

/** A page's title, ids and links. */
export interface PageFacts {
  /** Addresses of all links, as the browser resolves them. */
  readonly links: readonly string[];
  /** The addresses as written. */
  readonly hrefs: readonly string[];
  readonly ids: readonly string[];
}

export async function readFacts(page: Page): Promise<PageFacts> {
  return page.evaluate(`({
    links: [...document.querySelectorAll('a[href]')].map((a) => a.href),
    hrefs: [...document.querySelectorAll('[href], [src]')].map((e) => e.getAttribute('href') ?? e.getAttribute('src')),
    ids: [...document.querySelectorAll('[id]')].map((e) => e.id),
  })`);
}

/** Returns links whose file or fragment does not exist on the site; other sites are not requested. */
export async function findBrokenLinks(
  folder: string,
  base: string,
  facts: ReadonlyMap<string, PageFacts>,
): Promise<readonly string[]> {
  const files = new Set(await readdir(folder, { recursive: true }));
  return [...facts].flatMap(([path, { links }]) =>
    links
      .filter((link) => link.startsWith(base))
      .filter((link) => {
        const [target = '', fragment] = link.slice(base.length).split('#').map(decodeURIComponent);
        const file = target === '' ? 'index.html' : target;
        if (!files.has(file)) return true;
        return fragment !== undefined && !facts.get(file)?.ids.includes(fragment);
      })
      .map((link) => `${path} links to ${link}`),
  );
}

/** Returns the pictures that cannot be shown, or have another size than the room that the page keeps for them. */
export function findBrokenPictures(page: Page): Promise<readonly string[]> {
  return page.evaluate(`Promise.all([...document.images].map(async (image) => {
    image.loading = 'eager';
    await image.decode().catch(() => undefined);
    return image.naturalWidth === Number(image.getAttribute('width')) &&
      image.naturalHeight === Number(image.getAttribute('height')) ? [] : [image.src];
  })).then((found) => found.flat())`);
}

/** Returns ids that occur more than once on a page. */
export function repeatedIds({ ids }: PageFacts): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Makes the browser lay out hidden parts too, so that no part escapes a check. */
export function layOutAll(page: Page): Promise<void> {
  return page.evaluate(
    'for (const each of document.querySelectorAll(".operation")) each.style.contentVisibility = "visible"',
  );
}

/** Returns the pixels by which a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
