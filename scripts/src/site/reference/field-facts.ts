import type { FieldView } from './field-view.ts';
import { saysAgain } from './says-again.ts';

/** Returns what a reader is told of a field after its name, apart from its type and its description. */
export function presenceOf({ required, shape }: FieldView, side: 'request' | 'reply'): string {
  if (side === 'request') return required ? 'required' : 'optional';
  return [required ? '' : 'may be absent', shape === undefined ? '' : `${shape} only`]
    .filter(Boolean)
    .join(', ');
}

/**
 * Returns what follows the description.
 * @param code shows a value.
 * @param text shows words.
 */
export function valuesOf(
  { description, allowed, defaultValue, example }: FieldView,
  code: (value: string) => string,
  text: (words: string) => string = (words) => words,
): string {
  return [
    allowed === undefined || saysAgain(description, allowed) ? '' : `Values: ${text(allowed)}.`,
    defaultValue === undefined ? '' : `If absent: ${code(defaultValue)}.`,
    example ? `Example: ${code(example)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
