import {
  loadDocument,
  type OperationFacts,
  type OperationId,
  operations,
} from '@cashfree-rest/generated-sandbox';
import { type Sent, spoiltReply, spoiltText } from '@cashfree-rest/test-exchanges';
import fc from 'fast-check';

/** A request of the control API, and what the handler answers it with. */
export interface Exchange extends Sent {
  readonly reply: unknown;
}

interface Examples extends OperationFacts {
  /** A valid value of each field in path and query. */
  readonly texts: ReadonlyMap<string, string>;
  readonly bodies: readonly object[];
  readonly replies: readonly object[];
}

/** Requests and replies as the document shows them, spoilt in one place, oddly written, or random. */
export function anyExchange(): fc.Arbitrary<Exchange> {
  return fc.constantFrom(...readExamples()).chain((examples) => {
    const { bodies, replies } = examples;
    const url = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.subarray([...examples.inQuery]).map((names) => urlOf(examples, names)),
      },
      { weight: 4, arbitrary: spoiltUrl(examples) },
    );
    const body = fc.constantFrom(...bodies);
    const reply = fc.constantFrom(...replies);
    return fc
      .tuple(
        url,
        fc.oneof({ weight: 2, arbitrary: body }, { weight: 3, arbitrary: body.chain(spoiltReply) }),
        fc.oneof(
          { weight: 2, arbitrary: reply },
          { weight: 3, arbitrary: reply.chain(spoiltReply) },
        ),
      )
      .map(([target, sentBody, answer]) => ({
        method: examples.httpMethod,
        url: target,
        headers: examples.hasBody ? { 'content-type': 'application/json' } : {},
        body: examples.hasBody ? encode(sentBody) : new Uint8Array(),
        reply: answer,
      }));
  });
}

function encode(body: unknown): Uint8Array {
  // What JSON cannot hold is sent as a text.
  const known = (_key: string, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value;
  return Buffer.from(JSON.stringify(body, known) ?? '');
}

function urlOf({ path, inPath, texts }: Examples, query: readonly string[]): string {
  const filled = inPath.reduce(
    (before, name) => before.replace(`{${name}}`, encodeURIComponent(texts.get(name) ?? 'x')),
    path,
  );
  const pairs = query.map((name) => [name, texts.get(name) ?? 'x']);
  return query.length === 0
    ? filled
    : `${filled}?${new URLSearchParams(pairs as [string, string][])}`;
}

/** A field of path or query is spoilt, repeated, nested, unknown, or written without the encoding that it needs. */
function spoiltUrl(examples: Examples): fc.Arbitrary<string> {
  const { inPath, inQuery, texts } = examples;
  const names = [...inPath, ...inQuery, 'colour', '__proto__', 'toString'];
  return fc.constantFrom(...names).chain((name) => {
    const others = inQuery.filter((each) => each !== name);
    const spoilt = spoiltText(texts.get(name) ?? 'x');
    if (inPath.includes(name)) {
      return spoilt.map((text) =>
        urlOf({ ...examples, texts: new Map(texts).set(name, text.toWellFormed() || 'x') }, others),
      );
    }
    const start = urlOf(examples, others);
    const join = start.includes('?') ? '&' : '?';
    const pairs = fc.oneof(
      {
        weight: 4,
        arbitrary: spoilt.map((text) => `${name}=${encodeURIComponent(text.toWellFormed())}`),
      },
      { weight: 2, arbitrary: spoilt.map((text) => `${name}=${raw(text)}`) },
      {
        weight: 2,
        arbitrary: fc
          .constantFrom(
            '&N=2',
            '[]=1',
            '[a]=1',
            '[]',
            '=',
            '',
            '==',
            '=1=2',
            '[a]=1&[b]=2',
            '=?a',
            '=?a?b',
            "='",
            "='&search=a@b",
            "='#",
            '=a:b',
            '=%zz',
            '&/iv',
            '&a/b=1',
            '=+',
          )
          .map((end) => `${name}${end.replace('N', name)}`),
      },
    );
    return pairs.map((pair) => `${start}${join}${pair}`);
  });
}

/** A text as careless clients send it: only what a request line cannot hold is left out. */
function raw(text: string): string {
  return text.replaceAll(/[^!-~]/gu, '');
}

interface Media {
  readonly examples?: Readonly<Record<string, { readonly value: object }>>;
}

interface Body {
  readonly content?: Readonly<Record<string, Media>>;
}

interface Parameter {
  readonly name: string;
  readonly schema: { readonly examples?: readonly unknown[]; readonly enum?: readonly unknown[] };
}

interface OperationInDocument {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

function readExamples(): readonly Examples[] {
  const document = dereference(loadDocument()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, OperationInDocument>>>>;
  };
  const ids = Object.keys(operations) as OperationId[];
  return ids
    .filter((id) => !(operations[id] as OperationFacts).ownReply)
    .map((id) => {
      const facts: OperationFacts = operations[id];
      const operation = document.paths[facts.path]?.[facts.httpMethod.toLowerCase()];
      const parameters = operation?.parameters ?? [];
      const texts = parameters.map(({ name, schema }) => {
        return [name, String(schema.examples?.[0] ?? schema.enum?.[0] ?? 'x')] as const;
      });
      return {
        ...facts,
        texts: new Map(texts),
        bodies: [{}, ...valuesOf(operation?.requestBody)],
        replies: [{ status: 'OK' }, ...valuesOf(operation?.responses['200'])],
      };
    });
}

function valuesOf(body: Body | undefined): readonly object[] {
  const media = Object.values(body?.content ?? {});
  return media.flatMap(({ examples = {} }) => Object.values(examples).map(({ value }) => value));
}

/** Follows every reference; keywords beside one override its target. */
function dereference(document: object): unknown {
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...beside } = value as { readonly $ref?: unknown };
    const target = typeof $ref === 'string' ? follow(targetOf($ref)) : {};
    const own = Object.entries(beside).map(([key, item]) => [key, follow(item)]);
    return { ...(target as object), ...Object.fromEntries(own) };
  };
  const targetOf = (pointer: string) =>
    pointer
      .split('/')
      .slice(1)
      .reduce((at: unknown, key) => Object(at)[key], document);
  return follow(document);
}
