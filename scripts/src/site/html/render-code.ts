import { hangLines } from './hang-lines.ts';
import { highlightCode } from './highlight-code.ts';

/** Renders a program or a message; a script may put a copy button into the frame. */
export function renderCode(text: string, language = ''): string {
  return `<div class="code"><pre><code>${hangLines(highlightCode(text, language))}</code></pre></div>\n`;
}
