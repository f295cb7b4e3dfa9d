/** The facts for a sample of an operation in any language. */
export interface SampleCall {
  readonly baseUrl: string;
  readonly path: string;
  /** Those of the merchant that the call sends. */
  readonly credentials: readonly SampleField[];
  readonly fields: readonly SampleField[];
  /** The operation's place in the client: `orders.create`. */
  readonly method: string;
  /** True if the client's method returns pages instead of one reply. */
  readonly paged: boolean;
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

type Sources = Readonly<Record<string, ValueSource | undefined>>;

const CREDENTIALS: Sources = {
  appId: { variable: 'GATEWAY_APP_ID' },
  secretKey: { variable: 'GATEWAY_SECRET_KEY' },
};

/**
 * Returns a call with these values, in their order.
 * @param values by the name of the field. Values of credentials are not shown: samples read them from the environment.
 * @param sources by the name of the field, for values that a program gets while it runs; `undefined` shows the value of
 *   a credential, such as one that is wrong on purpose.
 */
export function createSampleCall(
  { path, method, paged, integers }: SampledOperation,
  values: Readonly<Record<string, unknown>>,
  baseUrl: string,
  sources: Sources = {},
): SampleCall {
  const origins = { ...CREDENTIALS, ...sources };
  const fields = Object.entries(values).map(([name, value]) => ({
    name,
    text: String(value),
    integer: integers.includes(name),
    source: origins[name],
  }));
  const isCredential = ({ name }: SampleField) => Object.hasOwn(CREDENTIALS, name);
  return {
    baseUrl,
    path,
    credentials: fields.filter(isCredential),
    fields: fields.filter((field) => !isCredential(field)),
    method,
    paged,
  };
}
