import { DFA, isDisjointWith, JS, NFA } from 'refa';

/**
 * True if a pattern provably accepts every text that another one accepts. The proof uses automata, because both are
 * regular. `false` also if there is no proof, for example because a pattern lacks ^ and $.
 */
export function takesAll(pattern: string, other: string): boolean {
  try {
    const refused = DFA.fromFA(automatonOf(pattern));
    refused.complement();
    return isDisjointWith(refused, automatonOf(other));
  } catch {
    // refa throws for patterns that it cannot parse, and for automata that grow too large.
    return false;
  }
}

function automatonOf(pattern: string): NFA {
  const parser = JS.Parser.fromLiteral({ source: pattern, flags: 'u' });
  const { expression, maxCharacter } = parser.parse({ assertions: 'parse' });
  for (const { elements } of expression.alternatives) {
    const [first, last] = [elements.shift(), elements.pop()];
    if (first?.type !== 'Assertion' || last?.type !== 'Assertion') {
      throw new TypeError('the pattern does not stand between ^ and $');
    }
  }
  return NFA.fromRegex(expression, { maxCharacter });
}
