import type { JsonObject } from '../../src/document/normalize-document.ts';

const FORM = 'application/x-www-form-urlencoded';

/** A path with one operation, of which a case varies a part. */
export function operation(parts: JsonObject = {}): JsonObject {
  return { post: { requestBody: form({}), responses: { 200: reply({}) }, ...parts } };
}

/** Where a schema can stand: what the gateway receives, and the two ways in which it sends. */
export const takes = (schema: JsonObject): JsonObject => operation({ requestBody: form(schema) });
export const answers = (schema: JsonObject): JsonObject =>
  operation({ responses: { 200: reply(schema) } });
export const posts = (schema: JsonObject): JsonObject => callback({ requestBody: form(schema) });

/** An operation after which the gateway posts something to an address of the caller. */
export function callback(parts: JsonObject = {}, address = '{$request.body#/url}'): JsonObject {
  const { post = {} } = operation({ responses: { 200: { description: 'Read.' } }, ...parts });
  return operation({ callbacks: { result: { [address]: { post } } } });
}

/** An operation with further replies. */
export function replies(responses: JsonObject): JsonObject {
  return operation({ responses: { 200: reply({}), ...responses } });
}

/** An operation whose reply has one header. */
export function header(parts: JsonObject): JsonObject {
  const headers = { 'X-Id': { schema: { type: 'string' }, ...parts } };
  return operation({ responses: { 200: { ...reply({}), headers } } });
}

/** An operation with one parameter. */
export function parameter(parts: JsonObject): JsonObject {
  const schema = { type: 'string' };
  return operation({ parameters: [{ name: 'p', in: 'query', schema, ...parts }] });
}

export function form(schema: JsonObject, type = FORM): JsonObject {
  return { required: true, content: { [type]: { schema: { type: 'object', ...schema } } } };
}

export function reply(schema: JsonObject, type = 'application/json'): JsonObject {
  return {
    description: 'A reply.',
    content: { [type]: { schema: { type: 'object', ...schema } } },
  };
}
