import { DOCUMENT_FORMATS } from '@cashfree-rest/core';
import { loadDocument } from '@cashfree-rest/generated-server';
import type { Request, RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { allowNotifyHosts } from './allow-notify-hosts.ts';
import { brokenReply, logBrokenReply, type ReplyCheck } from './check-replies.ts';
import type { Logger } from './logger.ts';

export interface ValidateOptions {
  readonly replyCheck: ReplyCheck;
  readonly logger: Logger;
  /** As in `StubOptions`. */
  readonly notifyHosts: readonly string[];
}

/**
 * Configures express-openapi-validator without coercion (`0x10` is not an amount) and without removing anything. It
 * fills in the document's defaults. The error handler receives its findings.
 */
export function validateWith(options: ValidateOptions): RequestHandler[] {
  const { replyCheck, logger, notifyHosts } = options;
  const document = loadDocument();
  return middleware({
    apiSpec: document as never,
    // The lint checks the document; checking it again would slow down every start.
    validateApiSpec: false,
    $refParser: { mode: 'dereference' },
    validateRequests: { allErrors: true, coerceTypes: false, allowUnknownQueryParameters: true },
    validateResponses: repliesWith(replyCheck, logger),
    validateSecurity: false,
    fileUploader: false,
    // Paths are relative to the mount path of the stub.
    useRequestUrl: true,
    ajvFormats: { mode: 'full' },
    formats: { ...DOCUMENT_FORMATS, ...allowNotifyHosts(document, notifyHosts) },
  });
}

function repliesWith(replyCheck: ReplyCheck, logger: Logger) {
  if (replyCheck === 'off') return false;
  if (replyCheck === 'strict') return { coerceTypes: false } as const;
  const onError = (error: unknown, _body: unknown, request: Request) => {
    if (request.res) logBrokenReply(logger, request.res, brokenReply(error)?.findings ?? []);
  };
  return { coerceTypes: false, onError } as const;
}
