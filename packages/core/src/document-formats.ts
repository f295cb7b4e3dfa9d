export interface TextFormat {
  readonly type: 'string';
  readonly validate: (text: string) => boolean;
}

/**
 * The formats of the documents that JSON Schema does not define. Every validator uses this table, so that requests and
 * replies follow the same rules. `true` for formats that name types: the pattern beside them restricts the value.
 */
export const DOCUMENT_FORMATS: Readonly<Record<string, true | TextFormat>> = {
  decimal: true,
  integer: true,
  'gateway-time': true,
  'web-url': { type: 'string', validate: isWebUrl },
};

/** True for an absolute http or https address that browsers and servers can open, by the URL Standard. */
export function isWebUrl(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}
