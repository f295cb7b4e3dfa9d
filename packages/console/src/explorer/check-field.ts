import type { FormField } from '@cashfree-rest/contract/forms';

/** Returns what is wrong with a value by the document's rules; `undefined` if nothing is. A blank one is left out. */
export function problemOf(field: FormField, value: string): string | undefined {
  if (value === '') return field.required ? 'This field is required' : undefined;
  const { pattern, values, minLength = 0, maxLength = Number.POSITIVE_INFINITY, allowed } = field;
  const isFine =
    (pattern === undefined || new RegExp(pattern, 'u').test(value)) &&
    (values === undefined || values.includes(value)) &&
    lengthOf(value) >= minLength &&
    lengthOf(value) <= maxLength;
  return isFine ? undefined : `Not valid: send ${allowed ?? 'another value'}`;
}

/** As JSON Schema counts: an emoji is one character. */
function lengthOf(text: string): number {
  return [...text].length;
}
