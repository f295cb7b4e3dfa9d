import type { Response } from 'express';
import { requestIdOf } from '../assign-request-id.ts';
import type { Logger } from '../logger.ts';

export type ReplyCheck = 'strict' | 'log' | 'off';

/**
 * A reply of a handler that the document does not allow; each entry of `findings` holds a path and a rule, never a
 * value.
 */
export class BrokenReplyError extends Error {
  override readonly name = 'BrokenReplyError';
  readonly findings: readonly string[];

  constructor(findings: readonly string[]) {
    super(`the reply breaks the API document: ${findings.join('; ')}`);
    this.findings = findings;
  }
}

/** Logs the faults of a reply that is sent anyway. */
export function logBrokenReply(
  logger: Logger,
  response: Response,
  findings: readonly string[],
): void {
  const entry = { requestId: requestIdOf(response), path: response.locals.path, findings };
  logger.warn(entry, 'reply breaks the document');
}
