const IDENTIFIER = /^[a-z][A-Za-z]*$/u;

/**
 * Tools learn from extensions where an operation stands in a client, how to repeat it, and how it pages. A list pages
 * unless `wholeLists` allows one without a cursor.
 */
export function operationExtensions({ wholeLists = false } = {}) {
  const places = new Map();
  return {
    Operation: {
      skip: (operation) => operation.operationId === undefined,
      enter(operation, { location, report, resolve }) {
        const { operationId, 'x-client': client, 'x-retry': retry, 'x-paging': paging } = operation;
        const fields = fieldsOf(operation, resolve);
        const say = (key, message) =>
          report({ message: `${operationId}: ${message}`, location: location.child(key) });

        const place = `${client?.group}.${client?.method}`;
        if (!IDENTIFIER.test(client?.group ?? '') || !IDENTIFIER.test(client?.method ?? '')) {
          say('x-client', 'x-client must be {group, method} in lowerCamelCase');
        } else if (places.has(place) && places.get(place) !== operationId) {
          say('x-client', `${places.get(place)} is ${place} already`);
        }
        places.set(place, operationId);

        const retries = {
          safe: () => true,
          never: () =>
            (retry.resolve === undefined || IDENTIFIER.test(retry.resolve)) &&
            (retry.compare === undefined || isComparison(retry.compare, fields)),
          keyed: () => fields.includes(retry.key),
        };
        if (!Object.hasOwn(retries, retry?.policy ?? '') || !retries[retry.policy]()) {
          say(
            'x-retry',
            'x-retry must be {policy: safe}, {policy: keyed, key: <field>} or {policy: never}',
          );
        }

        const isList = operationId.startsWith('list') && !wholeLists;
        const pages = fields.includes('lastId') || isList;
        if (pages && !(fields.includes(paging?.cursor) && fields.includes(paging?.limit))) {
          say('x-paging', 'x-paging must name its cursor and limit among the request fields');
        }
      },
    },
  };
}

function isComparison({ operation, object, fields = [] }, known) {
  const named = IDENTIFIER.test(operation ?? '') && IDENTIFIER.test(object ?? '');
  return named && fields.length > 0 && fields.every((field) => known.includes(field));
}

/** Names of the fields of an operation, in its parameters and in its body. */
function fieldsOf({ parameters = [], requestBody }, resolve) {
  const target = (node) => (node?.$ref === undefined ? node : resolve(node).node);
  const [media] = Object.values(requestBody?.content ?? {});
  const properties = Object.keys(target(media?.schema)?.properties ?? {});
  return [...parameters.map((parameter) => target(parameter)?.name), ...properties];
}
