import { CommandError } from '../document/command-error.ts';
import { DocumentError } from '../document/document-error.ts';
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
    const lines = isWrongCall(error) ? [error.message] : await describe(error);
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exitCode = 1;
  }
}

function isWrongCall(error: unknown): error is Error {
  if (error instanceof CommandError) return !(error instanceof DocumentError);
  return error instanceof Error && /^ERR_PARSE_ARGS/u.test(String(Reflect.get(error, 'code')));
}

/** @throws the error itself if the documents have no fault. */
async function describe(error: unknown): Promise<readonly string[]> {
  const faults = (await Promise.all(DOCUMENTS.map(findFaults))).flat();
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
