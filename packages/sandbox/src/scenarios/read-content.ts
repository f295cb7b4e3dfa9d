import type { Scalar } from './scenario.ts';

/** A part of a scenario file with named fields. */
export type Content = Readonly<Record<string, unknown>>;

/** Throws what is wrong with a field of this part; `undefined` is the part itself. */
export type Refuse = (field: string | undefined, explanation: string) => never;

const MAX_TEXT = 2_000;

export function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** @param keys the only fields allowed; `undefined` allows all. */
export function readObject(
  value: unknown,
  keys: readonly string[] | undefined,
  refuse: Refuse,
  field?: string,
): Content {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return refuse(field, 'write fields with their values');
  }
  const unknown = Object.keys(value).find((key) => keys !== undefined && !keys.includes(key));
  if (unknown !== undefined) refuse(unknown, `is no field here: write ${keys?.join(', ')}`);
  return value as Content;
}

export function readText(content: Content, field: string, refuse: Refuse): string {
  const { [field]: value } = content;
  if (typeof value !== 'string' || value.trim() === '' || value.length > MAX_TEXT) {
    return refuse(field, `write a text of 1 to ${MAX_TEXT} characters`);
  }
  return value.trim();
}
