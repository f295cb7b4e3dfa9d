/** The part of the version that a change increments, by semantic versioning. */
export type Impact = 'major' | 'minor' | 'patch';

/** From the heaviest to the lightest. */
export const IMPACTS: readonly Impact[] = ['major', 'minor', 'patch'];

export interface Change {
  readonly impact: Impact;
  /** JSON Pointer into the document, with the name of the changed keyword, if one changed. */
  readonly place: string;
  /** One sentence: what changed, or whom it breaks. */
  readonly reason: string;
}

/** Returns the heaviest impact; `undefined` if there is none. */
export function heaviest(impacts: readonly Impact[]): Impact | undefined {
  return IMPACTS.find((impact) => impacts.includes(impact));
}
