/**
 * True if a short text on the allowed values adds nothing to a field's description. All that it can add is a number or a
 * value in capitals: its other words are the description's in another order.
 */
export function saysAgain(description: string, allowed: string): boolean {
  const [rule = ''] = allowed.split('such as');
  const said = description.replaceAll(/(?<=\d),(?=\d{3})/gu, '');
  const facts = rule.match(/\d+(?:\.\d+)?|\b[A-Z][A-Z\d_]+\b/gu) ?? [];
  return description !== '' && facts.every((fact) => said.includes(fact));
}
