import type { Finding } from './check.ts';

/** Failures with a common cause, or a single failure. */
export interface FailureGroup {
  /** Set if there are several failures. */
  readonly cause: string | undefined;
  /** In the order in which they were found. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Up to this many failures are clearer one by one. */
const MAX_APART = 2;

/**
 * Groups the failures that one change of the server would fix: hundreds of checks may fail because replies are not
 * JSON. A group takes the place of its first failure.
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
