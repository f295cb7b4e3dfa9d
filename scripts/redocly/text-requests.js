/**
 * A form carries text. Each field of a form is a string, bounded by a pattern, a format or a list, so that no
 * validator has to convert anything; and the form says that a blank field counts as absent.
 */
export function textRequests() {
  return {
    Operation: {
      skip: (operation) => operation.operationId === undefined,
      RequestBody: {
        MediaType: {
          Schema(schema, { location, report, resolve }) {
            if (schema.properties === undefined) return;
            if (schema['x-blank'] !== 'absent') {
              report({ message: 'a request needs "x-blank: absent"', location });
            }
            for (const [name, property] of Object.entries(schema.properties)) {
              const target = property.$ref === undefined ? property : resolve(property).node;
              if (target?.type === 'string' && isBounded(target)) continue;
              report({
                message: `field "${name}" of a form must be a string with a pattern, a format or an enum`,
                location: location.child(['properties', name]),
              });
            }
          },
        },
      },
    },
  };
}

function isBounded({ pattern, format, enum: values }) {
  return [pattern, format, values].some((bound) => bound !== undefined);
}
