import { EventEmitter } from 'node:events';
import { types } from 'node:util';
import { hideInText, isSensitive, REDACTED } from './sensitive-text.ts';

/**
 * A copy for a log, in which no field that the document marks as sensitive has its value, however deep it lies, and
 * whether it is written `secretKey`, `secret_key` or, in a text, `?secretkey=…`. Errors become their name, message,
 * stack, code and cause, because what else hangs on them may be a whole request. Requests, streams and bytes become
 * the name of their class.
 */
export function redact(value: unknown): unknown {
  return copy(value, new Set());
}

function copy(value: unknown, above: ReadonlySet<unknown>): unknown {
  if (typeof value === 'string') return hideInText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (above.has(value)) return '[circular]';
  const within = new Set(above).add(value);
  if (Array.isArray(value)) return value.map((item) => copy(item, within));
  if (value instanceof Error || types.isNativeError(value)) return copy(describe(value), within);
  if (value instanceof EventEmitter || ArrayBuffer.isView(value)) {
    return `[${value.constructor.name}]`;
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') return copy(value.toJSON(), within);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      isSensitive(name) ? REDACTED : copy(item, within),
    ]),
  );
}

function describe(error: Error): object {
  const { name, message, stack, code, cause } = error as Error & { readonly code?: unknown };
  return { type: name, message, stack, code, ...(cause === undefined ? {} : { cause }) };
}
