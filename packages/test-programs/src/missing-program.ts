import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { INTERPRETERS, type Language } from './languages.ts';

/** The program that this machine lacks to run samples of a language; `undefined` if it has all. */
export function missingProgram(language: Language): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return INTERPRETERS[language].needs.find((name) => {
    return !folders.some((folder) => existsSync(join(folder, name)));
  });
}
