import type { ComponentChildren, VNode } from 'preact';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
  /** The first thing to leave out where there is no room. */
  readonly isExtra?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** True for the row that is shown in detail. */
  readonly isCurrent?: (row: Row) => boolean;
}

/** A table that becomes a list of cards where there is no room for its columns. */
export function DataTable<Row>(props: DataTableProps<Row>): VNode {
  const { caption, columns, rows, keyOf, isCurrent } = props;
  return (
    <table class="data">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" class={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} class={isCurrent?.(row) ? 'current' : undefined}>
            {columns.map((column) => (
              <td key={column.title} class={classOf(column)} data-label={column.title}>
                <div>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf({ isNumber, isExtra }: Column<never>): string | undefined {
  return [isNumber && 'number', isExtra && 'extra'].filter(Boolean).join(' ') || undefined;
}
