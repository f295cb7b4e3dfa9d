import type { Finding } from './check.ts';

/** Failures that have one cause in common, or a single one. */
export interface FailureGroup {
  /** Set if there are several. */
  readonly cause: string | undefined;
  /** In the order in which they were found. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** So few failures are clearer one by one. */
const MAX_APART = 2;

/**
 * Puts the failures together that one change of the server would mend: hundreds of checks may fail because replies are
 * no JSON. Groups stand where their first failure was found.
 */
export function groupByCause(findings: readonly Finding[]): readonly FailureGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    if (finding.outcome !== 'fails') continue;
    const key = finding.commonCause ?? `only ${finding.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group): readonly FailureGroup[] =>
    group.length <= MAX_APART
      ? group.map((finding) => ({ cause: undefined, findings: [finding] }))
      : [{ cause: group[0].commonCause, findings: group }],
  );
}
