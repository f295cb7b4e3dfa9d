/** Keywords that may differ between schemas with the same meaning. */
const PROSE = new Set(['title', 'description', 'examples', 'example', 'deprecated']);

/**
 * Checks that a body refers to a named entry, and that no inline schema repeats another one, because sooner or later
 * only one of them would be changed.
 */
export function noTwinSchemas() {
  const firstPlaces = new Map();
  return {
    MediaType(media, { location, report }) {
      if (media.schema === undefined || media.schema.$ref !== undefined) return;
      report({
        message: 'a body must refer to a schema with a name',
        location: location.child('schema'),
      });
    },
    SchemaProperties(properties, { location, report }) {
      for (const [name, property] of Object.entries(properties)) {
        const shape = shapeOf(property);
        if (shape === undefined) continue;
        const place = location.child(name);
        const first = firstPlaces.get(shape);
        const here = place.absolutePointer;
        if (first === undefined) firstPlaces.set(shape, here);
        else if (first !== here) {
          report({
            message: `the same schema as in ${first}: give it an entry of its own`,
            location: place,
          });
        }
      }
    },
  };
}

/** Returns text that is equal for schemas that allow the same values; `undefined` for a reference. */
function shapeOf(schema) {
  if (schema.$ref !== undefined) return undefined;
  const rules = Object.entries(schema).filter(([key]) => !PROSE.has(key));
  return JSON.stringify(rules.sort(([left], [right]) => (left < right ? -1 : 1)));
}
