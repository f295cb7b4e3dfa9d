/** What a JSON value is made of: its properties and their kinds without the values, each kind of row once. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = value.map((item) => JSON.stringify(shapeOf(item)));
    return [...new Set(shapes)].sort().map((shape) => JSON.parse(shape));
  }
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, shapeOf(item)]));
}

/** Returns the shape of an example with only those kinds of rows that a reply has as well; a list without rows stays. */
export function shapeAsIn(reply: unknown, example: unknown): unknown {
  const [ours, theirs] = [shapeOf(reply), shapeOf(example)];
  return keepKinds(ours, theirs);
}

function keepKinds(ours: unknown, theirs: unknown): unknown {
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const kinds = ours.map((kind) => JSON.stringify(kind));
    return theirs.filter((kind) => kinds.includes(JSON.stringify(kind)));
  }
  if (!isObject(ours) || !isObject(theirs)) return theirs;
  return Object.fromEntries(
    Object.entries(theirs).map(([name, shape]) => [name, keepKinds(ours[name], shape)]),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
