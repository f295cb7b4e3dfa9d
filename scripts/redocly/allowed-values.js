/** The form of a value in such a list: capitals, digits and underscores. */
const VALUE = '[A-Z][A-Z0-9_]+';

/**
 * Compares `x-allowed`, which a refusal offers, with the list of values beside it. It may not offer a refused value or
 * omit an allowed one. If it names no values, it describes all of them.
 */
export function allowedValues() {
  return {
    Schema({ enum: values, 'x-allowed': allowed }, { location, report }) {
      if (!Array.isArray(values) || typeof allowed !== 'string') return;
      if (!values.every((value) => new RegExp(`^${VALUE}$`, 'u').test(value))) return;
      const named = allowed.match(new RegExp(`\\b${VALUE}\\b`, 'gu')) ?? [];
      if (named.length === 0 || named.sort().join() === [...values].sort().join()) return;
      report({
        message: `x-allowed must name the values of the enum, ${values.join(', ')}, and no other`,
        location: location.child('x-allowed'),
      });
    },
  };
}
