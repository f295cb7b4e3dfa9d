/** A file and, after `#/`, the entry that is meant: `shared/fields.yaml#/OrderId`. */
export function splitPlace(place: string): readonly [file: string, entry: string | undefined] {
  const [file = '', entry] = place.split('#/');
  return [file, entry];
}

/**
 * Replaces text in a YAML file or in one of its entries, which reads there as if it were a file of its own.
 * @throws {Error} if the text or the entry is not there.
 */
export function editPart(
  source: string,
  entry: string | undefined,
  from: string | RegExp,
  to: string,
): string {
  const part = entry === undefined ? source : readEntry(source, entry);
  const own = entry === undefined ? part : part.replaceAll(/^ {2}/gmu, '');
  const changed = own.replace(from, to);
  if (changed === own) throw new Error(`${entry ?? 'the file'} has no ${from}`);
  if (entry === undefined) return changed;
  const start = source.indexOf(part);
  const indented = changed.replaceAll(/^(?=.)/gmu, '  ');
  return source.slice(0, start) + indented + source.slice(start + part.length);
}

/** The number of the line with the name of an entry. */
export function lineOfEntry(source: string, entry: string): number {
  return source.slice(0, source.indexOf(readEntry(source, entry))).split('\n').length - 1;
}

/** What stands below the name of an entry, indented. */
function readEntry(source: string, entry: string): string {
  const text = new RegExp(`(?<=^${entry}:\\n)(?:(?: {2}.*)?\\n)+`, 'mu').exec(source)?.[0];
  if (text === undefined) throw new Error(`there is no entry ${entry}`);
  return text;
}
