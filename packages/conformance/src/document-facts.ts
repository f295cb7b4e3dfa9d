import { type OperationFacts, type OperationId, operations } from '@cashfree-rest/contract';
import { loadDocument } from '@cashfree-rest/contract/document';
import {
  compileSchemas,
  escapePointer,
  type FindFaults,
  type JsonObject,
} from './compile-schemas.ts';

export type Fields = Readonly<Record<string, string>>;

export interface RequestExample {
  readonly name: string;
  readonly fields: Fields;
}

/** One operation with everything that a server's replies are checked against. */
export interface DocumentedOperation {
  readonly id: OperationId;
  readonly path: string;
  readonly facts: OperationFacts;
  readonly examples: readonly RequestExample[];
  /** Returns the schema of a request field; keywords beside a `$ref` override its target. */
  readonly schemaOf: (field: string) => JsonObject;
  /** Returns the faults of a request; a blank field counts as absent, by `x-blank`. */
  readonly requestFaults: (fields: Fields) => readonly string[];
  /** Faults of a reply's body by HTTP status; `undefined` for an undeclared status. */
  readonly replyFaults: ReadonlyMap<number, FindFaults>;
}

export interface DocumentFacts {
  readonly version: string;
  readonly basePath: string;
  readonly operations: readonly DocumentedOperation[];
  readonly operation: (id: OperationId) => DocumentedOperation;
  /** Returns the faults of an error body, for every operation. */
  readonly errorFaults: FindFaults;
  /** Returns the faults of a payment result that was posted to `returnUrl`. */
  readonly paymentResultFaults: FindFaults;
  /** Patterns of the headers that every reply must have, by name. */
  readonly replyHeaders: ReadonlyMap<string, RegExp>;
}

let known: DocumentFacts | undefined;

/**
 * Reads everything that the checks need from the document, so that no field is described twice. Reads it once: several
 * runs in one process then compile each schema once.
 */
export function readDocumentFacts(): DocumentFacts {
  known ??= readDocument();
  return known;
}

function readDocument(): DocumentFacts {
  const document = loadDocument() as JsonObject;
  const compile = compileSchemas(document);
  const ids = Object.keys(operations) as OperationId[];
  const documented = ids.map((id) => readOperation(document, compile, id));
  const byId = new Map(documented.map((operation) => [operation.id, operation]));
  return {
    version: String(at(document, 'info').version),
    basePath: commonPath(documented.map(({ path }) => path)),
    operations: documented,
    operation: (id) => byId.get(id) as DocumentedOperation,
    errorFaults: compile(`${SHARED_ERROR}/content/${escapePointer('application/json')}/schema`),
    paymentResultFaults: compile(`/components/schemas/${signedSchema(document)}`),
    replyHeaders: readReplyHeaders(document),
  };
}

/** A reply that every operation declares; its body and headers apply to all errors. */
const SHARED_ERROR = '/components/responses/Unauthorized';

/** Returns the folder of all these paths: `/api/v1`. */
function commonPath([first = '', ...others]: readonly string[]): string {
  const steps = first.split('/').slice(0, -1);
  const shared = steps.findIndex((_, index) => {
    const folder = `${steps.slice(0, index + 1).join('/')}/`;
    return !others.every((path) => path.startsWith(folder));
  });
  return steps.slice(0, shared === -1 ? undefined : shared).join('/');
}

/** Returns the name of the schema that describes the signature. */
function signedSchema(document: JsonObject): string {
  const schemas = Object.entries(at(document, 'components', 'schemas'));
  return schemas.find(([, schema]) => 'x-signature' in (schema as JsonObject))?.[0] ?? '';
}

function readOperation(
  document: JsonObject,
  compile: (pointer: string) => FindFaults,
  id: OperationId,
): DocumentedOperation {
  const facts: OperationFacts = operations[id];
  const { path } = facts;
  const operation = at(document, 'paths', path, 'post');
  const [mediaType = '', media] = onlyEntry(at(operation, 'requestBody', 'content'));
  const pointer = `/paths/${escapePointer(path)}/post`;
  const faultsOf = compile(`${pointer}/requestBody/content/${escapePointer(mediaType)}/schema`);
  const properties = at(resolve(document, at(media, 'schema')), 'properties');
  const examples = Object.entries(at(media, 'examples')).map(([name, example]) => ({
    name,
    fields: (example as JsonObject).value as Fields,
  }));
  return {
    id,
    path,
    facts,
    examples,
    schemaOf: (field) => resolve(document, at(properties, field)),
    requestFaults: (fields) =>
      faultsOf(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))),
    replyFaults: readReplyFaults(document, compile, { operation, pointer }),
  };
}

function readReplyFaults(
  document: JsonObject,
  compile: (pointer: string) => FindFaults,
  { operation, pointer }: { readonly operation: JsonObject; readonly pointer: string },
): ReadonlyMap<number, FindFaults> {
  return new Map(
    Object.entries(at(operation, 'responses')).map(([status, response]) => {
      const reference = (response as JsonObject).$ref;
      const place =
        typeof reference === 'string' ? reference.slice(1) : `${pointer}/responses/${status}`;
      const [mediaType = ''] = onlyEntry(at(resolve(document, response as JsonObject), 'content'));
      return [Number(status), compile(`${place}/content/${escapePointer(mediaType)}/schema`)];
    }),
  );
}

function readReplyHeaders(document: JsonObject): ReadonlyMap<string, RegExp> {
  const headers = Object.entries(at(document, ...SHARED_ERROR.slice(1).split('/'), 'headers'));
  return new Map(
    headers.map(([name, header]) => {
      const { pattern } = at(resolve(document, header as JsonObject), 'schema');
      return [name, new RegExp(String(pattern), 'u')];
    }),
  );
}

function resolve(document: JsonObject, node: JsonObject): JsonObject {
  const { $ref, ...beside } = node;
  if (typeof $ref !== 'string') return node;
  const path = $ref.slice(2).split('/');
  return { ...resolve(document, at(document, ...path)), ...beside };
}

/** @throws if the document has no object there, because it is then not the document that the kit was built with. */
function at(node: JsonObject, ...path: readonly string[]): JsonObject {
  let found: unknown = node;
  for (const key of path) found = (found as JsonObject | undefined)?.[key];
  if (typeof found !== 'object' || found === null) {
    throw new Error(`the document has no object at ${path.join(' / ')}`);
  }
  return found as JsonObject;
}

function onlyEntry(node: JsonObject): [string, JsonObject] {
  const [entry] = Object.entries(node);
  return entry as [string, JsonObject];
}
