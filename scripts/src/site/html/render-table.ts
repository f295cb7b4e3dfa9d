import { escapeHtml } from './escape-html.ts';

/** A column; its name is the header, and in a narrow window the label of each cell. */
export type Column = string;

export interface TableRow {
  readonly id?: string;
  /** HTML, one for each column. The first is the row header. */
  readonly cells: readonly string[];
}

/** @param caption what the table is about, for readers who cannot see its surroundings. */
export function renderTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
): string {
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  return `<table>
<caption data-markdown-ignore>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => renderRow(columns, row)).join('\n')}
</tbody>
</table>`;
}

function renderRow(columns: readonly Column[], { id, cells }: TableRow): string {
  const [first = '', ...others] = cells;
  const data = others.map((cell, index) => {
    // A narrow window hides empty cells, so they need no label.
    if (cell === '') return '<td></td>';
    return `<td data-label="${escapeHtml(columns[index + 1] ?? '')}">${cell}</td>`;
  });
  const anchor = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  return `<tr${anchor}><th scope="row">${first}</th>${data.join('')}</tr>`;
}
