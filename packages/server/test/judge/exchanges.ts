import { gzipSync } from 'node:zlib';
import { loadDocument, routes } from '@cashfree-rest/generated-server';
import { type Sent, spoiltReply, spoiltText } from '@cashfree-rest/test-exchanges';
import fc from 'fast-check';
import { RefusedReply } from '../../src/index.ts';

/** A request, and what the handler answers it with. */
export interface Exchange extends Sent {
  readonly reply: unknown;
}

type Form = readonly (readonly [name: string, value: string])[];

interface Examples {
  readonly path: string;
  readonly fields: readonly string[];
  readonly forms: readonly Form[];
  readonly replies: readonly object[];
}

const FORM = 'application/x-www-form-urlencoded';

/** Requests and replies as the document shows them, spoilt in one place, oddly written, or random. */
export function anyExchange(): fc.Arbitrary<Exchange> {
  return fc.constantFrom(...readExamples()).chain((examples) => {
    const form = fc.constantFrom(...examples.forms);
    return fc.oneof(
      { weight: 3, arbitrary: exchange(examples, form, fc.constantFrom(...examples.replies)) },
      {
        weight: 8,
        arbitrary: exchange(
          examples,
          form.chain((valid) => spoiltForm(valid, examples)),
        ),
      },
      {
        weight: 6,
        arbitrary: exchange(
          examples,
          form,
          fc.constantFrom(...examples.replies).chain(spoiltReply),
        ),
      },
      { weight: 3, arbitrary: form.chain((valid) => oddlyWritten(examples, valid)) },
      { weight: 1, arbitrary: randomBytes(examples) },
    );
  });
}

function exchange(
  { path, replies }: Examples,
  form: fc.Arbitrary<Form>,
  reply: fc.Arbitrary<unknown> = fc.constantFrom(
    ...replies,
    new RefusedReply(404, 'Not here'),
    new RefusedReply(418, 'Undeclared'),
  ),
): fc.Arbitrary<Exchange> {
  return fc.record({ form, reply }).map(({ form: fields, reply: answer }) => ({
    method: 'POST',
    url: path,
    headers: { 'content-type': FORM },
    body: encode(fields),
    reply: answer,
  }));
}

/** One field, sometimes two: left out, blank, repeated, replaced, or new. */
function spoiltForm(valid: Form, { fields }: Examples): fc.Arbitrary<Form> {
  const change = fc.constantFrom(...fields, 'colour', '__proto__', 'orderId[]').chain((name) => {
    const old = valid.find(([key]) => key === name)?.[1] ?? '';
    const others = valid.filter(([key]) => key !== name);
    return fc.oneof(
      { weight: 8, arbitrary: spoiltText(old).map((value): Form => [...others, [name, value]]) },
      { weight: 2, arbitrary: fc.constant<Form>(others) },
      { weight: 1, arbitrary: fc.constant<Form>([...valid, [name, old], [name, 'x']]) },
    );
  });
  return fc.oneof(
    { weight: 5, arbitrary: change },
    {
      weight: 1,
      arbitrary: fc.tuple(change, change).map(([first, second]) => [...first, ...second]),
    },
  );
}

/** A valid form that is sent in an unusual way. */
function oddlyWritten(examples: Examples, form: Form): fc.Arbitrary<Exchange> {
  const plain = {
    method: 'POST',
    url: examples.path,
    headers: { 'content-type': FORM },
    body: encode(form),
    reply: examples.replies[0],
  };
  const text = new TextDecoder().decode(plain.body);
  const typed = (type: string) => ({ ...plain, headers: { 'content-type': type } });
  const written = (body: string, encoding: BufferEncoding = 'utf8') => ({
    ...plain,
    body: Buffer.from(body, encoding),
  });
  return fc.constantFrom<Exchange>(
    ...[
      `${FORM}; charset=ISO-8859-1`,
      `${FORM};charset="UTF-8"`,
      FORM.toUpperCase(),
      'application/json',
      'text/plain',
      '',
    ].map(typed),
    { ...plain, headers: {} },
    { ...plain, headers: {}, body: new Uint8Array() },
    {
      ...plain,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(Object.fromEntries(form))),
    },
    written(JSON.stringify(Object.fromEntries(form))),
    ...[
      `${text}&`,
      `&&${text}`,
      `${text}&=`,
      `${text}&a`,
      text.replaceAll('%20', '+'),
      text.replaceAll('&', ';'),
      `${text}%`,
      `${text}%zz`,
    ].map((body) => written(body)),
    written(text, 'utf16le'),
    written(text.replaceAll(/=/gu, '[]=')),
    {
      ...plain,
      body: gzipSync(plain.body),
      headers: { 'content-type': FORM, 'content-encoding': 'gzip' },
    },
    { ...plain, headers: { 'content-type': FORM, 'content-encoding': 'zstd' } },
    ...['?', '?appId=x', '?a[b]=c', '/', '/x', '?%'].map((end) => ({
      ...plain,
      url: `${plain.url}${end}`,
    })),
    { ...plain, url: plain.url.toUpperCase() },
    { ...plain, url: `/${plain.url}` },
    { ...plain, url: '/api/v1/nothing' },
    ...['GET', 'PUT', 'OPTIONS', 'HEAD'].map((method) => ({
      ...plain,
      method,
      body: new Uint8Array(),
    })),
    { ...plain, headers: { ...plain.headers, accept: 'text/html, */*;q=0.1' } },
  );
}

function randomBytes({ path, replies }: Examples): fc.Arbitrary<Exchange> {
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'&=%+[];0aé') }).map((text) => Buffer.from(text)),
  );
  const type = fc.constantFrom(FORM, FORM, 'application/json', `${FORM}; charset=utf-16`);
  return fc.record({ body, type }).map(({ body: bytes, type: contentType }) => ({
    method: 'POST',
    url: path,
    headers: { 'content-type': contentType },
    body: bytes,
    reply: replies[0],
  }));
}

function encode(form: Form): Uint8Array {
  // URLSearchParams replaces what is not well-formed, as clients do.
  return Buffer.from(
    new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])).toString(),
  );
}

interface MediaWithExamples {
  readonly examples: Readonly<Record<string, { readonly value: object }>>;
}

function readExamples(): readonly Examples[] {
  const { paths } = loadDocument() as {
    readonly paths: Readonly<Record<string, { readonly post: OperationInDocument }>>;
  };
  return routes.map(({ path, facts }) => {
    const { requestBody, responses } = (paths[path] as { readonly post: OperationInDocument }).post;
    return {
      path,
      fields: facts.fields,
      forms: valuesOf(requestBody).map((value) => Object.entries(value as Record<string, string>)),
      replies: valuesOf(responses[200]),
    };
  });
}

interface OperationInDocument {
  readonly requestBody: Body;
  readonly responses: Readonly<Record<number, Body>>;
}

interface Body {
  readonly content: Readonly<Record<string, MediaWithExamples>>;
}

function valuesOf(body: Body | undefined): readonly object[] {
  const media = Object.values(body?.content ?? {});
  return media.flatMap(({ examples }) => Object.values(examples).map(({ value }) => value));
}
