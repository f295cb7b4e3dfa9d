import type { SampleCall, SampleField } from './sample-call.ts';

/**
 * Returns a curl command. `--fail-with-body` turns a refusal into an exit code, and still prints the reply with its
 * reason.
 */
export function curlSample({ baseUrl, path, credentials, fields }: SampleCall): string {
  return [
    'curl --silent --show-error --fail-with-body',
    `  ${baseUrl}${path}`,
    ...[...credentials, ...fields].map((field) => `  --data-urlencode ${fieldText(field)}`),
  ].join(' \\\n');
}

/** The time zone is spelled so that no machine needs a list of zones. */
function fieldText({ name, text, source }: SampleField): string {
  if (source === undefined) return shellText(`${name}=${text}`);
  return source === 'today' ? `"${name}=$(TZ=IST-5:30 date +%F)"` : `"${name}=$${source.variable}"`;
}

/** Quotes text for a shell: only the single quote itself is special. */
export function shellText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
