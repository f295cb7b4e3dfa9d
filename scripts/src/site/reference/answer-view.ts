import { optionalText, resolve, text } from '../../document/document-reader.ts';
import { asObject, type JsonObject, objectAt } from '../../document/normalize-document.ts';

/** One possible reply or sent message for a status. */
export interface AnswerView {
  readonly status: string;
  readonly description: string;
  readonly examples: readonly ExampleView[];
}

export interface ExampleView {
  readonly name: string;
  readonly summary: string;
  /** Markdown; most examples speak for themselves. */
  readonly description: string | undefined;
  readonly value: JsonObject;
  /** The gateway's reason in an example of an error. */
  readonly reason: string | undefined;
}

/** Returns all replies by status, in document order. */
export function answerViews(document: JsonObject, responses: JsonObject): readonly AnswerView[] {
  return Object.entries(responses).map(([status, reference]) => {
    const response = resolve(document, reference);
    return {
      status,
      description: text(response, 'description').trim(),
      examples: exampleViews(mediaOf(response)),
    };
  });
}

/** Returns the schema of a request or reply body. */
export function bodySchema(message: JsonObject): JsonObject {
  return objectAt(mediaOf(message), 'schema');
}

/** Every message of this API has one content type. */
function mediaOf(message: JsonObject): JsonObject {
  const [media] = Object.values(asObject(message.content ?? {}));
  return asObject(media ?? {});
}

function exampleViews(media: JsonObject): readonly ExampleView[] {
  return Object.entries(asObject(media.examples ?? {})).map(([name, entry]) => {
    const example = asObject(entry);
    const value = objectAt(example, 'value');
    return {
      name,
      summary: text(example, 'summary'),
      description: optionalText(example, 'description'),
      value,
      reason: optionalText(value, 'reason'),
    };
  });
}
