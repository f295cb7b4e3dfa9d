import { optionalText, resolve, text } from '../document/document-reader.ts';
import { asObject, type JsonObject, objectAt } from '../document/normalize-document.ts';

/** What may come back for a status, or be sent. */
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
  /** What the gateway says in an example of an error. */
  readonly reason: string | undefined;
}

/** All answers by status, in the order of the document. */
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

/** The schema of a body, or of a reply's. */
export function bodySchema(message: JsonObject): JsonObject {
  return objectAt(mediaOf(message), 'schema');
}

/** Every message of ours has one content type. */
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
