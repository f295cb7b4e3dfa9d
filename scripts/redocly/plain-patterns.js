/**
 * Patterns run in more engines than one: valid as JSON Schema has them, with the flag `u`; anchored at both ends, so
 * that none matches a part; and without lookaround or back-references, which Go's and Rust's engines lack.
 */
export function plainPatterns() {
  return {
    Schema({ pattern }, { location, report }) {
      if (pattern === undefined) return;
      const faults = [];
      if (!isValid(pattern)) faults.push('be a regular expression, also with the flag u');
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

function isValid(pattern) {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
