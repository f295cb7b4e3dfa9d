/** Checks that a signature covers only required fields, so that both sides join the same values. */
export function signedFields() {
  return {
    Schema(schema, { location, report }) {
      const rule = schema['x-signature'];
      if (rule === undefined) return;
      const { fields = [], signature } = rule;
      const known = schema.required ?? [];
      const unknown = [...fields, signature].filter((name) => !known.includes(name));
      if (fields.length > 0 && unknown.length === 0) return;
      report({
        message: `x-signature must name required fields of its object: ${unknown.join(', ')} is none`,
        location: location.child('x-signature'),
      });
    },
  };
}
