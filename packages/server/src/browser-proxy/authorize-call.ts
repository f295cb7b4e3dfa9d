import { RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-server';
import { fieldsOf } from './check-allowed.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields that go to the gateway: the browser's, with the backend's in their place.
 * @throws {RefusedReply} for any answer but `true` and an object, so that a forgotten one lets nothing through.
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
    throw new TypeError(
      `authorize has answered a field that the operation does not take: ${other}`,
    );
  }
  return { ...sent, ...answer };
}

/** What has its fields elsewhere, such as a `Map` or an instance with getters, would replace nothing. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * What a thrown error is for the browser: a refusal, or a fault of ours, whatever status a library has put on it. A
 * refusal with the status of a success would be taken for one.
 */
export function checkRefusal(hook: string, thrown: unknown): unknown {
  if (!(thrown instanceof RefusedReply)) return new Error(`${hook} has failed`, { cause: thrown });
  const { status } = thrown;
  const isError = Number.isInteger(status) && status >= 400 && status <= 599;
  return isError ? thrown : new TypeError(`${hook} has refused with ${status}`);
}
