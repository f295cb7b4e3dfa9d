import { error as validatorErrors } from 'express-openapi-validator';

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
