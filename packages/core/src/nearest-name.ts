/** Returns the known name that was most likely meant; `undefined` if none is close. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const written = bare(name);
  const [nearest] = known
    .filter((candidate) => Math.abs(candidate.length - written.length) <= candidate.length / 3)
    .map((candidate) => ({ candidate, edits: countEdits(written, bare(candidate)) }))
    .filter(({ candidate, edits }) => edits <= candidate.length / 3)
    .sort((a, b) => a.edits - b.edits);
  return nearest?.candidate;
}

/** Drops capitals and separators, so that `order_expiry_time` matches `orderExpiryTime`. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/gu, '');
}

/**
 * Returns how many letters must be added, dropped, replaced or swapped with the next to turn one word into the other.
 */
function countEdits(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  const edits = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          edits(i - 1, j - 1) + (isSame ? 0 : 1),
          edits(i - 1, j) + 1,
          edits(i, j - 1) + 1,
          i > 1 && j > 1 && isSwapped ? edits(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return edits(from.length, to.length);
}
