import { JAVASCRIPT_TODAY, javascriptText, javascriptValue } from './javascript-text.ts';
import { type SampleCall, type SampleField, usesToday } from './sample-call.ts';

/** What the program imports; this package imports nothing. */
const CLIENT = '@cashfree-rest/client';

/** Returns a program with this project's own client, which throws unless the reply is `OK`. */
export function javascriptSample(call: SampleCall): string {
  const { baseUrl, credentials, fields, method, paged } = call;
  return `// "Getting started" tells how to install the client.
import { createClient } from '${CLIENT}';

const client = createClient({
${credentials.map((field) => `  ${field.name}: ${javascriptValue(field)},\n`).join('')}  baseUrl: ${javascriptText(baseUrl)},
});

${usesToday(call) ? JAVASCRIPT_TODAY : ''}const reply = await client.${method}(${fields.length > 0 ? fieldsObject(fields) : ''})${paged ? '.page()' : ''};
console.log(JSON.stringify(reply, null, 2));`;
}

function fieldsObject(fields: readonly SampleField[]): string {
  return `{\n${fields.map((field) => `  ${field.name}: ${fieldValue(field)},\n`).join('')}}`;
}

function fieldValue(field: SampleField): string {
  const { text, integer, source } = field;
  const isNumber = source === undefined && integer && String(Number(text)) === text;
  return isNumber ? text : javascriptValue(field);
}
