import { createRequire } from 'node:module';

export interface Link {
  readonly operationId: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly ({ readonly $ref: string } | Parameter)[];
  readonly responses: Readonly<Record<string, { readonly links?: Readonly<Record<string, Ref>> }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
}

interface Ref {
  readonly $ref: string;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly links: Readonly<Record<string, Link>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
  };
}

const require = createRequire(import.meta.url);
const gateway: ApiDocument = require('@cashfree-rest/contract/document.json');
const control: ApiDocument = require('@cashfree-rest/generated-sandbox/document.json');

/** What a tool knows of a call, and of what it can do next. */
export interface KnownOperation {
  readonly path: string;
  readonly method: string;
  readonly isForm: boolean;
  readonly parameters: readonly Parameter[];
  /** By name. */
  readonly links: ReadonlyMap<string, Link>;
}

/** All operations of both documents, by operationId. */
export const OPERATIONS: ReadonlyMap<string, KnownOperation> = new Map(
  [gateway, control].flatMap((document) =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, KnownOperation] => [
        operation.operationId,
        {
          path,
          method: method.toUpperCase(),
          isForm: document === gateway,
          parameters: (operation.parameters ?? []).map((each) =>
            '$ref' in each ? entryOf(document.components.parameters, each) : each,
          ),
          links: new Map(
            Object.entries(operation.responses['200']?.links ?? {}).map(([name, ref]) => [
              name,
              entryOf(document.components.links, ref),
            ]),
          ),
        },
      ]),
    ),
  ),
);

function entryOf<T>(entries: Readonly<Record<string, T>> | undefined, { $ref }: Ref): T {
  const entry = entries?.[$ref.split('/').at(-1) ?? ''];
  if (entry === undefined) throw new Error(`${$ref} leads nowhere`);
  return entry;
}

export interface Call {
  readonly operationId: string;
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

export interface Exchange extends Call {
  readonly httpStatus: number;
  readonly reply: unknown;
}

/** Makes a call as a tool would that knows no more than the document. */
export async function makeCall(url: string, call: Call): Promise<Exchange> {
  const { path, method, isForm, parameters } = OPERATIONS.get(call.operationId) as KnownOperation;
  let filled = path;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.parameters ?? {})) {
    const place = parameters.find((each) => each.name === name)?.in;
    if (place === undefined) throw new Error(`${call.operationId} has no parameter ${name}`);
    if (place === 'query') query.set(name, String(value));
    else filled = filled.replace(`{${name}}`, encodeURIComponent(String(value)));
  }
  const { body } = call;
  const form = isForm && new URLSearchParams(body as Record<string, string>);
  const json = body === undefined ? undefined : JSON.stringify(body);
  const headers: Record<string, string> = isForm ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}${filled}?${query}`, {
    method,
    ...(form ? { body: form } : json !== undefined && { body: json, headers }),
  });
  return { ...call, httpStatus: response.status, reply: await response.json() };
}

/** Returns the call to which a link leads after an exchange. */
export function resolveLink({ operationId, parameters, requestBody }: Link, from: Exchange): Call {
  return {
    operationId,
    parameters: evaluate(parameters ?? {}, from) as Record<string, unknown>,
    body: evaluate(requestBody, from),
  };
}

/** Evaluates the runtime expressions in a value. A property whose expression has no value is left out. */
function evaluate(value: unknown, from: Exchange): unknown {
  if (typeof value === 'string' && value.startsWith('$')) return resolveExpression(value, from);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, evaluate(each, from)]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

const EXPRESSION = /^\$(request|response)\.(?:body#(\/.+)|(?:path|query)\.(\w+))$/u;

function resolveExpression(expression: string, { parameters, body, reply }: Exchange): unknown {
  const [, side, pointer, name] = EXPRESSION.exec(expression) ?? [];
  if (side === undefined) throw new Error(`${expression} is no runtime expression`);
  if (name !== undefined) return parameters?.[name];
  const parts = (pointer ?? '').slice(1).split('/');
  return parts.reduce(
    (part, key) => (part as Record<string, unknown> | undefined)?.[key],
    side === 'request' ? body : reply,
  );
}
