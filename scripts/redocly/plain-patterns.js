/**
 * Free text goes on one line: it is all but control characters, of which Unicode has two ranges, and the two separators
 * that break lines as well.
 */
const ONE_LINE = '[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]';

/**
 * Patterns run in more engines than one: valid as JSON Schema has them, with the flag `u`; anchored at both ends, so
 * that none matches a part; and without lookaround or back-references, which Go's and Rust's engines lack. What is not a
 * list of allowed characters is free text, and there is one definition of that.
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
      if (/\[\^/u.test(pattern.replaceAll(ONE_LINE, '')))
        faults.push(`exclude what ${ONE_LINE} does`);
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
