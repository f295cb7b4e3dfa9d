import type { SampleCall } from './sample-call.ts';

/**
 * Returns a curl command. `--fail-with-body` turns a refusal into an exit code, and still prints the reply with its
 * reason.
 */
export function curlSample({ baseUrl, path, credentials, fields }: SampleCall): string {
  return [
    'curl --silent --show-error --fail-with-body',
    `  ${baseUrl}${path}`,
    ...credentials.map(({ name, variable }) => `  --data-urlencode "${name}=$${variable}"`),
    ...fields.map(({ name, text }) => `  --data-urlencode ${shellText(`${name}=${text}`)}`),
  ].join(' \\\n');
}

/** Quotes text for a shell: only the single quote itself is special. */
function shellText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
