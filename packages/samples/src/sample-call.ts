/** The facts for a sample of an operation in any language. */
export interface SampleCall {
  readonly baseUrl: string;
  readonly path: string;
  readonly credentials: readonly Credential[];
  readonly fields: readonly SampleField[];
  /** The operation's place in the client: `orders.create`. */
  readonly method: string;
  /** True if the client's method returns pages instead of one reply. */
  readonly paged: boolean;
}

/** A field whose value a sample reads from the environment instead of showing it. */
export interface Credential {
  readonly name: string;
  readonly variable: string;
}

export interface SampleField {
  readonly name: string;
  readonly text: string;
  /** True for a whole number on the wire, which code may pass as a number. */
  readonly integer: boolean;
  /** Where a program gets the value while it runs; `undefined` if it shows the text. */
  readonly source: ValueSource | undefined;
}

/** `today` is the day in India, on which the gateway's lists go by. */
export type ValueSource = 'today' | { readonly variable: string };

export function usesToday({ fields }: SampleCall): boolean {
  return fields.some(({ source }) => source === 'today');
}

/** What a sample needs to know of its operation. */
export interface SampledOperation extends Pick<SampleCall, 'path' | 'method' | 'paged'> {
  /** Names of the fields that are whole numbers. */
  readonly integers: readonly string[];
}

const VARIABLES: Readonly<Record<string, string>> = {
  appId: 'GATEWAY_APP_ID',
  secretKey: 'GATEWAY_SECRET_KEY',
};

/**
 * Returns a call with these values, in their order.
 * @param values by the name of the field. Values of credentials are not used: samples read them from the environment.
 * @param sources by the name of the field, for values that a program gets while it runs.
 */
export function createSampleCall(
  { path, method, paged, integers }: SampledOperation,
  values: Readonly<Record<string, unknown>>,
  baseUrl: string,
  sources: Readonly<Record<string, ValueSource>> = {},
): SampleCall {
  const names = Object.keys(values);
  return {
    baseUrl,
    path,
    credentials: names.flatMap((name) => {
      const variable = VARIABLES[name];
      return variable === undefined ? [] : [{ name, variable }];
    }),
    fields: names
      .filter((name) => VARIABLES[name] === undefined)
      .map((name) => ({
        name,
        text: String(values[name]),
        integer: integers.includes(name),
        source: sources[name],
      })),
    method,
    paged,
  };
}
