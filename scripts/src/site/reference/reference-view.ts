import { DocumentError } from '../document/document-error.ts';
import { list, resolve, text } from '../document/document-reader.ts';
import { asObject, type JsonObject, objectAt } from '../document/normalize-document.ts';
import type { ApiModel, Operation, Signature } from '../model/model.ts';
import { type CodeSample, codeSamples } from '../samples/code-samples.ts';
import { sampleCall } from '../samples/sample-call.ts';
import { sampleNotes } from '../samples/sample-notes.ts';
import { type AnswerView, answerViews, bodySchema, type ExampleView } from './answer-view.ts';
import { type FieldView, fieldViews } from './field-view.ts';

/** The whole reference in reading order, the same for every renderer. Texts are Markdown. */
export interface ReferenceView {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly groups: readonly GroupView[];
  /** The message that the gateway sends on its own; `undefined` for an API without a signed result. */
  readonly result: ResultView | undefined;
}

export interface GroupView {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly OperationView[];
}

export interface OperationView {
  /** Also the anchor: `#createOrder`. */
  readonly id: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** The call in code: `client.orders.create`. */
  readonly clientCall: string;
  readonly fields: readonly FieldView[];
  readonly reply: AnswerView;
  readonly replyFields: readonly FieldView[];
  readonly errors: readonly AnswerView[];
  readonly samples: readonly CodeSample[];
  /** What to replace in the samples; may be blank. */
  readonly sampleNotes: string;
}

export interface ResultView {
  readonly id: 'payment-result';
  readonly description: string;
  readonly fields: readonly FieldView[];
  readonly signature: Signature;
  readonly callbacks: readonly CallbackView[];
}

export interface CallbackView {
  readonly id: string;
  /** The order's field with the address: `notifyUrl`. */
  readonly addressField: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: readonly ExampleView[];
  readonly answers: readonly { readonly status: string; readonly description: string }[];
}

/** @throws {DocumentError} if the document lacks something that the reference needs. */
export function buildReferenceView(model: ApiModel): ReferenceView {
  const { document, operations } = model;
  const info = objectAt(document, 'info');
  return {
    title: text(info, 'title'),
    version: text(info, 'version'),
    summary: text(info, 'summary'),
    description: text(info, 'description').trim(),
    servers: list(document, 'servers').map((server) => ({
      url: text(server, 'url'),
      description: text(server, 'description'),
    })),
    groups: list(document, 'tags').map((tag) => ({
      name: text(tag, 'name'),
      description: text(tag, 'description').trim(),
      operations: operations
        .filter((operation) => operation.tag === tag.name)
        .map((operation) => operationView(document, operation)),
    })),
    result: resultView(model),
  };
}

function operationView(document: JsonObject, operation: Operation): OperationView {
  const { id, path, httpMethod } = operation;
  const item = objectAt(objectAt(objectAt(document, 'paths'), path), httpMethod.toLowerCase());
  const answers = answerViews(document, objectAt(item, 'responses'));
  const reply = answers.find(({ status }) => status === '200');
  if (reply === undefined) throw new DocumentError(`${id} has no reply 200`);
  const replySchema = bodySchema(resolve(document, objectAt(objectAt(item, 'responses'), '200')));
  return {
    id,
    httpMethod,
    path,
    summary: text(item, 'summary'),
    description: text(item, 'description').trim(),
    clientCall: `client.${operation.group}.${operation.method}`,
    fields: fieldViews(document, bodySchema(objectAt(item, 'requestBody')), id),
    reply,
    replyFields: fieldViews(document, replySchema, `${id}-reply`),
    errors: answers.filter(({ status }) => Number(status) >= 400),
    samples: codeSamples(operation),
    sampleNotes: sampleNotes(sampleCall(operation)),
  };
}

function resultView({ document, signature }: ApiModel): ResultView | undefined {
  if (signature === undefined) return undefined;
  const components = objectAt(document, 'components');
  const schema = objectAt(objectAt(components, 'schemas'), 'PaymentResult');
  const id = 'payment-result';
  return {
    id,
    description: text(schema, 'description').trim(),
    fields: fieldViews(document, schema, id),
    signature,
    callbacks: Object.entries(asObject(components.callbacks ?? {})).map(([name, callback]) =>
      callbackView(document, name, asObject(callback)),
    ),
  };
}

function callbackView(document: JsonObject, name: string, callback: JsonObject): CallbackView {
  const [address = '', item] = Object.entries(callback)[0] ?? [];
  const post = objectAt(asObject(item ?? {}), 'post');
  const body = objectAt(post, 'requestBody');
  const [received] = answerViews(document, { request: body });
  return {
    id: name.charAt(0).toLowerCase() + name.slice(1),
    addressField: /#\/(\w+)\}$/u.exec(address)?.[1] ?? address,
    summary: text(post, 'summary'),
    description: text(post, 'description').trim(),
    examples: received?.examples ?? [],
    answers: Object.entries(objectAt(post, 'responses')).map(([status, response]) => ({
      status,
      description: text(asObject(response), 'description'),
    })),
  };
}
