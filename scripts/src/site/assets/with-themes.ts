/** The colours for readers whose system is dark. */
const DARK = /@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}\s*\}/su;

/**
 * Returns the shared look with its dark colours for two kinds of readers: those whose system is dark and who did not
 * choose light, and those who chose dark.
 * @throws if the look has no dark colours where they are expected.
 */
export function withThemes(look: string): string {
  const [block, colours] = DARK.exec(look) ?? [];
  if (block === undefined) throw new Error('look.css has no dark colours');
  return look.replace(
    block,
    `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${colours}} }
@media screen { :root[data-theme="dark"] { color-scheme: dark; ${colours} } }
:root[data-theme="light"] { color-scheme: light; }`,
  );
}
