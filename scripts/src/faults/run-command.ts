import { CommandError } from '../document/command-error.ts';
import { DocumentError } from '../document/document-error.ts';
import { repositoryRoot } from '../document/load-document.ts';
import { findFaults } from './find-faults.ts';

const DOCUMENTS = ['openapi/openapi.yaml', 'openapi/sandbox.yaml'];
const MAX_LINES = 20;

/**
 * Runs a command. Faults of the documents end it with exit code 1 and one line each, `file:line: fault and remedy`; so
 * does wrong usage. Any other error is internal and keeps its stack.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${(await describeError(error)).join('\n')}\n`);
    process.exitCode = 1;
  }
}

/**
 * Returns what a command says about an error.
 * @param root the project whose documents have the faults; default this repository.
 * @throws the error itself if it is internal.
 */
export async function describeError(
  error: unknown,
  root: string = repositoryRoot,
): Promise<readonly string[]> {
  return isWrongCall(error) ? [error.message] : describeFaults(error, root);
}

function isWrongCall(error: unknown): error is Error {
  if (error instanceof CommandError) return !(error instanceof DocumentError);
  const { code } = error as { readonly code?: unknown };
  return String(code).startsWith('ERR_PARSE_ARGS');
}

/** @throws the error itself if the documents have no fault. */
async function describeFaults(error: unknown, root: string): Promise<readonly string[]> {
  const faults = await findFaults(DOCUMENTS, root);
  // Both documents use some files, so their faults are found twice.
  const lines = new Set(faults.map(({ file, line, message }) => `${file}:${line}: ${message}`));
  if (lines.size > MAX_LINES) {
    const rest = `and ${lines.size - MAX_LINES} more: run "pnpm lint:openapi"`;
    return [...[...lines].slice(0, MAX_LINES), rest];
  }
  if (lines.size > 0) return [...lines];
  if (error instanceof DocumentError) return [error.message];
  throw error;
}
