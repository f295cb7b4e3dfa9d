import type { Scalar, Values } from './scenario.ts';

const PLACEHOLDER = /\{([^{}]*)\}/gu;
const WHOLE = /^\{([^{}]*)\}$/u;

/** Returns the names that stand in braces in a text. */
export function placeholdersOf(value: Scalar): readonly string[] {
  return typeof value === 'string'
    ? [...value.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
    : [];
}

/** Replaces the names in braces. A text that is one name becomes the value itself, such as a number. */
export function fill(value: Scalar, values: Values): unknown {
  if (typeof value !== 'string') return value;
  const [, whole] = WHOLE.exec(value) ?? [];
  if (whole !== undefined) return values[whole];
  return value.replace(PLACEHOLDER, (_, name: string) => String(values[name]));
}

/** Returns the fields of a call. Those without a value are left out, such as `notifyUrl` if there is no shop. */
export function fillFields(fields: Readonly<Record<string, Scalar>>, values: Values): Values {
  const filled = Object.entries(fields).map(([name, value]) => [name, fill(value, values)]);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}
