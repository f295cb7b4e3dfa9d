import { CommandError } from './command-error.ts';

/** A fault of the documents below `openapi/`, which the lint can locate. */
export class DocumentError extends CommandError {
  override readonly name = 'DocumentError';
}
