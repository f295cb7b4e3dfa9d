import type { PageContent } from '../frame/render-page.ts';
import type { SitePart } from '../frame/site-map.ts';

/** A place that a search finds: a section of a page, or a field. */
export interface SearchEntry {
  readonly id: number;
  /** Relative to the root of the site. */
  readonly href: string;
  /** The part of the site: `Guides`. */
  readonly part: string;
  readonly page: string;
  /** The section's heading or the field's name; blank for the beginning of a page. */
  readonly section: string;
  readonly text: string;
  /** The operation's name, at the beginning of its page. */
  readonly name: string;
  /** How much more it counts than another place with the same words. */
  readonly weight: number;
}

/** A reader who types a word looks for a page about it first, and for the gateway rather than its sandbox. */
const WEIGHTS: Readonly<Record<string, number>> = { page: 8, heading: 3, field: 1 };
const CONTROL_WEIGHT = 0.4;

/** Where a place of its own begins: a heading or a field that has an address. */
const BEGINS = /<h[23] id="([^"]+)">(.*?)<\/h[23]>|<div id="([^"]+)"><dt>(.*?)<\/dt>/gsu;

/** Programs and buttons; their text is in the words around them already, or is not searched for. */
const NO_TEXT = /<pre>.*?<\/pre>|<aside .*?<\/aside>|<nav .*?<\/nav>|<div class="try".*?<\/div>/gsu;

/** Returns the places of all pages that belong to a part, each text once. */
export function searchEntries(
  contents: readonly PageContent[],
  parts: readonly SitePart[],
): readonly SearchEntry[] {
  const places = contents.flatMap((content) => {
    const part = parts.find(({ entries }) => entries.some(({ path }) => path === content.path));
    if (part === undefined || content.kind === 'everything' || content.path === part.home)
      return [];
    return placesOf(content).map(({ kind, ...place }) => ({
      ...place,
      part: part.title,
      page: content.title,
      weight: (WEIGHTS[kind] ?? 1) * (content.path.startsWith('control/') ? CONTROL_WEIGHT : 1),
    }));
  });
  // Many calls have the same field or error: the first one speaks for them.
  const seen = new Set<string>();
  const first = places.filter(({ part, section, text }) => {
    const key = JSON.stringify([part, section, text]);
    return !seen.has(key) && seen.add(key);
  });
  return first.map((place, id) => ({ id, ...place }));
}

function placesOf({ path, content }: PageContent) {
  const html = content.replaceAll(NO_TEXT, '');
  const beginnings = [...html.matchAll(BEGINS)];
  const endOf = (index: number) => beginnings[index]?.index ?? html.length;
  const opening = {
    kind: 'page',
    name: /<h1[^>]*>.*?<code class="id">(\w+)/su.exec(html)?.[1] ?? '',
    href: path,
    section: '',
    text: plainText(html.slice(0, endOf(0)).replace(/<h1.*?<\/h1>/su, '')),
  };
  return [
    opening,
    ...beginnings.map((match, index) => {
      const [all, headingId, heading = '', fieldId, field = ''] = match;
      const name = /<code>.*?<\/code>/su.exec(field)?.[0] ?? field;
      return {
        name: '',
        kind: headingId === undefined ? 'field' : 'heading',
        href: `${path}#${headingId ?? fieldId ?? ''}`,
        section: plainText(heading || name),
        text: plainText(html.slice(match.index + all.length, endOf(index + 1))),
      };
    }),
  ].filter(({ text, section }) => text !== '' || section !== '');
}

function plainText(html: string): string {
  return html
    .replaceAll(/<wbr>|<\/?(?:code|span|strong|em|a|q)\b[^>]*>/gu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:39|x27);/gu, "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
