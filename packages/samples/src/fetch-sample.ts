import { javascriptText } from './javascript-text.ts';
import type { SampleCall } from './sample-call.ts';

/** Returns a JavaScript program that needs no package. */
export function fetchSample({ baseUrl, path, credentials, fields }: SampleCall): string {
  const lines = [
    ...credentials.map(({ name, variable }) => `${name}: process.env.${variable},`),
    ...fields.map(({ name, text }) => `${name}: ${javascriptText(text)},`),
  ];
  return `const response = await fetch(${javascriptText(baseUrl + path)}, {
  method: 'POST',
  body: new URLSearchParams({
${lines.map((line) => `    ${line}\n`).join('')}  }),
  signal: AbortSignal.timeout(30_000),
});
const reply = await response.json();
if (reply.status !== 'OK') throw new Error(reply.reason);
console.log(JSON.stringify(reply, null, 2));`;
}
