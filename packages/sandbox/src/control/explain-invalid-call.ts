import { RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-sandbox';
import type { ErrorRequestHandler } from 'express';

/** Turns the validator's findings into a 400 that names every field at fault, never a value. */
export function explainInvalidCall(facts: OperationFacts): ErrorRequestHandler {
  return (error: unknown, _request, _response, next) => {
    const { status, errors } = Object(error) as { status?: unknown; errors?: unknown };
    if (status !== 400 || !Array.isArray(errors)) return next(error);
    next(new RefusedReply(400, explain(errors, facts)));
  };
}

/** One finding of express-openapi-validator: `path` is `/body/<field>`, `/query/<field>` or `/params/<field>`. */
interface Finding {
  readonly path: string;
  readonly errorCode?: string;
}

function explain(findings: readonly Finding[], facts: OperationFacts): string {
  const codes = new Map<string, string>();
  for (const { path, errorCode = '' } of findings) {
    const [, , field = ''] = path.split('/');
    if (!codes.has(field)) codes.set(field, errorCode);
  }
  // A fault of the whole body follows from an unknown field, unless it is the only fault.
  const fields = [...codes].filter(([field]) => field !== '');
  if (fields.length === 0) {
    return `The body is not valid: send ${facts.bodyAllowed ?? 'a JSON object'}`;
  }
  return fields.map(([field, code]) => describe(field, code, facts)).join('; ');
}

function describe(field: string, code: string, { fields, allowed }: OperationFacts): string {
  if (!fields.includes(field)) return `${field} is no field of this call`;
  if (/^(?:required|dependentRequired)\./u.test(code)) return `${field} missing in the request`;
  const phrase = allowed[field];
  if (phrase === undefined) return `Please provide a valid ${field}`;
  return `${field} is not valid: send ${phrase}`;
}
