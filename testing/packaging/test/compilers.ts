import { fileURLToPath } from 'node:url';

/** What a project may compile with: its version, the name of the dependency that brings it, and what it needs. */
export const COMPILERS = [
  // First, because a short run has this one only: it takes a tenth of the time of the others.
  // Several checkers would do some of the work twice.
  ['7.0', 'typescript-newest', ['--checkers', '1']],
  // The declarations of openapi-fetch itself do not compile there; ours do, where libraries are not checked.
  ['5.0', 'typescript-oldest', ['--skipLibCheck']],
] as const;

/** The program of a dependency of this package. */
export function toolOf(path: string): string {
  return fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
}
