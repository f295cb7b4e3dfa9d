import { EventEmitter } from 'node:events';
import { types } from 'node:util';
import { hideInText, isSensitive, REDACTED } from './sensitive-text.ts';

/**
 * Returns a copy for logs, without the values of fields that the document marks as sensitive, at any depth. It
 * recognises `secretKey`, `secret_key` and, in a text, `?secretkey=…`. Errors keep only their name, message, stack,
 * code and cause, because other fields may hold a whole request. Requests, streams and bytes become the name of their
 * class.
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
  return { type: name, message, stack, code, cause };
}
