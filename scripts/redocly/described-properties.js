/**
 * Checks that a property or parameter has a description and an example, itself or through its reference. Objects and
 * lists need no example, because their fields have one.
 */
export function describedProperties() {
  return {
    Parameter({ name, description, schema = {} }, { location, report, resolve }) {
      const { node: target } = schema.$ref === undefined ? { node: schema } : resolve(schema);
      if (description && target?.examples?.length > 0) return;
      report({ message: `parameter "${name}" needs a description and an example`, location });
    },
    SchemaProperties(properties, { location, report, resolve }) {
      // A condition distinguishes cases and describes nothing.
      if (/\/(?:if|then|else)\//u.test(location.pointer)) return;
      for (const [name, property] of Object.entries(properties)) {
        const { node: target = {} } =
          property.$ref === undefined ? { node: property } : resolve(property);
        const field = { ...target, ...property };
        const missing = [];
        if (!field.description) missing.push('a description');
        if (isField(field) && !(field.examples?.length > 0)) missing.push('an example');
        if (missing.length === 0) continue;
        report({
          message: `property "${name}" needs ${missing.join(' and ')}`,
          location: location.child(name),
        });
      }
    },
  };
}

function isField({ type, const: constant, anyOf, oneOf }) {
  const composite =
    type === 'object' || type === 'array' || anyOf !== undefined || oneOf !== undefined;
  return !composite && constant === undefined;
}
