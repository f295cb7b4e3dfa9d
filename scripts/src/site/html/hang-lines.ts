/** Deeper lines are indented in the program as usual, and go on at this depth. */
const MAX_DEPTH = 16;

/** Letters of a line that fit into a narrow column, so that a shorter one that is not indented needs no block. */
const SHORT_LINE = 36;

/** A first word that would leave the beginning of its line empty, as an address with its path does. */
const LONG_WORD = new RegExp(`^ +\\S{${SHORT_LINE},}`, 'u');

/**
 * Puts each indented or long line of a program's HTML into a block whose class is its indentation, `i4`: in a narrow window
 * the rest of the line then begins below its first letter instead of at the edge. A line with a long first word
 * has the class `long` too. The text stays the same.
 */
export function hangLines(html: string): string {
  const lines = html.split('\n');
  let open: readonly string[] = [];
  return lines
    .map((line, index) => {
      const before = open;
      open = stillOpen(line, before);
      const end = index === lines.length - 1 ? '' : '\n';
      const depth = Math.min(/^ */u.exec(line)?.[0].length ?? 0, MAX_DEPTH);
      const shown = line.replaceAll(/<[^>]*>/gu, '').replaceAll(/&[^;]+;/gu, '&');
      const { length } = shown;
      const long = LONG_WORD.test(shown) ? ' long' : '';
      if (depth === 1 || (depth === 0 && length <= SHORT_LINE)) return line + end;
      // A colour that goes over several lines ends before the block and begins again inside.
      return `${close(before)}<span class="i${depth}${long}">${line.slice(0, depth)}${before.join('')}${line.slice(depth)}${close(open)}${end}</span>${open.join('')}`;
    })
    .join('');
}

function stillOpen(line: string, before: readonly string[]): readonly string[] {
  const open = [...before];
  for (const tag of line.match(/<span[^>]*>|<\/span>/gu) ?? []) {
    if (tag === '</span>') open.pop();
    else open.push(tag);
  }
  return open;
}

function close(tags: readonly string[]): string {
  return '</span>'.repeat(tags.length);
}
