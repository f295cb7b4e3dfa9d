import { Marked, type Tokens } from 'marked';
import { escapeHtml } from './escape-html.ts';
import { renderCode } from './render-code.ts';
import { renderHeading } from './render-heading.ts';
import { renderTable } from './render-table.ts';

export interface MarkdownOptions {
  /** Returns the target of a link on the site. */
  readonly findLink: (href: string) => string | undefined;
  /** Names the target of a link that the site lacks; the name follows the link's text. */
  readonly nameTarget?: ((href: string) => string) | undefined;
  /** Returns the address of an operation; `undefined` if there is none with this name. */
  readonly findOperation: (name: string) => string | undefined;
  /** Returns a picture of the site with its address; `undefined` if the site lacks it. */
  readonly findPicture?: ((href: string) => ShownPicture | undefined) | undefined;
  /** The number of levels by which headings are lowered to fit below their parent. */
  readonly lowerHeadings?: number | undefined;
}

export interface ShownPicture {
  readonly address: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly svg?: string | undefined;
}

/**
 * Converts Markdown to safe HTML: markup in the text is shown as text, only links that `findLink` resolves stay
 * links, and only pictures that `findPicture` resolves are shown, others by their alternative text. Headings get GitHub's
 * ids.
 */
export function markdownToHtml(markdown: string, options: MarkdownOptions): string {
  const {
    findLink,
    nameTarget = (href) => href,
    findOperation,
    findPicture,
    lowerHeadings = 0,
  } = options;
  const seen = new Map<string, number>();
  let insideLink = false;
  const anchor = (href: string, html: string) => `<a href="${escapeHtml(href)}">${html}</a>`;

  const marked = new Marked({
    renderer: {
      html: ({ text }) => escapeHtml(text),
      image({ href, text }) {
        const picture = findPicture?.(href);
        return picture === undefined ? escapeHtml(text) : renderPicture(picture, text);
      },
      // A checklist for paper; disabled controls would only be in the way. Drawn by the style sheet, because a screen reader
      // would say "ballot box", and axe cannot judge the contrast of a symbol.
      checkbox: ({ checked }) =>
        `<span class="box${checked ? ' done' : ''}" data-markdown-ignore></span>`,
      code: ({ text, lang }) => renderCode(text, lang),
      codespan({ text }) {
        const html = `<code>${escapeHtml(text)}</code>`;
        const target = insideLink ? undefined : findOperation(text);
        return target === undefined ? html : anchor(target, html);
      },
      link({ href, tokens }) {
        insideLink = true;
        const html = this.parser.parseInline(tokens);
        insideLink = false;
        const target = findLink(href);
        if (target !== undefined) return anchor(target, html);
        return `${html} (<code>${escapeHtml(nameTarget(href))}</code>)`;
      },
      heading({ tokens, depth, text }) {
        const level = Math.min(depth + lowerHeadings, 6);
        const id = uniqueId(headingId(text), seen);
        const html = this.parser.parseInline(tokens);
        if (level > 1) return renderHeading(level, id, html);
        return `<h1 id="${escapeHtml(id)}">${html}</h1>\n`;
      },
      table({ header, rows }: Tokens.Table) {
        const cells = (row: readonly Tokens.TableCell[]) =>
          row.map(({ tokens }) => this.parser.parseInline(tokens));
        const columns = header.map(({ text }) => text.replaceAll('`', ''));
        return renderTable(
          columns.join(', '),
          columns,
          rows.map((row) => ({ cells: cells(row) })),
        );
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

/** Renders a drawing in place, and a photograph so that it is loaded once it comes into view. */
function renderPicture({ address, width, height, svg }: ShownPicture, text: string): string {
  // In the page it has the colours of the chosen theme. Its own style is for readers of the file.
  if (svg !== undefined) return svg.replace(/\n<style>.*?<\/style>/su, '').trim();
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(text)}" width="${width}" height="${height}" loading="lazy">`;
}

/** Returns GitHub's id: `What the client repeats` becomes `what-the-client-repeats`. */
export function headingId(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function uniqueId(id: string, seen: Map<string, number>): string {
  const before = seen.get(id) ?? 0;
  seen.set(id, before + 1);
  return before === 0 ? id : `${id}-${before}`;
}
