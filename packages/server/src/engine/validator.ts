import type { Request, Response } from 'express';
import { middleware, error as validatorErrors } from 'express-openapi-validator';
import { runHandlers } from './run-handlers.ts';

/** Compares requests and replies with a document. The engine knows the validating library only through this. */
export interface Validator {
  /** Returns what the document forbids in a request, and fills in the defaults of its query and body. */
  findProblems(request: Request, response: Response): Promise<readonly Problem[]>;
  /** Returns a path and a rule for each fault of a reply, never a value. The request was validated before. */
  findReplyFaults(response: Response, reply: object): readonly string[];
}

/** One fault of a request; contains no value, which may be a secret. */
export interface Problem {
  /** Empty for a fault of the whole body. */
  readonly field: string;
  /** The broken rule: `required.openapi.validation`. */
  readonly rule: string;
}

export interface ValidatorOptions {
  readonly document: object;
  readonly formats: Readonly<Record<string, object | true>>;
  /** False if replies are never compared. */
  readonly checksReplies: boolean;
}

/**
 * Configures express-openapi-validator without coercion (`0x10` is not an amount) and without removing anything.
 */
export function createValidator(options: ValidatorOptions): Validator {
  const { document, formats, checksReplies } = options;
  const handlers = middleware({
    apiSpec: document as never,
    // The lint checks the document; checking it again would slow down every start.
    validateApiSpec: false,
    $refParser: { mode: 'dereference' },
    validateRequests: { allErrors: true, coerceTypes: false, allowUnknownQueryParameters: false },
    validateResponses: checksReplies && { coerceTypes: false },
    validateSecurity: false,
    fileUploader: false,
    // Paths are relative to the mount path of the API.
    useRequestUrl: true,
    ajvFormats: { mode: 'full' },
    formats: formats as never,
  });
  const errors = new WeakMap<Response, unknown>();
  return {
    async findProblems(request, response) {
      // The library puts its check of replies in front of this.
      response.json = () => response;
      try {
        await runHandlers(handlers, request, response, (error) => errors.set(response, error));
        return [];
      } catch (error) {
        if (!(error instanceof validatorErrors.BadRequest)) throw error;
        return error.errors.map(problemOf);
      }
    },
    findReplyFaults(response, reply) {
      response.json(reply);
      // The library passes a fault of the reply to the `next` of its request.
      const error = errors.get(response);
      if (error === undefined) return [];
      if (!(error instanceof validatorErrors.InternalServerError)) throw error;
      return error.errors.length > 0 ? error.errors.map(faultOf) : [error.message];
    },
  };
}

/** One finding of express-openapi-validator: `path` is `/body/<field>`, `/query/<field>` or `/params/<field>`. */
interface Finding {
  readonly path: string;
  readonly message: string;
  readonly errorCode?: string;
}

function problemOf({ path, errorCode = '' }: Finding): Problem {
  const [, field = ''] = /^\/(?:body|query|params)\/([^/]+)/u.exec(path) ?? [];
  return { field, rule: errorCode };
}

function faultOf({ path, message }: Finding): string {
  return `${path.replace(/^\/response/u, '') || '/'} ${message}`;
}
