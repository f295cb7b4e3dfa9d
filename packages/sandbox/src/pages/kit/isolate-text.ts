import { type Html, html } from './html.ts';

/**
 * Isolates foreign text, so that its direction does not reorder the text around it. The element alone is not enough,
 * because a stray "pop directional isolate" in the text would end its isolation.
 */
export function isolateText(text: string): Html {
  return html`<bdi>${dropControls(text)}</bdi>`;
}

/**
 * Removes the characters that reorder following text and those that end a paragraph. Keeps everything that
 * right-to-left writing needs: letters and their marks.
 */
export function dropControls(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '').replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
