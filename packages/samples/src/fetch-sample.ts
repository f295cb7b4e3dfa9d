import { JAVASCRIPT_TODAY, javascriptText, javascriptValue } from './javascript-text.ts';
import { type SampleCall, usesToday } from './sample-call.ts';

/** Returns a JavaScript program that needs no package. */
export function fetchSample(call: SampleCall): string {
  const { baseUrl, path, credentials, fields } = call;
  const lines = [...credentials, ...fields].map(
    (field) => `${field.name}: ${javascriptValue(field)},`,
  );
  return `${usesToday(call) ? JAVASCRIPT_TODAY : ''}const response = await fetch(${javascriptText(baseUrl + path)}, {
  method: 'POST',
  body: new URLSearchParams({
${lines.map((line) => `    ${line}\n`).join('')}  }),
  signal: AbortSignal.timeout(30_000),
});
const reply = await response.json();
if (reply.status !== 'OK') throw new Error(reply.reason);
console.log(JSON.stringify(reply, null, 2));`;
}
