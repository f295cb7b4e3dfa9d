import type { SampleCall } from './sample-call.ts';

/** `--fail-with-body` makes a refusal an exit code, and still prints the reply that has the reason. */
export function curlSample({ baseUrl, path, credentials, fields }: SampleCall): string {
  return [
    'curl --silent --show-error --fail-with-body',
    `  ${baseUrl}${path}`,
    ...credentials.map(({ name, variable }) => `  --data-urlencode "${name}=$${variable}"`),
    ...fields.map(({ name, text }) => `  --data-urlencode ${shellText(`${name}=${text}`)}`),
  ].join(' \\\n');
}

/** Between single quotes the shell reads everything as it stands, but for the quote itself. */
function shellText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
