/** The default content type of a request body. */
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/**
 * Checks that an operation has what readers and generators need: one tag, a description, a body of one content type,
 * and one of the allowed ones in every reply. Ignores callbacks, because the receiver decides about them.
 */
export function completeOperations({ request = FORM, replies = [JSON_TYPE] } = {}) {
  return {
    Paths: {
      PathItem: {
        Operation: {
          enter({ operationId, tags = [], description, requestBody }, { location, report }) {
            const say = (key, fault) =>
              report({ message: `${operationId} ${fault}`, location: location.child(key) });
            if (!description) say('description', 'needs a description');
            if (tags.length !== 1) say('tags', 'needs one tag, its chapter of the reference');
            const types = Object.keys(requestBody?.content ?? {});
            if (requestBody !== undefined && types.join() !== request)
              say(['requestBody', 'content'], `must take ${request}, and that alone`);
          },
          Response({ content = {} }, { location, report }) {
            if (replies.includes(Object.keys(content).join())) return;
            report({
              message: `a reply needs a body of ${replies.join(' or ')}, and that alone`,
              location: location.child('content'),
            });
          },
        },
      },
    },
  };
}
