import { DOCUMENT_FORMATS } from '@cashfree-rest/core';
import { loadDocument } from '@cashfree-rest/generated-sandbox';
import { type RequestHandler, Router } from 'express';
import { middleware } from 'express-openapi-validator';
import { DurationError, parseDuration } from './iso-duration.ts';

/**
 * Configures express-openapi-validator for the control API's document: it coerces nothing, fills in defaults, and
 * refuses unknown fields.
 */
export function createControlValidator(checkReplies: boolean): RequestHandler {
  const handlers = middleware({
    apiSpec: loadDocument() as never,
    // The lint checks the document; checking it again would slow down every start.
    validateApiSpec: false,
    $refParser: { mode: 'dereference' },
    validateRequests: { allErrors: true, coerceTypes: false, allowUnknownQueryParameters: false },
    validateResponses: checkReplies && { coerceTypes: false },
    validateSecurity: false,
    fileUploader: false,
    // Paths are relative to the mount path of the routes.
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
