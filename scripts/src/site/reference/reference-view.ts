import { DocumentError } from '../../document/document-error.ts';
import { list, resolve, text } from '../../document/document-reader.ts';
import { type JsonObject, objectAt } from '../../document/normalize-document.ts';
import type { ApiModel, Operation } from '../../model/model.ts';
import { type CodeSample, codeSamples } from '../../samples/code-samples.ts';
import { sampleCall } from '../../samples/sample-call.ts';
import { sampleNotes } from '../../samples/sample-notes.ts';
import { type AnswerView, answerViews, bodySchema } from './answer-view.ts';
import { type FieldView, fieldViews, type ParameterView, parameterViews } from './field-view.ts';
import { type ResultView, resultView } from './result-view.ts';

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
  /** Its group: `Orders`. */
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** The call in code: `client.orders.create`; `undefined` without a client for everyone. */
  readonly clientCall: string | undefined;
  readonly parameters: readonly ParameterView[];
  /** How the fields travel; `undefined` for a request without a body. */
  readonly body: 'form' | 'JSON' | undefined;
  readonly fields: readonly FieldView[];
  readonly reply: AnswerView;
  readonly replyFields: readonly FieldView[];
  readonly errors: readonly AnswerView[];
  readonly samples: readonly CodeSample[];
  /** What to replace in the samples; may be blank. */
  readonly sampleNotes: string;
}

/** How an API is shown. */
export interface ReferenceOptions {
  /** Where its operations are called; the document's own servers by default. */
  readonly servers?: ReferenceView['servers'] | undefined;
  readonly samples: (
    operation: Operation,
    parameters: readonly ParameterView[],
  ) => readonly CodeSample[];
  readonly sampleNotes: (operation: Operation) => string;
  readonly hasClient: boolean;
}

const GATEWAY: ReferenceOptions = {
  samples: codeSamples,
  sampleNotes: (operation) => sampleNotes(sampleCall(operation)),
  hasClient: true,
};

/** @throws {DocumentError} if the document lacks something that the reference needs. */
export function buildReferenceView(
  model: ApiModel,
  options: ReferenceOptions = GATEWAY,
): ReferenceView {
  const { document, operations } = model;
  const info = objectAt(document, 'info');
  return {
    title: text(info, 'title'),
    version: text(info, 'version'),
    summary: text(info, 'summary'),
    description: text(info, 'description').trim(),
    servers:
      options.servers ??
      list(document, 'servers').map((server) => ({
        url: text(server, 'url'),
        description: text(server, 'description'),
      })),
    groups: list(document, 'tags').map((tag) => ({
      name: text(tag, 'name'),
      description: text(tag, 'description').trim(),
      operations: operations
        .filter((operation) => operation.tag === tag.name)
        .map((operation) => operationView(document, operation, options)),
    })),
    result: resultView(model),
  };
}

function operationView(
  document: JsonObject,
  operation: Operation,
  options: ReferenceOptions,
): OperationView {
  const { id, path, httpMethod, tag } = operation;
  const item = objectAt(objectAt(objectAt(document, 'paths'), path), httpMethod.toLowerCase());
  const answers = answerViews(document, objectAt(item, 'responses'));
  const reply = answers.find(({ status }) => status === '200');
  if (reply === undefined) throw new DocumentError(`${id} has no reply 200`);
  const replySchema = bodySchema(resolve(document, objectAt(objectAt(item, 'responses'), '200')));
  const body = item.requestBody === undefined ? undefined : objectAt(item, 'requestBody');
  const parameters = parameterViews(document, item, id);
  return {
    id,
    httpMethod,
    path,
    tag,
    summary: text(item, 'summary'),
    description: text(item, 'description').trim(),
    clientCall: options.hasClient ? `client.${operation.group}.${operation.method}` : undefined,
    parameters,
    body: body && bodyKind(body),
    fields: body === undefined ? [] : fieldViews(document, bodySchema(body), id),
    reply,
    replyFields: fieldViews(document, replySchema, `${id}-reply`),
    errors: answers.filter(({ status }) => Number(status) >= 400),
    samples: options.samples(operation, parameters),
    sampleNotes: options.sampleNotes(operation),
  };
}

function bodyKind(body: JsonObject): 'form' | 'JSON' {
  return objectAt(body, 'content')['application/json'] === undefined ? 'form' : 'JSON';
}

/** Distinct from the headings of the introduction, which may have the same name. */
export function groupId(name: string): string {
  return `group-${name.toLowerCase().replaceAll(/\W+/gu, '-')}`;
}
