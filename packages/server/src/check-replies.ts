import type { Response } from 'express';
import { error as validatorErrors } from 'express-openapi-validator';
import { requestIdOf } from './assign-request-id.ts';
import type { Logger } from './logger.ts';

export type ReplyCheck = 'strict' | 'log' | 'off';

/** A reply of a handler that the document does not allow; `findings` holds a path and a rule each, no value. */
export class BrokenReplyError extends Error {
  override readonly name = 'BrokenReplyError';
  readonly findings: readonly string[];

  constructor(findings: readonly string[]) {
    super(`the reply breaks the API document: ${findings.join('; ')}`);
    this.findings = findings;
  }
}

/** Names what express-openapi-validator has found in a reply; `undefined` if the error is about something else. */
export function brokenReply(error: unknown): BrokenReplyError | undefined {
  if (!(error instanceof validatorErrors.InternalServerError)) return undefined;
  const findings = error.errors.map(({ path, message }) => {
    return `${path.replace(/^\/response/u, '') || '/'} ${message}`;
  });
  return new BrokenReplyError(findings.length > 0 ? findings : [error.message]);
}

/** Logs what is wrong with a reply that is sent all the same. */
export function logBrokenReply(
  logger: Logger,
  response: Response,
  findings: readonly string[],
): void {
  const entry = { requestId: requestIdOf(response), path: response.locals.path, findings };
  logger.warn(entry, 'reply breaks the document');
}
