import { _ } from 'ajv';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { DocumentError } from '../../document/document-error.ts';
import type { JsonObject } from '../../document/normalize-document.ts';

/** What express-openapi-validator gives to ajv in the set-up of `engine/stock-validator.ts`. */
const STOCK_OPTIONS: Options = {
  strict: false,
  strictNumbers: true,
  strictTuples: true,
  allowUnionTypes: false,
  validateSchema: false,
  removeAdditional: false,
};

const NUMBER_FORMATS = new Set(['int32', 'int64', 'float', 'double']);

export interface StandaloneOptions {
  /** By name; `api:<name>` refers to one. */
  readonly schemas: Readonly<Record<string, JsonObject>>;
  /** A function is written for each, under its name. */
  readonly roots: Readonly<Record<string, JsonObject>>;
  /** The formats of all schemas. */
  readonly formats: readonly string[];
  readonly ajv: Options;
}

/**
 * Returns the body of a function that adds a check for each root to its `exports`. It looks formats up in its `formats`,
 * so that each server brings its own.
 * @throws {DocumentError} for keywords that the code leaves out to be small.
 */
export function standaloneCode(options: StandaloneOptions): string {
  const { schemas, roots, formats } = options;
  assertKnown({ ...schemas, ...roots });
  const code = { source: true, lines: true, formats: _`formats` };
  // A call is longer than the check of a schema with two keywords.
  const ajv = new Ajv2020({ ...STOCK_OPTIONS, ...options.ajv, inlineRefs: 2, code });
  // A quarter of the code would serve the keywords that `assertKnown` refuses.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  for (const name of formats) {
    const type = NUMBER_FORMATS.has(name) ? 'number' : 'string';
    ajv.addFormat(name, { type, validate: () => true } as Parameters<typeof ajv.addFormat>[1]);
  }
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, `api:${name}`);
  for (const [name, schema] of Object.entries(roots)) ajv.addSchema(schema, name);
  const names = Object.fromEntries(Object.keys(roots).map((name) => [name, name]));
  return withoutUnusedSchemas(standaloneModule.default(ajv, names));
}

function assertKnown(schemas: object): void {
  const [found] = /"(?:unevaluated\w+|\$dynamic\w+)":/u.exec(JSON.stringify(schemas)) ?? [];
  if (found !== undefined) throw new DocumentError(`the validators know no ${found}`);
}

/** Leaves out the copies of schemas that ajv writes beside its code, unless the code looks something up in them. */
function withoutUnusedSchemas(code: string): string {
  const uses = new Map<string, number>();
  for (const [name] of code.matchAll(/\bschema\d+\b/gu)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const lines = code.split('\n').filter((line) => {
    const [, name] = /^const (schema\d+) = /u.exec(line) ?? [];
    return line !== '' && line !== '"use strict";' && (name === undefined || uses.get(name) !== 1);
  });
  return lines.join('\n');
}
