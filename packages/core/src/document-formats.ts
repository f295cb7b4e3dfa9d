export interface TextFormat {
  readonly type: 'string';
  readonly validate: (text: string) => boolean;
}

/**
 * What the formats of the documents mean that JSON Schema does not know, for every validator: what one of them takes in
 * a request, none of them may refuse in a reply. `true` for those that name types: the pattern beside them says what
 * they allow.
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
