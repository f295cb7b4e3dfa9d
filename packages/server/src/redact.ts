import { sensitiveFields } from '@cashfree-rest/generated-server';

const SENSITIVE: ReadonlySet<string> = new Set(sensitiveFields);
const REDACTED = '[redacted]';

/**
 * A copy in which no field that the document marks as sensitive has its value, however deep it lies. What is no plain
 * object or list (an error, a date) stays as it is.
 */
export function redact(value: unknown): unknown {
  return copy(value, new Set());
}

function copy(value: unknown, above: ReadonlySet<unknown>): unknown {
  if (!isPlain(value)) return value;
  if (above.has(value)) return '[circular]';
  const within = new Set(above).add(value);
  if (Array.isArray(value)) return value.map((item) => copy(item, within));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      SENSITIVE.has(name) ? REDACTED : copy(item, within),
    ]),
  );
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
