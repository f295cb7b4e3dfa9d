import { loadDocument } from '@cashfree-rest/generated-server';
import type { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';

export interface ValidateOptions {
  readonly validateReplies?: boolean;
}

/**
 * express-openapi-validator, set up so that it changes nothing: no coercion (`0x10` is no amount), no defaults,
 * nothing removed. What it finds wrong arrives in the error handler.
 */
export function validateWith({ validateReplies = true }: ValidateOptions): RequestHandler[] {
  return middleware({
    apiSpec: loadDocument() as never,
    // The document is linted where it is written; checking it again costs every start some 100 ms.
    validateApiSpec: false,
    validateRequests: { allErrors: true, coerceTypes: false, allowUnknownQueryParameters: true },
    validateResponses: validateReplies ? { coerceTypes: false } : false,
    validateSecurity: false,
    fileUploader: false,
    // Paths count from where the stub is mounted.
    useRequestUrl: true,
    ajvFormats: { mode: 'full' },
    // These formats name TypeScript types; what they allow is said by each field's pattern.
    formats: { decimal: true, integer: true, 'gateway-time': true },
  });
}
