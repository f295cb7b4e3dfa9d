/** The name that was most likely meant; `undefined` if none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const written = bare(name);
  const [nearest] = known
    .filter((candidate) => Math.abs(candidate.length - written.length) <= candidate.length / 3)
    .map((candidate) => ({ candidate, edits: countEdits(written, bare(candidate)) }))
    .filter(({ candidate, edits }) => edits <= candidate.length / 3)
    .sort((a, b) => a.edits - b.edits);
  return nearest?.candidate;
}

/** Capitals and separators are not what a name is about: `order_expiry_time`. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/gu, '');
}

/** How many letters have to be added, dropped or replaced to make one word of the other: Levenshtein's distance. */
function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
