import type { Request, Response } from 'express';
import type { Operation } from './operation.ts';

/** Compares requests and replies with a document. The engine knows the validating library only through this. */
export interface Validator {
  /** Returns what the document forbids in a request, and fills in the defaults of its query and body. */
  findProblems(call: CheckedCall): readonly Problem[] | Promise<readonly Problem[]>;
  /** Returns a path and a rule for each fault of a reply, never a value. The request was validated before. */
  findReplyFaults(call: CheckedCall, reply: object): readonly string[];
}

/** A request of a known operation, whose body has been read. */
export interface CheckedCall {
  readonly operation: Operation;
  readonly request: Request;
  readonly response: Response;
  /** Decoded. */
  readonly pathFields: Readonly<Record<string, string>>;
}

/** One fault of a request; contains no value, which may be a secret. */
export interface Problem {
  /** Empty for a fault of the whole body. */
  readonly field: string;
  /** The broken rule: `required`. */
  readonly rule: string;
}

/** Returns a fault by its path: `/body/<field>`, `/query/<field>` or `/params/<field>`. */
export function problemAt(path: string, rule: string): Problem {
  // A query has no parts, so what follows is the name, even with a slash in it.
  const [, inQuery, field = ''] = /^\/(?:query\/(.+)|(?:body|params)\/([^/]+))/su.exec(path) ?? [];
  return { field: inQuery ?? field, rule };
}

/** Describes a fault of a reply by its path: `/response/<field>`. */
export function describeFault(path: string, message: string): string {
  return `${path.replace(/^\/response/u, '') || '/'} ${message}`;
}
