import fc from 'fast-check';
import { spoiltText } from './spoilt-text.ts';

type Path = readonly string[];

/** Returns the reply itself, or with one or two of its values left out, replaced or added. */
export function spoiltReply(valid: object): fc.Arbitrary<unknown> {
  const paths = [...pathsOf(valid, []), ['unknownField']];
  const once = fc.constantFrom(...paths).chain((path) => {
    const value = path.reduce((at, key) => (at as Record<string, unknown>)[key], valid as unknown);
    return fc.tuple(fc.constant(path), edits(value));
  });
  return fc.array(once, { maxLength: 2 }).map((changes) => {
    const reply = structuredClone(valid);
    for (const [path, edit] of changes) apply(reply, path, edit);
    return reply;
  });
}

type Edit = (owner: Record<string, unknown>, key: string) => void;

function edits(value: unknown): fc.Arbitrary<Edit> {
  const text = typeof value === 'string' ? value : String(value);
  const values = fc.oneof(
    spoiltText(text),
    fc.constantFrom(null, undefined, true, 0, -1, 1.5, 2 ** 53, Number.NaN, [], {}, [[]], [null]),
    fc.constantFrom(new Date(0), 1n, Number(text), [value], { value }, [value, value]),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc.oneof(
    {
      weight: 5,
      arbitrary: values.map(
        (next): Edit =>
          (owner, key) =>
            void Object.assign(owner, { [key]: next }),
      ),
    },
    { weight: 2, arbitrary: fc.constant<Edit>((owner, key) => void delete owner[key]) },
    {
      weight: 1,
      arbitrary: fc.constant<Edit>((owner) => void Object.assign(owner, { unknownField: 1 })),
    },
  );
}

function apply(reply: object, path: Path, edit: Edit): void {
  let owner: unknown = reply;
  for (const key of path.slice(0, -1)) owner = Object(owner)[key];
  // An earlier change may have taken the place away.
  if (typeof owner === 'object' && owner !== null) {
    edit(owner as Record<string, unknown>, path.at(-1) ?? '');
  }
}

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    [...path, key],
    ...pathsOf(item, [...path, key]),
  ]);
}
