/** Quotes text for JavaScript: a JSON string with other quotes. */
export function javascriptText(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1);
  const quoted = inner.replaceAll(/\\.|'/gu, (token) => {
    if (token === "'") return "\\'";
    return token === '\\"' ? '"' : token;
  });
  return `'${quoted}'`;
}
