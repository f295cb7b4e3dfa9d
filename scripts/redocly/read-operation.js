import { followReference } from './follow-reference.js';

/**
 * Returns the facts that an operation's extensions are checked against: the field names of its parameters, its body and
 * its success reply.
 */
export function readOperation(operation, location, resolve) {
  const { parameters = [], requestBody, responses = {} } = operation;
  const follow = (node, from) => followReference(node, from, resolve);
  const schemaOf = (message) => {
    const { node, location: place } = follow(message, location);
    const [media] = Object.values(node?.content ?? {});
    return follow(media?.schema, place);
  };
  const { node: body } = schemaOf(requestBody);
  const named = parameters.map((parameter) => follow(parameter, location).node ?? {});
  return {
    location,
    retry: operation['x-retry'],
    paging: operation['x-paging'],
    fields: [...named.map(({ name }) => name), ...Object.keys(body?.properties ?? {})],
    required: [
      ...named.filter(({ required }) => required).map(({ name }) => name),
      ...(body?.required ?? []),
    ],
    /** Returns the field names of the success reply, or of the object or rows behind one of its fields. */
    replyFields(field) {
      let { node, location: place } = schemaOf(responses['200']);
      if (field !== undefined) {
        ({ node, location: place } = follow(node?.properties?.[field], place));
        if (node?.items !== undefined) ({ node } = follow(node.items, place));
      }
      return Object.keys(node?.properties ?? {});
    },
  };
}
