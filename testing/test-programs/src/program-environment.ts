import { fileURLToPath } from 'node:url';

export const REPOSITORY: string = fileURLToPath(new URL('../../..', import.meta.url));

/** Returns the environment of a program that is to complain of nothing, with no proxy between it and this machine. */
export function environmentOf(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  // A locale that is not installed makes some programs complain; C.UTF-8 needs no installation.
  return { ...process.env, ...variables, LC_ALL: 'C.UTF-8', NO_PROXY: '*', no_proxy: '*' };
}
