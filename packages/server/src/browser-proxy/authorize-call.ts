import { RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-server';
import { fieldsOf } from './check-allowed.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns the fields that go to the gateway: the browser's, overridden by the backend's.
 * @throws {RefusedReply} for any answer but `true` and an object, so that a forgotten answer allows nothing.
 * @throws {TypeError} for a field that the operation does not have, credentials included.
 */
export function mergeFields(sent: Fields, answer: unknown, facts: OperationFacts): Fields {
  if (answer === true) return sent;
  if (!isPlainObject(answer)) {
    throw new RefusedReply(403, 'This is not allowed');
  }
  const known = fieldsOf(facts);
  const other = Object.keys(answer).find((name) => !known.includes(name));
  if (other !== undefined) {
    throw new TypeError(`authorize returned a field that the operation does not have: ${other}`);
  }
  return { ...sent, ...answer };
}

/** An object with its data elsewhere, such as a `Map` or an instance with getters, would override nothing. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Decides how a thrown error reaches the browser: as a refusal, or as an internal error even if a library gave it a
 * status. A refusal with the status of a success would look like one.
 */
export function checkRefusal(hook: string, thrown: unknown): unknown {
  if (!(thrown instanceof RefusedReply)) return new Error(`${hook} has failed`, { cause: thrown });
  const { status } = thrown;
  const isError = Number.isInteger(status) && status >= 400 && status <= 599;
  return isError ? thrown : new TypeError(`${hook} has refused with ${status}`);
}
