/** A story on a world: calls, and what to expect of their replies. Plain data, read from a file. */
export interface Scenario {
  /** The name of its file, without `.yaml`. */
  readonly name: string;
  readonly title: string;
  /** What the story shows, and what a shop must do. */
  readonly about: string;
  readonly steps: readonly ScenarioStep[];
}

export interface ScenarioStep {
  readonly title: string;
  /** An operation of the control API or of the gateway's API. */
  readonly operationId: string;
  /** The fields of the call; `{name}` in a text stands for a value that is given or kept. */
  readonly fields: Readonly<Record<string, Scalar>>;
  /** Where in the reply each value to keep is, by the name that later steps use. */
  readonly keep: Readonly<Record<string, string>>;
  /** What each place in the reply must hold, by path. */
  readonly expect: Readonly<Record<string, Expectation>>;
  /** Set if the call must not succeed: `LOST` has no reply, a number is the HTTP status of the refusal. */
  readonly fails: 'LOST' | number | undefined;
  /** True if the step makes sense only with a shop that is notified. */
  readonly needsShop: boolean;
  /** What the shop does at this point, for people. */
  readonly expectOfShop: string | undefined;
}

export type Scalar = string | number | boolean | null;

export type Expectation =
  | Scalar
  | { readonly from?: Scalar; readonly to?: Scalar }
  | { readonly oneOf: readonly Scalar[] };

/** Values by the name that stands for them in braces. */
export type Values = Readonly<Record<string, unknown>>;

/** Values that every run has from its start. `notifyUrl` is undefined if there is no shop. */
export const GIVEN: readonly string[] = ['run', 'notifyUrl'];
