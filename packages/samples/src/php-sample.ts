import { type SampleCall, type SampleField, usesToday } from './sample-call.ts';

/**
 * Returns a program with PHP streams, because the curl extension may be missing; `ignore_errors` makes the reply of a
 * 4xx readable.
 */
export function phpSample(call: SampleCall): string {
  const { baseUrl, path, credentials, fields } = call;
  const lines = [...credentials, ...fields].map(
    (field) => `${phpText(field.name)} => ${phpValue(field)},`,
  );
  return `<?php

${usesToday(call) ? TODAY : ''}$url = ${phpText(baseUrl + path)};
$context = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => 'Content-Type: application/x-www-form-urlencoded',
    'content' => http_build_query([
${lines.map((line) => `        ${line}\n`).join('')}    ]),
    'ignore_errors' => true,
    'timeout' => 30,
]]);

$body = file_get_contents($url, false, $context);
if ($body === false) {
    throw new RuntimeException('No reply: the call may have taken effect');
}
$reply = json_decode($body, flags: JSON_THROW_ON_ERROR);
if ($reply->status !== 'OK') {
    throw new RuntimeException($reply->reason);
}
echo json_encode($reply, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\\n";`;
}

/** The offset is spelled out, because a machine may lack the list of zones. */
const TODAY = `$india = new DateTimeZone('+05:30');
$today = (new DateTime('now', $india))->format('Y-m-d');
`;

function phpValue({ text, source }: SampleField): string {
  if (source === undefined) return phpText(text);
  return source === 'today' ? '$today' : `getenv('${source.variable}')`;
}

/** Quotes text for PHP: single quotes have two escapes, and every other byte is literal. */
function phpText(text: string): string {
  return `'${text.replaceAll(/[\\']/gu, '\\$&')}'`;
}
