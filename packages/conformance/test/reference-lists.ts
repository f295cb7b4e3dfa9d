export type Row = Readonly<Record<string, unknown>>;

export interface PageRequest {
  readonly lastId?: number | undefined;
  readonly count?: number | undefined;
}

/** The rows behind `lastId`, at most `count` of them, and the id to go on from; none if there are no rows. */
export function pageOf(
  rows: readonly Row[],
  cursor: string,
  { lastId = 0, count = 20 }: PageRequest,
): { readonly rows: readonly Row[]; readonly lastId: { readonly lastId?: number } } {
  const page = rows.filter((row) => Number(row[cursor]) > lastId).slice(0, count);
  const last = page.at(-1);
  return { rows: page, lastId: last === undefined ? {} : { lastId: Number(last[cursor]) } };
}
