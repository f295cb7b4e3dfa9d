/** What such a list consists of: capitals, digits and underscores. */
const VALUE = '[A-Z][A-Z0-9_]+';

/**
 * Beside a list of values, `x-allowed` is what a refusal offers instead, so it may not offer what would be refused, nor
 * hold back a value. Where it names none it describes them all.
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
