import { javascriptText } from './javascript-text.ts';
import type { SampleCall, SampleField } from './sample-call.ts';

/** What the program imports; this package imports nothing. */
const CLIENT = '@cashfree-rest/client';

/** Returns a program with this project's own client, which throws unless the reply is `OK`. */
export function javascriptSample(call: SampleCall): string {
  const { baseUrl, credentials, fields, method, paged } = call;
  return `// "Getting started" tells how to install the client.
import { createClient } from '${CLIENT}';

const client = createClient({
${credentials.map(({ name, variable }) => `  ${name}: process.env.${variable},\n`).join('')}  baseUrl: ${javascriptText(baseUrl)},
});

const reply = await client.${method}(${fields.length > 0 ? fieldsObject(fields) : ''})${paged ? '.page()' : ''};
console.log(JSON.stringify(reply, null, 2));`;
}

function fieldsObject(fields: readonly SampleField[]): string {
  return `{\n${fields.map((field) => `  ${field.name}: ${fieldValue(field)},\n`).join('')}}`;
}

function fieldValue({ text, integer }: SampleField): string {
  return integer && String(Number(text)) === text ? text : javascriptText(text);
}
