import type { SampleField } from './sample-call.ts';

/** Quotes text for JavaScript: a JSON string with other quotes. */
export function javascriptText(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1);
  const quoted = inner.replaceAll(/\\.|'/gu, (token) => {
    if (token === "'") return "\\'";
    return token === '\\"' ? '"' : token;
  });
  return `'${quoted}'`;
}

/** What has to stand before a value that is today's day. */
export const JAVASCRIPT_TODAY = `// The day in India, which is 5.5 hours ahead of UTC.
const today = new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(0, 10);
`;

/** Returns a field's value as an expression. */
export function javascriptValue({ text, source }: SampleField): string {
  if (source === undefined) return javascriptText(text);
  return source === 'today' ? source : `process.env.${source.variable}`;
}
