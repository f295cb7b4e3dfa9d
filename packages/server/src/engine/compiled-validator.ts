import type { Check, Checks, Fault, Formats } from '@cashfree-rest/generated-server/validators';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { readQuery } from './read-query.ts';
import { describeFault, type Problem, problemAt, type Validator } from './validator.ts';

/** A document as functions, which `pnpm generate` writes. */
export interface CompiledDocument {
  readonly formatNames: readonly string[];
  readonly encodedInQuery: Readonly<Record<string, readonly string[]>>;
  readonly checkBodies: (formats: Formats) => Checks;
  readonly checkParameters: (formats: Formats) => Checks;
  readonly checkReplies: (formats: Formats) => Checks;
}

export interface CompiledValidatorOptions {
  readonly document: CompiledDocument;
  /** The formats that only this API has; they come before those of JSON Schema. */
  readonly formats: Readonly<Record<string, object | true>>;
}

/**
 * Compares with functions that were generated from the document: compiles nothing and needs no `new Function`. Finds the
 * same as express-openapi-validator, which judges it in `test/judge/judge.test.ts`.
 */
export function createCompiledValidator(options: CompiledValidatorOptions): Validator {
  const { formatNames, encodedInQuery, ...document } = options.document;
  const formats = chooseFormats(formatNames, options.formats);
  const bodies = document.checkBodies(formats);
  const parameters = document.checkParameters(formats);
  const replies = document.checkReplies(formats);
  // Otherwise the engine ignores what stands in the query.
  const hasParameters = Object.keys(parameters).length > 0;
  return {
    findProblems({ operation, request, pathFields }) {
      const { operationId } = operation;
      const problems: Problem[] = [];
      if (hasParameters) {
        const { query, problem } = readQuery(request, operation, encodedInQuery[operationId] ?? []);
        if (problem !== undefined) return [problem];
        const call = { query, headers: request.headers, params: { ...pathFields } };
        const check = parameters[operationId];
        if (check !== undefined) addProblems(problems, check, call);
      }
      const checkBody = bodies[operationId];
      if (checkBody !== undefined) addProblems(problems, checkBody, request);
      return problems;
    },
    findReplyFaults({ operation: { operationId } }, response) {
      const check = replies[operationId];
      if (check === undefined || check({ response })) return [];
      return (check.errors ?? []).map((fault) => describeFault(placeOf(fault), messageOf(fault)));
    },
  };
}

/** @throws {Error} for a format that is not defined, which the document then needs in vain. */
function chooseFormats(
  names: readonly string[],
  own: CompiledValidatorOptions['formats'],
): Formats {
  const known: Readonly<Record<string, unknown>> = { ...fullFormats, ...own };
  return Object.fromEntries(
    names.map((name) => {
      const format = known[name];
      if (format === undefined) throw new Error(`the server does not know the format ${name}`);
      if (format === true) return [name, { validate: () => true }];
      if (format instanceof RegExp)
        return [name, { validate: (text: string) => format.test(text) }];
      if (typeof format === 'function') return [name, { validate: format as () => boolean }];
      return [name, format as { validate: () => boolean }];
    }),
  );
}

function addProblems(problems: Problem[], check: Check, value: object): void {
  if (check(value)) return;
  for (const fault of check.errors ?? []) problems.push(problemAt(placeOf(fault), fault.keyword));
}

/** Returns the field's path, also for one that is missing or too many. */
function placeOf({ instancePath, params }: Fault): string {
  const name = params.missingProperty ?? params.additionalProperty;
  return name ? `${instancePath}/${name}` : instancePath;
}

function messageOf({ keyword, message = '', params }: Fault): string {
  const { allowedValues } = params;
  const isList = keyword === 'enum' && Array.isArray(allowedValues);
  return isList ? `${message}: ${allowedValues.join(', ')}` : message;
}
