import { RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-server';
import type { ErrorRequestHandler } from 'express';
import { error as validatorErrors } from 'express-openapi-validator';

/** Turns what the validator found in a request into a 400 that a person can act on. */
export function explainInvalidRequest(facts: OperationFacts): ErrorRequestHandler {
  return (error: unknown, _request, _response, next) => {
    if (!(error instanceof validatorErrors.BadRequest)) return next(error);
    next(new RefusedReply(400, explain(error.errors, facts)));
  };
}

/** Fields for which old integrations know the vendor's own sentence; ours begins with it. */
const VENDOR_WORDS: ReadonlySet<string> = new Set(['appId', 'secretKey', 'orderId']);

/** One finding of express-openapi-validator: `path` is `/body/<field>`. */
interface Finding {
  readonly path: string;
  readonly errorCode?: string;
}

/**
 * One entry for each field at fault, in the document's order. Never a value: it could be a secret.
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
