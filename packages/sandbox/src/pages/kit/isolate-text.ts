import { type Html, html } from './html.ts';

/**
 * Text that somebody else wrote, set apart from ours: whatever its direction, what stands around it keeps its order.
 * The element alone is not enough, because a stray "pop directional isolate" in the text would end its isolation.
 */
export function isolateText(text: string): Html {
  return html`<bdi>${dropControls(text)}</bdi>`;
}

/**
 * Leaves out the characters that reorder what follows them and the ones that end a paragraph. What right-to-left
 * writing needs, letters and the marks beside them, stays.
 */
export function dropControls(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '').replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
