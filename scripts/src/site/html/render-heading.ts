import { escapeHtml } from './escape-html.ts';

/** Renders a heading with a link to itself. The link's name is the heading's text. */
export function renderHeading(level: number, id: string, html: string): string {
  const anchor = escapeHtml(id);
  return `<h${level} id="${anchor}">${html}<a class="permalink" href="#${anchor}" aria-labelledby="${anchor}"></a></h${level}>\n`;
}
