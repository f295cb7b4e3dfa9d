export interface PageElement {
  readonly tag: string;
  /** Unescaped; an attribute without a value is the empty string. */
  readonly attributes: Readonly<Record<string, string>>;
}

const START_TAG = /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi;

/**
 * The start tags of a page, in order. Stricter than a browser: attributes must be quoted.
 * @throws {Error} if anything else in the page could open a tag.
 */
export function readElements(page: string): PageElement[] {
  const elements = [...page.matchAll(START_TAG)].map(([, tag = '', attributes = '']) => ({
    tag,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map(([, name, value = '']) => [
        name,
        unescapeText(value),
      ]),
    ),
  }));
  const opened = page.match(/<[a-z]/gi)?.length ?? 0;
  if (opened !== elements.length) throw new Error(`${opened} tags, ${elements.length} well-formed`);
  return elements;
}

export function findElements(
  page: string,
  tag: string,
  wanted: Readonly<Record<string, string>> = {},
): PageElement[] {
  return readElements(page).filter(
    (element) =>
      element.tag === tag &&
      Object.entries(wanted).every(([name, value]) => element.attributes[name] === value),
  );
}

/** Each form with what stands inside it. Forms do not nest. */
export function readForms(page: string): { action: string; content: string }[] {
  return [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([content]) => ({
    action: readElements(content)[0]?.attributes.action ?? '',
    content,
  }));
}

/** Names and values of a form's hidden fields, in order. */
export function readHiddenFields(content: string): [name: string, value: string][] {
  return findElements(content, 'input', { type: 'hidden' }).map(({ attributes }) => [
    attributes.name ?? '',
    attributes.value ?? '',
  ]);
}

function unescapeText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
