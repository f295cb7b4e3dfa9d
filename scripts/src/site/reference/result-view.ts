import { text } from '../../document/document-reader.ts';
import { asObject, type JsonObject, objectAt } from '../../document/normalize-document.ts';
import type { ApiModel, Signature } from '../../model/model.ts';
import { answerViews, type ExampleView } from './answer-view.ts';
import { type FieldView, fieldViews } from './field-view.ts';

/** The message that the gateway sends on its own. */
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

/** Returns `undefined` for an API without a signed result. */
export function resultView({ document, signature }: ApiModel): ResultView | undefined {
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

/** Returns the values before they are encoded, one per line. */
export function formLines(value: object): string {
  return Object.entries(value)
    .map(([name, text]) => `${name}=${text}`)
    .join('\n');
}
