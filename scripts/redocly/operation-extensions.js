const IDENTIFIER = /^[a-z][A-Za-z]*$/u;

/** Tools learn from extensions where an operation stands in a client, how to repeat it, and how it pages. */
export function operationExtensions() {
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
          never: () => retry.resolve === undefined || IDENTIFIER.test(retry.resolve),
          keyed: () => fields.includes(retry.key),
        };
        if (!Object.hasOwn(retries, retry?.policy ?? '') || !retries[retry.policy]()) {
          say(
            'x-retry',
            'x-retry must be {policy: safe}, {policy: keyed, key: <field>} or {policy: never}',
          );
        }

        const pages = fields.includes('lastId') || operationId.startsWith('list');
        if (pages && !(fields.includes(paging?.cursor) && fields.includes(paging?.limit))) {
          say('x-paging', 'x-paging must name its cursor and limit among the request fields');
        }
      },
    },
  };
}

/** Names of the form fields of an operation. */
function fieldsOf(operation, resolve) {
  const media = operation.requestBody?.content?.['application/x-www-form-urlencoded'];
  const schema = media?.schema;
  const target = schema?.$ref === undefined ? schema : resolve(schema).node;
  return Object.keys(target?.properties ?? {});
}
