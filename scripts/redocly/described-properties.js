/**
 * A property or parameter says what it means and shows an example, itself or through what it refers to. An object or
 * a list need not show one: its fields do.
 */
export function describedProperties() {
  return {
    Parameter({ name, description, schema = {} }, { location, report, resolve }) {
      const { node: target } = schema.$ref === undefined ? { node: schema } : resolve(schema);
      if (description && target?.examples?.length > 0) return;
      report({ message: `parameter "${name}" needs a description and an example`, location });
    },
    SchemaProperties(properties, { location, report, resolve }) {
      // A condition tells cases apart; it describes nothing.
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
