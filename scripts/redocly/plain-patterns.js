/**
 * Free text is one line: everything except control characters, which form two Unicode ranges, and the two separators
 * that also break lines.
 */
const ONE_LINE = '[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]';

/**
 * Checks that patterns work in several engines: valid in JSON Schema, with the flag `u`; anchored at both ends, so that
 * none matches only a part; and without lookaround or back-references, which Go's and Rust's engines lack. A pattern
 * that does not list its characters is free text, which has one definition.
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
