import { RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-server';
import type { ErrorRequestHandler } from 'express';
import { error as validatorErrors } from 'express-openapi-validator';

/** Turns the validator's findings into a 400 that tells how to fix the request. */
export function explainInvalidRequest(facts: OperationFacts): ErrorRequestHandler {
  return (error: unknown, _request, _response, next) => {
    if (!(error instanceof validatorErrors.BadRequest)) return next(error);
    next(new RefusedReply(400, explain(error.errors, facts)));
  };
}

/** Fields for which old integrations expect the vendor's sentence; ours begins with it. */
const VENDOR_WORDS: ReadonlySet<string> = new Set(['appId', 'secretKey', 'orderId']);

/** One finding of express-openapi-validator: `path` is `/body/<field>`. */
interface Finding {
  readonly path: string;
  readonly errorCode?: string;
}

/**
 * Returns one entry for each field at fault, in the document's order. Never contains a value, which may be a secret.
 */
function explain(findings: readonly Finding[], facts: OperationFacts): string {
  const codes = new Map<string, string>();
  for (const { path, errorCode = '' } of findings) {
    const field = path.replace('/body/', '');
    if (!codes.has(field)) codes.set(field, errorCode);
  }
  const entries = facts.fields
    .filter((field) => codes.has(field))
    .map((field) => {
      if (/^(?:required|dependentRequired)\./u.test(codes.get(field) ?? ''))
        return `${field} missing in the request`;
      const allowed = facts.allowed[field];
      const words = VENDOR_WORDS.has(field)
        ? `Please provide a valid ${field}`
        : `${field} is not valid`;
      return allowed === undefined ? words : `${words}: send ${allowed}`;
    });
  return entries.join('; ') || 'The request does not fit the API document';
}
