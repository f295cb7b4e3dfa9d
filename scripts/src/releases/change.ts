/** What a release with a change has to count up, by semantic versioning. */
export type Impact = 'major' | 'minor' | 'patch';

/** From the heaviest to the lightest. */
export const IMPACTS: readonly Impact[] = ['major', 'minor', 'patch'];

export interface Change {
  readonly impact: Impact;
  /** JSON Pointer into the document, with the name of the keyword behind it if one has changed. */
  readonly place: string;
  /** One sentence: what has changed, or whom it breaks. */
  readonly reason: string;
}

/** The heaviest impact of all; `undefined` if there is none. */
export function heaviest(impacts: readonly Impact[]): Impact | undefined {
  return IMPACTS.find((impact) => impacts.includes(impact));
}
