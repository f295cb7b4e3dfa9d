/**
 * Returns a text as a part of a URL's path. Browsers and `fetch` drop a part of one or two dots, also if they are
 * written as `%2e`, so such a text gets a tilde in front.
 */
export function shieldDots(text: string): string {
  return /^\.{1,2}$/u.test(text) ? `~${text}` : text;
}

/** Returns the text of which `shieldDots` made a part of a path. */
export function unshieldDots(part: string): string {
  return /^~\.{1,2}$/u.test(part) ? part.slice(1) : part;
}
