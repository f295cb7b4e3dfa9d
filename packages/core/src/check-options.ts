import { UsageError } from './usage-error.ts';

/** The values that an option accepts. */
export interface OptionRule {
  readonly allows: (value: unknown) => boolean;
  /** Completes the sentence "… must be". */
  readonly words: string;
  /** True if it may be left out; default true. */
  readonly isOptional?: boolean | undefined;
}

/** The longest delay of a timer in milliseconds; a timer with a longer one fires at once. */
export const MAX_TIMER_MS: number = 2 ** 31 - 1;

/**
 * Refuses options of the wrong kind, which would silently do something else than their name suggests.
 * @param owner the function that takes the options, for the message.
 * @throws {UsageError} naming the option and what it must be, never its value.
 */
export function checkOptions<Options extends object>(
  owner: string,
  options: Options,
  rules: { readonly [Name in keyof Options]?: OptionRule },
): void {
  if (!OBJECT.allows(options)) throw new UsageError(`${owner}: the options must be an object`);
  for (const [name, rule] of Object.entries<OptionRule | undefined>(rules)) {
    const value = options[name as keyof Options];
    const mayBeAbsent = value === undefined && rule?.isOptional !== false;
    if (!mayBeAbsent && !rule?.allows(value)) {
      throw new UsageError(`${owner}: ${name} must be ${rule?.words}`);
    }
  }
}

export function required(rule: OptionRule): OptionRule {
  return { ...rule, isOptional: false };
}

export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): OptionRule {
  const words = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  return {
    allows: (value) =>
      Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
    words: `a whole number ${words}`,
  };
}

export function oneOf(values: readonly unknown[]): OptionRule {
  const words = values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;
  return { allows: (value) => values.includes(value), words };
}

/** Accepts an object that has these methods. */
export function withMethods(...names: readonly string[]): OptionRule {
  return {
    allows: (value) => names.every((name) => typeof Object(value)[name] === 'function'),
    words: `an object with ${names.join(', ')}`,
  };
}

export const FUNCTION: OptionRule = {
  allows: (value) => typeof value === 'function',
  words: 'a function',
};

export const OBJECT: OptionRule = {
  allows: (value) => typeof value === 'object' && value !== null,
  words: 'an object',
};

/** An object as a literal makes it. A list, a `Map` or a `Date` would count as an object without fields. */
export const PLAIN_OBJECT: OptionRule = {
  allows: (value) => {
    if (!OBJECT.allows(value) || Array.isArray(value)) return false;
    const prototype = Object.getPrototypeOf(value);
    // Not compared with `Object.prototype`: a value may come from another realm.
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  },
  words: 'a plain object',
};

export const BOOLEAN: OptionRule = {
  allows: (value) => typeof value === 'boolean',
  words: 'true or false',
};
