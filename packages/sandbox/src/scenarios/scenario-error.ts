export interface ScenarioFault {
  readonly file: string;
  /** Counted from one; `undefined` for a fault of the whole file. */
  readonly step?: number | undefined;
  readonly field?: string | undefined;
}

/** A scenario file that cannot be used; the message names file, step and field. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';

  constructor({ file, step, field }: ScenarioFault, explanation: string) {
    const places = [file, step && `step ${step}`, field].filter((place) => place !== undefined);
    super(`${places.join(', ')}: ${explanation}`);
  }
}
