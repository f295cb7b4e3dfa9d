import { followReference } from './follow-reference.js';

/**
 * Checks that each field of a form is a string, restricted by a pattern, a format or a list, so that no validator has
 * to convert values. The form must also declare that a blank field counts as absent.
 */
export function textRequests() {
  return {
    Paths: {
      PathItem: {
        Operation: {
          RequestBody: {
            MediaType(media, { location, report, resolve }) {
              const { node: form, location: place } = followReference(
                media.schema,
                location,
                resolve,
              );
              if (form?.properties === undefined) {
                report({ message: 'a request needs properties, its fields', location: place });
                return;
              }
              if (form['x-blank'] !== 'absent') {
                report({ message: 'a request needs "x-blank: absent"', location: place });
              }
              for (const [name, property] of Object.entries(form.properties)) {
                const { node: field } = followReference(property, place, resolve);
                if (field?.type === 'string' && isBounded(field)) continue;
                report({
                  message: `field "${name}" of a form must be a string with a pattern, a format or an enum`,
                  location: place.child(['properties', name]),
                });
              }
            },
          },
        },
      },
    },
  };
}

function isBounded({ pattern, format, enum: values }) {
  return [pattern, format, values].some((bound) => bound !== undefined);
}
