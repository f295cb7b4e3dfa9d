import { DocumentError } from '../document/document-error.ts';
import type { Operation } from '../model/model.ts';
import { SANDBOX_URL } from './sandbox-url.ts';

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
}

const VARIABLES: Readonly<Record<string, string>> = {
  appId: 'GATEWAY_APP_ID',
  secretKey: 'GATEWAY_SECRET_KEY',
};

/** @throws {DocumentError} if the operation has no request example. */
export function sampleCall(operation: Operation): SampleCall {
  const { id, path, group, method, paging, examples } = operation;
  const [example] = examples;
  if (example === undefined) throw new DocumentError(`${id} has no request example`);
  const integers = operation.fields.filter(({ integer }) => integer).map(({ name }) => name);
  const names = Object.keys(example.value);
  return {
    baseUrl: SANDBOX_URL,
    path,
    credentials: names.flatMap((name) => {
      const variable = VARIABLES[name];
      return variable === undefined ? [] : [{ name, variable }];
    }),
    fields: names
      .filter((name) => VARIABLES[name] === undefined)
      .map((name) => ({
        name,
        text: String(example.value[name]),
        integer: integers.includes(name),
      })),
    method: `${group}.${method}`,
    paged: paging !== undefined,
  };
}
