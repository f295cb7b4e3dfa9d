import { randomUUID } from 'node:crypto';
import { loadDocument, operations } from '@cashfree-rest/generated-server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Handlers, type OperationId, RefusedReply } from '../src/index.ts';
import { type JsonAnswer, type ServedStub, type Shop, serveStub } from './serve-stub.ts';

interface Example {
  readonly value: Record<string, unknown>;
}
type Examples = Readonly<Record<string, Example>>;
interface Media {
  readonly examples?: Examples;
}
interface Body {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
}
interface DocumentedOperation {
  readonly requestBody: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

const document = loadDocument() as {
  paths: Record<string, { post: DocumentedOperation }>;
  components: { responses: Record<string, Body> };
};

function examplesOf(body: Body): readonly (readonly [name: string, value: Example['value']])[] {
  const shared =
    body.$ref === undefined
      ? body
      : document.components.responses[body.$ref.split('/').at(-1) ?? ''];
  const [media] = Object.values(shared?.content ?? {});
  return Object.entries(media?.examples ?? {}).map(([name, { value }]) => [name, value]);
}

const OPERATIONS = Object.entries(operations).map(([id, { path }]) => {
  const operation = document.paths[path]?.post;
  if (operation === undefined) throw new Error(`the document has no ${path}`);
  return { id: id as OperationId, path: path.replace('/api/v1', ''), operation };
});

const REQUESTS = OPERATIONS.flatMap(({ id, path, operation }) =>
  examplesOf(operation.requestBody).map(([name, value]) => [id, name, path, value] as const),
);

const REPLIES = OPERATIONS.flatMap(({ id, path, operation }) =>
  Object.entries(operation.responses).flatMap(([status, body]) =>
    examplesOf(body).map(([name, value]) => [id, Number(status), name, path, value] as const),
  ),
);

describe('the stub, held against every example of the document', () => {
  /** What the handler answers to the request of this id. */
  const answers = new Map<string, unknown>();
  let stub: ServedStub;

  beforeAll(async () => {
    const answer = async ({ requestId }: { requestId: string }) => answers.get(requestId);
    const handlers = Object.fromEntries(OPERATIONS.map(({ id }) => [id, answer]));
    stub = await serveStub({
      handlers: handlers as Partial<Handlers<Shop>>,
      authenticate: () => ({ name: 'Test Shop' }),
    });
  });

  afterAll(async () => {
    await stub[Symbol.asyncDispose]();
  });

  function send(path: string, fields: object, answer: unknown): Promise<JsonAnswer> {
    const requestId = randomUUID();
    answers.set(requestId, answer);
    return stub.post(path, fields as Record<string, string>, {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Request-Id': requestId },
    });
  }

  test.each(REQUESTS)('%s takes the request "%s"', async (_, __, path, value) => {
    const answer = await send(path, value, new RefusedReply(400, 'far enough'));

    expect(answer.body.reason).toBe('far enough');
  });

  test.each(REPLIES)('%s may answer %d "%s"', async (id, status, _, path, value) => {
    const request = REQUESTS.find(([of]) => of === id)?.[3] ?? {};
    const reply = status === 200 ? value : new RefusedReply(status, String(value.reason));

    const answer = await send(path, request, reply);

    expect(answer).toMatchObject({ status, body: value });
    expect(Object.keys(answer.body)).toEqual(Object.keys(value));
  });
});
