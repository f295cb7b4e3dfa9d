import type { GeneratedFile } from '../../model/model.ts';

/** Paths, relative to `generated/`, whose files differ from what the document generates. */
export interface Drift {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly different: readonly string[];
}

export function compareFiles(
  expected: readonly GeneratedFile[],
  actual: readonly GeneratedFile[],
): Drift {
  const wanted = new Map(expected.map((file) => [file.path, file.content]));
  const found = new Map(actual.map((file) => [file.path, file.content]));
  const paths = [...wanted.keys()].sort();
  return {
    missing: paths.filter((path) => !found.has(path)),
    extra: [...found.keys()].filter((path) => !wanted.has(path)).sort(),
    different: paths.filter((path) => found.has(path) && found.get(path) !== wanted.get(path)),
  };
}

/** Returns one line per file, none without drift: `missing client/src/index.ts`. */
export function describeDrift(drift: Drift): readonly string[] {
  return Object.entries(drift).flatMap(([kind, paths]: [string, readonly string[]]) =>
    paths.map((path) => `${kind} ${path}`),
  );
}
