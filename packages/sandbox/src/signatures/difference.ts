import { paymentSignature } from '@cashfree-rest/server';
import type { Fields } from './signed-body.ts';

/** The first place at which two texts differ. */
export interface Difference {
  /** The field with the two texts; `null` if they are joined texts. */
  readonly field: string | null;
  /** Counted in UTF-16 code units from 0. */
  readonly index: number;
  readonly expected: string;
  readonly received: string;
}

export function differenceOf(field: string | null, expected: string, received: string): Difference {
  let index = 0;
  while (index < expected.length && expected[index] === received[index]) index += 1;
  return { field, index, expected, received };
}

/** Returns the signed fields whose values differ, in the order in which they are signed. */
export function differingFields(expected: Fields, received: Fields): readonly string[] {
  return paymentSignature.fields.filter(
    (name) => (expected[name] ?? '') !== (received[name] ?? ''),
  );
}

/** Returns the difference in the first signed field whose values differ. */
export function firstDifferenceOf(expected: Fields, received: Fields): Difference | null {
  const [field] = differingFields(expected, received);
  if (field === undefined) return null;
  return differenceOf(field, expected[field] ?? '', received[field] ?? '');
}
