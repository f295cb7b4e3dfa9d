/** A heading with an address of its own. */
export interface OutlineEntry {
  readonly id: string;
  /** HTML without links. */
  readonly html: string;
}

/** Returns the headings of the second level of a part of a page. */
export function outlineOf(html: string): readonly OutlineEntry[] {
  return Array.from(html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/gsu), ([, id = '', text = '']) => ({
    id,
    html: text.replaceAll(/<a class="permalink".*?<\/a>/gsu, '').replaceAll(/<\/?a\b[^>]*>/gu, ''),
  }));
}
