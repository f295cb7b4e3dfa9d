import type { Finding, Outcome } from './check.ts';

export interface Report {
  readonly baseUrl: string;
  /** Version of the document that the server was held against. */
  readonly version: string;
  readonly runId: string;
  /** Whether missing operations were allowed. */
  readonly partial: boolean;
  readonly durationMs: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** No check fails, and none is missing unless that was allowed. */
  readonly passed: boolean;
  readonly findings: readonly Finding[];
}

export function summarize(
  findings: readonly Finding[],
  facts: Pick<Report, 'baseUrl' | 'version' | 'runId' | 'partial' | 'durationMs'>,
): Report {
  const count = (wanted: Outcome) => findings.filter(({ outcome }) => outcome === wanted).length;
  const counts = {
    holds: count('holds'),
    fails: count('fails'),
    skipped: count('skipped'),
    missing: count('missing'),
  };
  const passed = counts.fails === 0 && (facts.partial || counts.missing === 0);
  return { ...facts, counts, passed, findings };
}
