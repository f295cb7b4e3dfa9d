import { DOCUMENT_FORMATS } from '@cashfree-rest/core';
import { loadDocument } from '@cashfree-rest/generated-sandbox';
import { createValidator, shareValidators, type Validator } from '@cashfree-rest/server/engine';
import { DurationError, parseDuration } from './iso-duration.ts';

/**
 * Creates the validator of the control API's document with the first request: preparing the document takes a while, and
 * most runs of the sandbox never use it.
 */
export function createControlValidator(checksReplies: boolean): Validator {
  return {
    findProblems: (...call) => validatorFor(checksReplies).findProblems(...call),
    findReplyFaults: (...call) => validatorFor(checksReplies).findReplyFaults(...call),
  };
}

const validatorFor = shareValidators((checksReplies: boolean) =>
  createValidator({ document: loadDocument(), formats: FORMATS, checksReplies }),
);

const FORMATS = { ...DOCUMENT_FORMATS, duration: { type: 'string', validate: isDuration } };

function isDuration(text: string): boolean {
  try {
    return parseDuration(text) > 0;
  } catch (error) {
    if (error instanceof DurationError) return false;
    throw error;
  }
}
