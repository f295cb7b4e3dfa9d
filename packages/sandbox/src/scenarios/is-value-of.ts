import { isWebUrl, parseGatewayDate } from '@cashfree-rest/core';
import { isDuration } from '../time/iso-duration.ts';
import type { OperationSchemas, Schema } from './document-schemas.ts';
import type { Scalar } from './scenario.ts';

/** True if a schema allows a text, a number, true, false or null. It checks what the documents use for those. */
export function isValueOf(
  value: Scalar,
  schema: Schema,
  resolve: OperationSchemas['resolve'],
): boolean {
  const rules = resolve(schema);
  for (const combined of ['anyOf', 'oneOf'] as const) {
    const choices = rules[combined] as readonly Schema[] | undefined;
    if (choices !== undefined) return choices.some((choice) => isValueOf(value, choice, resolve));
  }
  const types = rules.type === undefined ? undefined : [rules.type].flat();
  if (types !== undefined && !types.some((type) => isOfType(value, type as string))) return false;
  if (value === null) return true;
  const { const: only } = rules;
  if (valuesOf(rules)?.includes(value) === false) return false;
  if (only !== undefined && only !== value) return false;
  return typeof value === 'string' ? isTextOf(value, rules) : isNumberOf(Number(value), rules);
}

/** Returns the values that a schema lists. A later gateway may add to some lists; this sandbox has its own document's. */
export function valuesOf(schema: Schema): readonly unknown[] | undefined {
  return (schema.enum ?? schema['x-extensible-enum']) as readonly unknown[] | undefined;
}

function isOfType(value: Scalar, type: string): boolean {
  if (value === null) return type === 'null';
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => parseGatewayDate(text) !== undefined,
  duration: isDuration,
  'web-url': isWebUrl,
};

function isTextOf(text: string, { pattern, minLength = 0, maxLength, format }: Schema): boolean {
  const { length } = [...text];
  if (length < Number(minLength) || length > Number(maxLength ?? Number.POSITIVE_INFINITY))
    return false;
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(text)) return false;
  return FORMATS[format as string]?.(text) ?? true;
}

function isNumberOf(value: number, { minimum, maximum }: Schema): boolean {
  return (
    value >= Number(minimum ?? Number.NEGATIVE_INFINITY) &&
    value <= Number(maximum ?? Number.POSITIVE_INFINITY)
  );
}
