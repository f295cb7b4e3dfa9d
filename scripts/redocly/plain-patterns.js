/**
 * Patterns run in more engines than one: anchored at both ends, so that none matches a part, and without lookaround
 * or back-references, which Go's and Rust's engines lack.
 */
export function plainPatterns() {
  return {
    Schema({ pattern }, { location, report }) {
      if (pattern === undefined) return;
      const faults = [];
      if (!(pattern.startsWith('^') && pattern.endsWith('$'))) faults.push('stand between ^ and $');
      if (/\(\?<?[=!]|\\[1-9]/u.test(pattern))
        faults.push('do without lookaround and back-references');
      if (faults.length === 0) return;
      report({
        message: `the pattern must ${faults.join(' and ')}`,
        location: location.child('pattern'),
      });
    },
  };
}
