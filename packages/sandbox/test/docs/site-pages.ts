import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Paths of everything below a folder. Asking for its folders one by one, and waiting, takes several times as long. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

/** Paths of the HTML pages among files, by name. */
export function findPages(files: readonly string[]): readonly string[] {
  return files.filter((path) => path.endsWith('.html')).toSorted();
}

/** A page's ids, links and pictures. */
export interface PageFacts {
  /** Addresses of all links, resolved. */
  readonly links: readonly string[];
  /** The addresses as written. */
  readonly hrefs: readonly string[];
  readonly ids: readonly string[];
  readonly pictures: readonly Picture[];
  /** Beginnings of elements with a style or script of their own, which the policy forbids. */
  readonly inline: readonly string[];
}

export interface Picture {
  readonly src: string;
  /** The room that the page keeps for it, in pixels. */
  readonly width: number;
  readonly height: number;
}

const FACTS_OF = `(root, base) => {
  const written = (selector, name) =>
    [...root.querySelectorAll(selector)].map((each) => each.getAttribute(name));
  const resolved = (address) => new URL(address, base).href;
  return {
    links: written('a[href]', 'href').map(resolved),
    hrefs: [...written('[href]', 'href'), ...written('[src]', 'src')],
    ids: written('[id]', 'id'),
    pictures: [...root.images].map((image) => ({
      src: resolved(image.getAttribute('src')),
      width: Number(image.getAttribute('width')),
      height: Number(image.getAttribute('height')),
    })),
    inline: [...root.querySelectorAll('*')]
      .filter((each) =>
        each.matches('style, script:not([src])') ||
        each.getAttributeNames().some((name) => /^(?:style|on.*)$/.test(name)))
      .map((each) => each.outerHTML.slice(0, 80)),
  };
}`;

/** Reads the page that a browser shows. */
export async function readFacts(page: Page): Promise<PageFacts> {
  return page.evaluate(`(${FACTS_OF})(document, location.href)`);
}

/**
 * Reads pages from their HTML, as they are before their scripts run: showing one costs a browser fifty times as much.
 * The browser fetches them itself, because sending it their text takes longer than reading it.
 * @param page one of the same origin.
 * @param paths of the pages below `docs`.
 */
export async function parseFacts(
  page: Page,
  docs: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, PageFacts>> {
  const facts = await page.evaluate<string>(`(async () => {
    const facts = [];
    for (const path of ${JSON.stringify(paths)}) {
      const address = ${JSON.stringify(docs)} + path;
      const html = await (await fetch(address)).text();
      const root = new DOMParser().parseFromString(html, 'text/html');
      facts.push([path, (${FACTS_OF})(root, address)]);
    }
    return JSON.stringify(facts);
  })()`);
  return new Map(JSON.parse(facts) as [string, PageFacts][]);
}

/** Returns links whose file or fragment does not exist on the site; other sites are not requested. */
export function findBrokenLinks(
  paths: readonly string[],
  base: string,
  facts: ReadonlyMap<string, PageFacts>,
): readonly string[] {
  const files = new Set(paths);
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
export function findBrokenPictures(
  page: Page,
  pictures: readonly Picture[],
): Promise<readonly string[]> {
  return page.evaluate(
    `Promise.all(${JSON.stringify(pictures)}.map(async ({ src, width, height }) => {
      const image = new Image();
      image.src = src;
      await image.decode().catch(() => undefined);
      return image.naturalWidth === width && image.naturalHeight === height ? [] : [src];
    })).then((found) => found.flat())`,
  );
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
