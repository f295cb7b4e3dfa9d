/** The name that takes the fewest changes of a letter to become `name`; capitals count as small letters. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const distances = known.map((each) => distance(name.toLowerCase(), each.toLowerCase()));
  return known[distances.indexOf(Math.min(...distances))];
}

/** How many letters have to be put in, taken out or replaced to make one text of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
