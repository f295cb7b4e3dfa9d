import { findProgram } from './find-program.ts';
import { INTERPRETERS, type Language } from './languages.ts';

/** The program that this machine lacks to run samples of a language; `undefined` if it has all. */
export function missingProgram(language: Language): string | undefined {
  return INTERPRETERS[language].needs.find((name) => findProgram(name) === undefined);
}
