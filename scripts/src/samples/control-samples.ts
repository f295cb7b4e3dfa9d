import { javascriptText, shellText } from '@cashfree-rest/samples';
import type { Operation } from '../model/model.ts';
import type { CodeSample } from './code-samples.ts';
import { SANDBOX_URL } from './sandbox-url.ts';

/** A value for a field in path or query. */
export interface SampleParameter {
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly required: boolean;
  readonly example: string | undefined;
}

/** Returns a call of the control API, with the required fields and the first example of its body. */
export function controlSamples(
  operation: Operation,
  parameters: readonly SampleParameter[],
): readonly CodeSample[] {
  const { httpMethod, examples, isStream } = operation;
  const address = SANDBOX_URL + pathOf(operation, parameters);
  const [example] = examples;
  const body = example && JSON.stringify(example.value);
  const curl: CodeSample = {
    lang: 'Shell',
    label: 'curl',
    source: [
      // A stream is to be shown as it comes, and has no end.
      `curl --silent --show-error --fail-with-body${isStream ? ' --no-buffer' : ''}`,
      ...(httpMethod === 'GET' || (httpMethod === 'POST' && body)
        ? []
        : [`  --request ${httpMethod}`]),
      `  ${shellText(address)}`,
      ...(body === undefined
        ? []
        : [`  --header 'Content-Type: application/json'`, `  --data ${shellText(body)}`]),
    ].join(' \\\n'),
  };
  const fetch: CodeSample = {
    lang: 'JavaScript',
    label: 'JS fetch',
    source: isStream ? streamProgram(address) : program(address, httpMethod, example?.value),
  };
  return [curl, fetch];
}

function pathOf({ path }: Operation, parameters: readonly SampleParameter[]): string {
  const needed = parameters.filter(({ required }) => required);
  const query = new URLSearchParams(
    needed
      .filter(({ place }) => place === 'query')
      .map(({ name, example = '' }): [string, string] => [name, example]),
  ).toString();
  const filled = needed.reduce(
    (text, { name, example = '' }) => text.replace(`{${name}}`, encodeURIComponent(example)),
    path,
  );
  return query === '' ? filled : `${filled}?${query}`;
}

function program(address: string, httpMethod: string, body: object | undefined): string {
  const options = [
    ...(httpMethod === 'GET' ? [] : [`  method: '${httpMethod}',`]),
    ...(body === undefined
      ? []
      : [
          `  headers: { 'Content-Type': 'application/json' },`,
          `  body: JSON.stringify(${JSON.stringify(body, null, 2).replaceAll('\n', '\n  ')}),`,
        ]),
    '  signal: AbortSignal.timeout(30_000),',
  ];
  return `const response = await fetch(${javascriptText(address)}, {
${options.join('\n')}
});
const reply = await response.json();
if (reply.status !== 'OK') throw new Error(reply.reason);
console.log(JSON.stringify(reply, null, 2));`;
}

function streamProgram(address: string): string {
  return `const response = await fetch(${javascriptText(address)});
const text = new TextDecoder();
for await (const bytes of response.body) process.stdout.write(text.decode(bytes, { stream: true }));`;
}
