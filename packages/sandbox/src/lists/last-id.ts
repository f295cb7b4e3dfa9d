/** Returns the cursor of the next page; nothing for a page without rows. */
export function lastIdOf(list: readonly { readonly id: number }[]): { readonly lastId?: number } {
  const lastId = list.at(-1)?.id;
  return lastId === undefined ? {} : { lastId };
}
