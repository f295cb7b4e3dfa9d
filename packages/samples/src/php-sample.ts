import type { SampleCall } from './sample-call.ts';

/**
 * Returns a program with PHP streams, because the curl extension may be missing; `ignore_errors` makes the reply of a
 * 4xx readable.
 */
export function phpSample({ baseUrl, path, credentials, fields }: SampleCall): string {
  const lines = [
    ...credentials.map(({ name, variable }) => `${phpText(name)} => getenv('${variable}'),`),
    ...fields.map(({ name, text }) => `${phpText(name)} => ${phpText(text)},`),
  ];
  return `<?php

$url = ${phpText(baseUrl + path)};
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

/** Quotes text for PHP: single quotes have two escapes, and every other byte is literal. */
function phpText(text: string): string {
  return `'${text.replaceAll(/[\\']/gu, '\\$&')}'`;
}
