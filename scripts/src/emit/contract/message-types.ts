import { isComposite, type JsonObject, objectAt } from '../../document/normalize-document.ts';
import type { ApiModel, Field, Operation } from '../../model/model.ts';

/**
 * Source text that names every message of the document and lists requests, replies and error statuses by operation. It
 * needs the types `components` and, where requests have parameters, `operations` of openapi-typescript.
 */
export function messageTypes(model: ApiModel, requests: string): readonly string[] {
  const byOperation = (name: string, doc: string, type: (operation: Operation) => string) =>
    `/** ${doc} */\nexport interface ${name} {\n${model.operations
      .map((operation) => `  ${operation.id}: ${type(operation)};`)
      .join('\n')}\n}`;
  return [
    `type Schemas = components['schemas'];`,
    objectSchemas(model.document)
      .map((name) => `export type ${typeName(name)} = Schemas['${name}'];`)
      .join('\n'),
    byOperation('Requests', requests, requestType),
    byOperation(
      'Replies',
      'The reply of each operation that succeeds.',
      ({ replyType, isStream }) => {
        return isStream ? `AsyncIterable<${replyType}>` : replyType;
      },
    ),
    byOperation(
      'ErrorStatuses',
      'The HTTP statuses with which each operation may fail.',
      (operation) => operation.errorStatuses.join(' | '),
    ),
  ];
}

/** Returns one object with all fields of a request: path, query and body. */
function requestType({ id, fields, requestType: body }: Operation): string {
  const has = (wanted: Field['place']) => fields.some(({ place }) => place === wanted);
  const parts = [
    ...(has('path') ? [`operations['${id}']['parameters']['path']`] : []),
    ...(has('query') ? [`NonNullable<operations['${id}']['parameters']['query']>`] : []),
    ...(body === undefined ? [] : [body]),
  ];
  return parts.join(' & ') || '{}';
}

/** `Error` is a JavaScript global that no import should hide. */
function typeName(schema: string): string {
  return schema === 'Error' ? 'ErrorReply' : schema;
}

/** Returns the names of the schemas that are messages or rows; single fields are plain types without a name. */
function objectSchemas(document: JsonObject): readonly string[] {
  const schemas = Object.entries(objectAt(objectAt(document, 'components'), 'schemas'));
  return schemas.filter(([, schema]) => isComposite(schema)).map(([name]) => name);
}
