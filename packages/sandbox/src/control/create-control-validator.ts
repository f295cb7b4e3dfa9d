import { DOCUMENT_FORMATS } from '@cashfree-rest/core';
import { loadDocument } from '@cashfree-rest/generated-sandbox';
import { type RequestHandler, Router } from 'express';
import { middleware } from 'express-openapi-validator';
import { DurationError, parseDuration } from './iso-duration.ts';

/**
 * express-openapi-validator over the control API's document: it takes values as they are, fills in defaults, and
 * refuses fields that an operation does not know.
 */
export function createControlValidator(checkReplies: boolean): RequestHandler {
  const handlers = middleware({
    apiSpec: loadDocument() as never,
    // The document is linted where it is written; checking it again would cost every start.
    validateApiSpec: false,
    $refParser: { mode: 'dereference' },
    validateRequests: { allErrors: true, coerceTypes: false, allowUnknownQueryParameters: false },
    validateResponses: checkReplies && { coerceTypes: false },
    validateSecurity: false,
    fileUploader: false,
    // Paths count from where the routes are mounted.
    useRequestUrl: true,
    ajvFormats: { mode: 'full' },
    formats: {
      ...DOCUMENT_FORMATS,
      duration: { type: 'string', validate: isDuration },
    },
  });
  return Router().use(handlers);
}

function isDuration(text: string): boolean {
  try {
    return parseDuration(text) > 0;
  } catch (error) {
    if (error instanceof DurationError) return false;
    throw error;
  }
}
