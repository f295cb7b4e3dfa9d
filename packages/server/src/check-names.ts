import { checkOptions, type OptionRule } from '@cashfree-rest/core';
import { type OperationId, routes } from '@cashfree-rest/generated-server';

export const OPERATION_IDS: readonly OperationId[] = routes.map(({ operationId }) => operationId);

/**
 * Checks an object that has a value for each of some names, such as a handler for each operation.
 * @param kind what a name stands for, in the message.
 * @throws {TypeError} for another name, and for a value that the rule refuses.
 */
export function checkNames(
  owner: string,
  kind: string,
  names: readonly string[],
  values: object,
  rule: OptionRule,
): void {
  // An instance of a class has other fields beside these.
  const isInstance = ![Object.prototype, null].includes(Object.getPrototypeOf(values));
  const unknown = Object.keys(values).find((name) => !names.includes(name));
  if (unknown !== undefined && !isInstance) {
    throw new TypeError(`${owner}: there is no ${kind} ${unknown}`);
  }
  for (const name of names) {
    checkOptions(owner, { [name]: (values as Record<string, unknown>)[name] }, { [name]: rule });
  }
}
