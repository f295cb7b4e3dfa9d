/** What one check of a shop has shown. */
export interface Finding {
  /** `WARNING`: right for a test, not for live operation, or not to be told from here. */
  readonly state: 'OK' | 'WARNING' | 'FAILED';
  readonly title: string;
  /** What was seen, in one sentence. */
  readonly detail?: string | undefined;
  /** What the shop must do. */
  readonly remedy?: string | undefined;
}

/** Returns a check's finding: `OK` without more words, or what was seen and what to do. */
export function judge(
  title: string,
  isGood: boolean,
  otherwise: { readonly detail: string; readonly remedy: string },
): Finding {
  return isGood ? { state: 'OK', title } : { state: 'FAILED', title, ...otherwise };
}
