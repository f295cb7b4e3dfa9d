import type { SampleCall } from './sample-call.ts';

/** Returns a program with the standard library, whose `HTTPError` also holds the reply of a 4xx. */
export function pythonSample({ baseUrl, path, credentials, fields }: SampleCall): string {
  const lines = [
    ...credentials.map(({ name, variable }) => `"${name}": os.environ["${variable}"],`),
    ...fields.map(({ name, text }) => `"${name}": ${pythonText(text)},`),
  ];
  return `import json
import os
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

url = ${pythonText(baseUrl + path)}
fields = {
${lines.map((line) => `    ${line}\n`).join('')}}
try:
    response = urlopen(url, urlencode(fields).encode(), timeout=30)
except HTTPError as error:
    response = error
reply = json.load(response)
if reply["status"] != "OK":
    raise RuntimeError(reply["reason"])
print(json.dumps(reply, indent=2))`;
}

/** Quotes text for Python, which understands every escape of JSON. */
function pythonText(text: string): string {
  return JSON.stringify(text);
}
