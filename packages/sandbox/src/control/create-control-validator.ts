import { DOCUMENT_FORMATS } from '@cashfree-rest/core';
import { loadDocument } from '@cashfree-rest/generated-sandbox';
import {
  allowNotifyHosts,
  createValidator,
  shareValidators,
  type Validator,
} from '@cashfree-rest/server/engine';
import { DurationError, parseDuration } from './iso-duration.ts';

/**
 * Creates the validator of the control API's document with the first request: preparing the document takes a while, and
 * most runs of the sandbox never use it.
 * @param notifyHosts hosts that notifications may also go to over plain http.
 */
export function createControlValidator(
  checksReplies: boolean,
  notifyHosts: readonly string[],
): Validator {
  return {
    findProblems: (...call) => validatorFor(checksReplies, notifyHosts).findProblems(...call),
    findReplyFaults: (...call) => validatorFor(checksReplies, notifyHosts).findReplyFaults(...call),
  };
}

const validatorFor = shareValidators((checksReplies: boolean, notifyHosts: readonly string[]) => {
  const document = loadDocument();
  const formats = { ...FORMATS, ...allowNotifyHosts(document, notifyHosts) };
  return createValidator({ document, formats, checksReplies });
});

const FORMATS = { ...DOCUMENT_FORMATS, duration: { type: 'string', validate: isDuration } };

function isDuration(text: string): boolean {
  try {
    return parseDuration(text) > 0;
  } catch (error) {
    if (error instanceof DurationError) return false;
    throw error;
  }
}
