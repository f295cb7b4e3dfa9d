import { loadDocument, type OperationId, operations } from '@cashfree-rest/generated-sandbox';

interface Named {
  readonly examples?: Readonly<Record<string, { readonly value: object }>>;
}

type Content = Readonly<Record<string, Named>>;

interface Operation {
  readonly operationId: OperationId;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
}

/** One exchange in the document: the caller's input and the sandbox's answer. */
export interface Exchange {
  readonly operationId: OperationId;
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly reply: object;
}

const document = loadDocument() as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

/** Returns every successful reply of every operation with a request of the same operation, and vice versa. */
export function exchanges(): readonly Exchange[] {
  return Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .flatMap(exchangesOf);
}

function exchangesOf({ operationId, requestBody, responses }: Operation): readonly Exchange[] {
  const bodies = examplesOf(requestBody?.content);
  const replies = examplesOf(responses['200']?.content);
  const count = Math.max(bodies.length, replies.length);
  return Array.from({ length: count }, (_, index) => {
    const [name = '', body = {}] = bodies[index % bodies.length] ?? [];
    const [replyName = '', reply = {}] = replies[index % replies.length] ?? [];
    const fields = { ...pathFields(operationId), ...body };
    return { operationId, name: `${name} ${replyName}`.trim(), fields, reply };
  });
}

function examplesOf(content: Content = {}): readonly (readonly [string, object])[] {
  const { examples = {} } = content['application/json'] ?? content['text/event-stream'] ?? {};
  return Object.entries(examples).map(([name, { value }]) => [name, value] as const);
}

const PATH_FIELDS: Readonly<Record<string, unknown>> = {
  orderId: 'order-1001',
  referenceId: '826748288',
  notificationId: 7,
  refundId: 88017,
  taskId: 12,
  faultId: 1,
  name: 'after-first-order',
};

function pathFields(operationId: OperationId): object {
  return Object.fromEntries(
    operations[operationId].inPath.map((name) => [name, PATH_FIELDS[name]] as const),
  );
}
