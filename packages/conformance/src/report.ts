import type { Finding, Outcome } from './check.ts';

/** Why a run ended before its last check. */
export interface Interruption {
  /**
   * `unreachable`: no check could run. `gone`: the server stopped answering. `stopped`: the caller's signal aborted.
   */
  readonly kind: 'unreachable' | 'gone' | 'stopped';
  /** One sentence. */
  readonly detail: string;
  /** The number of checks that did not run. */
  readonly notPlayed: number;
  /** The last request that was answered, as a curl command. */
  readonly lastAnswered?: string | undefined;
  /** The first request that was not answered, as a curl command. */
  readonly unanswered?: string | undefined;
}

export interface Report {
  readonly baseUrl: string;
  /** The version of the document that the server was checked against. */
  readonly version: string;
  readonly runId: string;
  /** True if missing operations were allowed. */
  readonly partial: boolean;
  readonly durationMs: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** True if every check ran, none fails, and none is missing unless that was allowed. */
  readonly passed: boolean;
  /** Set if the run ended early; the findings are then those so far. */
  readonly interruption?: Interruption | undefined;
  readonly findings: readonly Finding[];
}

export function summarize(
  findings: readonly Finding[],
  facts: Pick<Report, 'baseUrl' | 'version' | 'runId' | 'partial' | 'durationMs' | 'interruption'>,
): Report {
  const count = (wanted: Outcome) => findings.filter(({ outcome }) => outcome === wanted).length;
  const counts = {
    holds: count('holds'),
    fails: count('fails'),
    skipped: count('skipped'),
    missing: count('missing'),
  };
  const isComplete = facts.interruption === undefined;
  const passed = isComplete && counts.fails === 0 && (facts.partial || counts.missing === 0);
  return { ...facts, counts, passed, findings };
}
