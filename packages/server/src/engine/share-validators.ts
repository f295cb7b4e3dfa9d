import type { Validator } from './validator.ts';

/** More than a process has stubs of different settings. */
const MAX_KEPT = 16;

/**
 * Returns validators by their settings, which must be plain data. Preparing one compiles a schema for each operation, so
 * the stubs of a process (each test has one) share it.
 */
export function shareValidators<Settings extends readonly unknown[]>(
  create: (...settings: Settings) => Validator,
): (...settings: Settings) => Validator {
  const kept = new Map<string, Validator>();
  return (...settings) => {
    const key = JSON.stringify(settings);
    const validator = kept.get(key) ?? create(...settings);
    kept.set(key, validator);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    return validator;
  };
}
