import { escapeHtml } from './escape-html.ts';

/** A column; its name stands above it and, where the window is narrow, beside each of its cells. */
export type Column = string;

export interface TableRow {
  readonly id?: string;
  /** HTML, one for each column. The first heads the row. */
  readonly cells: readonly string[];
}

/** @param caption what the table is about, for those who cannot see what stands above it. */
export function renderTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
): string {
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => renderRow(columns, row)).join('\n')}
</tbody>
</table>`;
}

function renderRow(columns: readonly Column[], { id, cells }: TableRow): string {
  const [first = '', ...others] = cells;
  const data = others.map((cell, index) => {
    // A narrow window shows no empty cell, so it needs no label.
    if (cell === '') return '<td></td>';
    return `<td data-label="${escapeHtml(columns[index + 1] ?? '')}">${cell}</td>`;
  });
  const anchor = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  return `<tr${anchor}><th scope="row">${first}</th>${data.join('')}</tr>`;
}
